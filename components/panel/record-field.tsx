import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

interface RecordFieldProps {
  /** The case reference of the page's record, or `null` while it has none. */
  readonly reference: string | null;
  readonly references: readonly string[];
  /** Gives back whether it was stored. */
  readonly onAssign: (reference: string) => Promise<boolean>;
}

/** The case reference of this page; saved with Enter or its button, never while typing. */
export function RecordField({ reference, references, onAssign }: RecordFieldProps) {
  const text = useText();
  const id = useId();
  const typed = useSignal<string | null>(null);
  const said = useSignal<string | null>(null);
  const shown = typed.value ?? reference ?? '';
  const changed = shown.trim() !== (reference ?? '');

  const save = async (event: Event) => {
    event.preventDefault();
    if (!changed) return;
    const wanted = shown.trim();
    const stored = await onAssign(wanted);
    said.value = stored ? text(wanted ? 'panel-record-saved' : 'panel-record-cleared') : null;
  };

  return (
    <form class="record-field" onSubmit={save}>
      <label for={id}>{text(reference === null ? 'panel-record-none' : 'panel-record')}</label>
      <div class="record-field-row">
        <input
          id={id}
          class="input"
          list={`${id}-known`}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={shown}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            said.value = null;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            typed.value = null;
            event.stopPropagation();
          }}
        />
        <datalist id={`${id}-known`}>
          {references.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        {changed && (
          <Button type="submit" look="primary">
            {text('panel-record-save')}
          </Button>
        )}
        <span class="record-field-said" role="status">
          {!changed && said.value}
        </span>
      </div>
    </form>
  );
}
