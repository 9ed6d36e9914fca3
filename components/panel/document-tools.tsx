import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DocumentPages } from '../../utils/core/place';
import { EarlierVersion } from './earlier-version';
import { usePanel } from './panel-context';
import { TypedPassageForm } from './typed-passage-form';

/** What a document in the reader has beside its annotations: passages from pictures of pages, and earlier versions. */
export function DocumentTools() {
  const { ports } = usePanel();
  const pages = useSignal<DocumentPages | null>(null);
  useEffect(() => {
    void ports.documentPages().then((told) => {
      pages.value = told;
    });
  }, [ports, pages]);
  return (
    <>
      {pages.value && (
        <TypedPassageForm
          pages={pages.value}
          onOpen={async () => {
            pages.value = (await ports.documentPages()) ?? pages.value;
            return pages.value;
          }}
        />
      )}
      <EarlierVersion />
    </>
  );
}
