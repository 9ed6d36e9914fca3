import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Annotation } from '../../utils/core/annotation';
import { MAX_HEADING } from '../../utils/core/limits';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

/** Puts right which entry a passage stands in, where the page was misread; it stays as the reviewer says. */
export function EntryEditor({ annotation }: { readonly annotation: Annotation }) {
  const text = useText();
  const id = useId();
  const { actions } = usePanel();
  const { entry } = annotation;
  const typed = useSignal<{ readonly heading: string; readonly date: string } | null>(null);

  if (!typed.value) {
    const begin = () => {
      typed.value = { heading: entry?.heading ?? '', date: entry?.date ?? '' };
    };
    return (
      <p class="entry-editor">
        <Button look="quiet" onClick={begin}>
          {text(entry?.corrected ? 'entry-correct-again' : entry ? 'entry-correct' : 'entry-add')}
        </Button>
      </p>
    );
  }

  const { heading, date } = typed.value;
  const save = async (event: Event) => {
    event.preventDefault();
    const said = heading.trim();
    const corrected = said || date ? { heading: said, date: date || null, corrected: true as const } : null;
    if (await actions.correctEntry(annotation, corrected)) typed.value = null;
  };
  return (
    <form class="entry-editor question" onSubmit={save} aria-label={text('entry-title')}>
      <label for={`${id}-date`}>{text('entry-date')}</label>
      <input
        id={`${id}-date`}
        class="input"
        type="date"
        min="1900-01-01"
        max="2100-12-31"
        value={date}
        onInput={(event) => {
          typed.value = { heading, date: event.currentTarget.value };
        }}
      />
      <label for={`${id}-heading`}>{text('entry-heading')}</label>
      <input
        id={`${id}-heading`}
        class="input"
        maxLength={MAX_HEADING}
        value={heading}
        onInput={(event) => {
          typed.value = { heading: event.currentTarget.value, date };
        }}
      />
      <div class="button-row">
        <Button type="submit" look="primary">
          {text('entry-save')}
        </Button>
        <Button
          onClick={() => {
            typed.value = null;
          }}
        >
          {text('entry-cancel')}
        </Button>
      </div>
    </form>
  );
}
