import { useId, useState } from 'preact/hooks';
import { MAX_REFERENCE } from '../../utils/core/limits';
import type { Source } from '../../utils/core/record';
import { Button } from '../basics/button';
import { Field } from '../basics/field';
import { useText } from '../basics/text';

interface AssignFormProps {
  readonly source: Source;
  /** What is in the field at first. */
  readonly reference: string;
  /** The references in use, offered while typing. */
  readonly references: readonly string[];
  readonly onAssign: (source: Source, reference: string) => void;
}

/** Puts a source into a record: an existing case reference or a new one. */
export function AssignForm({ source, reference, references, onAssign }: AssignFormProps) {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState(reference);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const wanted = typed.trim();
    setError(wanted ? null : text('dashboard-reference-missing'));
    if (wanted) onAssign(source, wanted);
  };
  return (
    <form class="assign-form" onSubmit={submit}>
      <Field id={id} label={text('dashboard-reference')} error={error}>
        {(links) => (
          <input
            {...links}
            class="input"
            list={`${id}-references`}
            maxLength={MAX_REFERENCE}
            autocomplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <datalist id={`${id}-references`}>
        {references.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Button type="submit">
        {text('dashboard-set-reference')}
        <span class="visually-hidden"> {text('dashboard-for-source', { title: source.title })}</span>
      </Button>
    </form>
  );
}
