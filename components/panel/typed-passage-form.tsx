import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { pageRanges } from '../../utils/core/page-ranges';
import type { DocumentPages } from '../../utils/core/place';
import { useText } from '../basics/text';
import { DimensionChips } from './dimension-chips';
import { usePanel } from './panel-context';
import type { TypedPassage } from './panel-desk';
import { typedTarget } from './typed-target';

interface TypedPassageFormProps {
  readonly pages: DocumentPages;
  /** Asks for the pages anew: another one may be seen by now. */
  readonly onOpen: () => Promise<DocumentPages | null>;
}

/** Words of a page that is a picture, typed by the reviewer and kept as a passage of that page. */
export function TypedPassageForm({ pages, onOpen }: TypedPassageFormProps) {
  const text = useText();
  const id = useId();
  const said = useSignal('');
  const { desk, data, actions } = usePanel();
  const key = data.value?.sourceKey ?? '';
  const typed = desk.typed.value.get(key);
  const now: TypedPassage = typed ?? { page: String(pages.page), words: '' };

  const set = (change: Partial<TypedPassage>) => {
    said.value = '';
    desk.typed.value = new Map(desk.typed.value).set(key, { ...now, ...change });
  };
  const mark = async (dimension: string) => {
    const target = typedTarget(now, pages.pages);
    if (typeof target === 'string') said.value = text(`typed-${target}`, { pages: pages.pages });
    else if (await actions.markUnpainted(target, dimension)) {
      desk.typed.value = new Map(desk.typed.value).set(key, { page: now.page, words: '' });
      said.value = text('panel-marked');
    }
  };

  return (
    <details
      class="panel-more"
      open={(typed?.words ?? '') !== '' || undefined}
      onToggle={(event) => {
        if (!event.currentTarget.open) return;
        void onOpen().then((told) => {
          if (told && now.words === '') set({ page: String(told.page) });
        });
      }}
    >
      <summary>{text('typed-title')}</summary>
      <p>{text('typed-how')}</p>
      {pages.wordless.length > 0 && <p>{text('typed-wordless', { pages: pageRanges(pages.wordless) })}</p>}
      <div>
        <label for={`${id}-page`}>{text('typed-page', { pages: pages.pages })}</label>
        <input
          id={`${id}-page`}
          class="input"
          inputMode="numeric"
          value={now.page}
          onInput={(event) => set({ page: event.currentTarget.value })}
        />
        <label for={`${id}-words`}>{text('typed-words')}</label>
        <textarea
          id={`${id}-words`}
          class="input"
          rows={4}
          value={now.words}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
        <DimensionChips
          label={text('typed-mark')}
          dimensions={data.value?.codebook.dimensions ?? []}
          onChoose={(dimension) => void mark(dimension)}
        />
        <p class="small" role="status">
          {said.value}
        </p>
      </div>
    </details>
  );
}
