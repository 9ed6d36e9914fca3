import { useState } from 'preact/hooks';
import type { MergeResult } from '../../utils/core/merge';
import { formatDay } from '../../utils/i18n/format-date';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

/** How many things a file holds, and where it comes from. */
export interface FileContents {
  readonly name: string;
  /** ISO 8601 UTC instant. */
  readonly made: string;
  /** Of the tool that made it. */
  readonly version: string;
  readonly reviews: number;
  readonly records: number;
  readonly sources: number;
  readonly annotations: number;
}

/** What merging would do: with what was erased left out, and with it brought back. */
export interface MergePreviews {
  readonly leftOut: MergeResult;
  readonly broughtBack: MergeResult;
}

/** In the order they are told. */
const fates = ['added', 'updated', 'unchanged', 'older', 'conflicting'] as const;

interface RestorePreviewProps {
  readonly contents: FileContents;
  readonly previews: MergePreviews;
  readonly onImport: (bringBack: boolean) => void;
}

/** Says what is in a file and what importing it would do, before anything is done. */
export function RestorePreview({ contents, previews, onImport }: RestorePreviewProps) {
  const text = useText();
  const [bringBack, setBringBack] = useState(false);
  const { made, version, ...counted } = contents;
  const preview = bringBack ? previews.broughtBack : previews.leftOut;
  const { erased } = previews.leftOut;
  const nothingNew = preview.added + preview.updated + preview.conflicting + erased === 0 && contents.annotations > 0;
  return (
    <>
      <p>{text('import-contents', counted)}</p>
      <p class="small quiet">{text('restore-made', { date: formatDay(made), version })}</p>
      <section aria-labelledby="restore-would" aria-live="polite">
        <h3 class="heading-s" id="restore-would">
          {text('restore-would')}
        </h3>
        {nothingNew && <p>{text('restore-nothing-new')}</p>}
        <ul>
          {fates
            .filter((fate) => preview[fate] > 0)
            .map((fate) => (
              <li key={fate}>{text(`restore-${fate}`, { count: preview[fate] })}</li>
            ))}
          {preview.erased > 0 && <li>{text('restore-erased', { count: preview.erased })}</li>}
        </ul>
      </section>
      {erased > 0 && (
        <div class="choice">
          <input
            id="bring-back"
            type="checkbox"
            checked={bringBack}
            aria-describedby="bring-back-hint"
            onChange={(event) => setBringBack(event.currentTarget.checked)}
          />
          <label for="bring-back">{text('restore-bring-back')}</label>
          <p class="hint small" id="bring-back-hint">
            {text('restore-bring-back-hint')}
          </p>
        </div>
      )}
      <p>{text('restore-nothing-deleted')}</p>
      <Button look="primary" onClick={() => onImport(bringBack)}>
        {text('import-merge')}
      </Button>
    </>
  );
}
