import { useState } from 'preact/hooks';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { Field } from '../basics/field';
import { useText } from '../basics/text';

interface PasswordDialogProps {
  /** Whether the last answer was wrong. */
  readonly wrong: boolean;
  /** `null` when the person gives up. */
  readonly onAnswer: (password: string | null) => void;
}

/** Asks for the password of an encrypted document; it is given to the reader and kept nowhere. */
export function PasswordDialog({ wrong, onAnswer }: PasswordDialogProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  return (
    <Dialog title={text('reader-password-title')} onClose={() => onAnswer(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(typed);
        }}
      >
        <Field
          id="document-password"
          label={text('reader-password')}
          hint={text('reader-password-hint')}
          {...(wrong ? { error: text('reader-password-wrong') } : {})}
        >
          {(links) => (
            <input
              {...links}
              class="input"
              type="password"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" look="primary">
          {text('reader-password-open')}
        </Button>
      </form>
    </Dialog>
  );
}
