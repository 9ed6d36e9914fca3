import { Field } from '../basics/field';

interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | null;
  readonly value: string;
  /** Whether what is typed can be read. */
  readonly shown: boolean;
  /** What password managers are told. */
  readonly use: 'new-password' | 'current-password';
  readonly onType: (value: string) => void;
}

/** A passphrase to type. */
export function PassphraseField({ id, label, hint, error, value, shown, use, onType }: PassphraseFieldProps) {
  return (
    <Field id={id} label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      {(links) => (
        <input
          {...links}
          class="input"
          {...(shown ? { type: 'text' } : { type: 'password' })}
          autocomplete={use}
          spellcheck={false}
          autocapitalize="off"
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
