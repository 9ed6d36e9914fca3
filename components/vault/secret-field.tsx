import { useState } from 'preact/hooks';
import { MAX_PASSPHRASE } from '../../utils/core/store-state';
import { Button } from '../basics/button';
import { Field } from '../basics/field';
import { useText } from '../basics/text';

interface SecretFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  /** Whether it is one that is being chosen, for password managers. */
  readonly isNew?: boolean;
  readonly onInput: (value: string) => void;
}

const TEXT = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;

/** A field for a passphrase: hidden until shown, and what is pasted is taken. */
export function SecretField({ id, label, hint, error = null, value, isNew = false, onInput }: SecretFieldProps) {
  const text = useText();
  const [shown, setShown] = useState(false);
  return (
    <Field id={id} label={label} {...(hint ? { hint } : {})} error={error}>
      {(links) => (
        <div class="secret">
          <input
            {...links}
            class="input"
            {...(shown ? TEXT : HIDDEN)}
            maxLength={MAX_PASSPHRASE}
            autocomplete={isNew ? 'new-password' : 'current-password'}
            autocapitalize="none"
            spellcheck={false}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <Button
            aria-label={text(shown ? 'vault-hide-this' : 'vault-show-this', { label })}
            onClick={() => setShown(!shown)}
          >
            {text(shown ? 'vault-hide' : 'vault-show')}
          </Button>
        </div>
      )}
    </Field>
  );
}
