import { useState } from 'preact/hooks';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { PassphraseField } from './passphrase-field';

interface FilePassphraseProps {
  /** Of the file. */
  readonly name: string;
  readonly error: string | null;
  readonly onOpen: (passphrase: string) => void;
  readonly onBack: () => void;
}

/** Asks for the passphrase of a backup. */
export function FilePassphrase({ name, error, onOpen, onBack }: FilePassphraseProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(typed === '');
    if (typed !== '') onOpen(typed);
  };
  return (
    <form onSubmit={submit} noValidate>
      <PassphraseField
        id="file-passphrase"
        label={text('restore-passphrase')}
        hint={text('restore-passphrase-hint', { name })}
        error={missing ? text('restore-passphrase-missing') : error}
        value={typed}
        shown={shown}
        use="current-password"
        onType={setTyped}
      />
      <label class="choice">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{text('backup-show')}</span>
      </label>
      <div class="button-row">
        <Button type="submit" look="primary">
          {text('restore-open')}
        </Button>
        <Button onClick={onBack}>{text('restore-another')}</Button>
      </div>
    </form>
  );
}
