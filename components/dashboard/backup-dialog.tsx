import { useState } from 'preact/hooks';
import type { BackupState } from '../../utils/core/backup';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { useText } from '../basics/text';
import { BackupStatus } from './backup-status';
import { PassphraseField } from './passphrase-field';

/** Fewer characters are guessed too soon. */
const LEAST_PASSPHRASE = 10;

/** What became of a backup: the name of the file, or a sentence that says why there is none. */
export type MadeBackup =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: string };

interface BackupDialogProps {
  readonly state: BackupState;
  /** Makes the file; `onStep` is given a sentence of what is being done. Never rejects. */
  readonly onMake: (passphrase: string, onStep: (words: string) => void) => Promise<MadeBackup>;
  readonly onClose: () => void;
}

/** Asks for a passphrase twice and makes a backup with it. */
export function BackupDialog({ state, onMake, onClose }: BackupDialogProps) {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const problem = problemOf(passphrase, again);
    if (problem) {
      setErrors([{ text: text(problem.sentence, { least: LEAST_PASSPHRASE }), fieldId: problem.fieldId }]);
      return;
    }
    setErrors([]);
    setBusy(text('backup-step-writing'));
    const made = await onMake(passphrase, setBusy);
    setBusy(null);
    if (made.ok) setName(made.name);
    else setErrors([{ text: made.problem, fieldId: null }]);
  };
  const errorAt = (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.text ?? null;
  return (
    <Dialog title={text('backup-title')} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <div role="status">
        {busy !== null && (
          <p>
            <progress aria-label={busy} /> {busy}
          </p>
        )}
        {name !== null && <p>{text('backup-done', { name })}</p>}
      </div>
      {name !== null && (
        <Button look="primary" onClick={onClose}>
          {text('import-finish')}
        </Button>
      )}
      {name === null && busy === null && (
        <form onSubmit={submit} noValidate>
          <p>{text('backup-what')}</p>
          <BackupStatus state={state} />
          <PassphraseField
            id="backup-passphrase"
            label={text('backup-passphrase')}
            hint={text('backup-passphrase-hint', { least: LEAST_PASSPHRASE })}
            error={errorAt('backup-passphrase')}
            value={passphrase}
            shown={shown}
            use="new-password"
            onType={setPassphrase}
          />
          <PassphraseField
            id="backup-repeat"
            label={text('backup-repeat')}
            error={errorAt('backup-repeat')}
            value={again}
            shown={shown}
            use="new-password"
            onType={setAgain}
          />
          <label class="choice">
            <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
            <span>{text('backup-show')}</span>
          </label>
          <Button type="submit" look="primary">
            {text('backup-make')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}

function problemOf(passphrase: string, again: string) {
  // As people count them, so that an emoji is one.
  if ([...passphrase].length < LEAST_PASSPHRASE) {
    return { sentence: 'backup-passphrase-short', fieldId: 'backup-passphrase' };
  }
  return passphrase === again ? null : { sentence: 'backup-passphrase-differs', fieldId: 'backup-repeat' };
}
