import { useMemo, useState } from 'preact/hooks';
import { passphraseAdvice } from '../../utils/core/passphrase-advice';
import type { ProtectAnswer } from '../../utils/core/store-state';
import { Button } from '../basics/button';
import { ErrorSummary } from '../basics/error-summary';
import { useText } from '../basics/text';
import { SecretField } from './secret-field';

interface PassphraseFormProps {
  /** `set` where there is none yet. */
  readonly task: 'set' | 'change' | 'remove';
  readonly protect: (current: string, passphrase: string | null) => Promise<ProtectAnswer>;
  readonly onDone: (recoveryKey: string | null) => void;
  readonly onCancel: () => void;
}

interface Typed {
  readonly current: string;
  readonly passphrase: string;
  readonly again: string;
}

type Errors = Partial<Record<keyof Typed | 'form', string>>;

/** Sets, changes or removes the passphrase. */
export function PassphraseForm({ task, protect, onDone, onCancel }: PassphraseFormProps) {
  const text = useText();
  const [typed, setTyped] = useState<Typed>({ current: '', passphrase: '', again: '' });
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const field = (name: keyof Typed) => ({
    id: `passphrase-${name}`,
    label: text(`vault-${name}`),
    error: errors[name] ?? null,
    value: typed[name],
    onInput: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const wrong = check(text, task, typed);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const answer = await protect(typed.current, task === 'remove' ? null : typed.passphrase);
    setBusy(false);
    if (answer.kind === 'done') return onDone(answer.recoveryKey);
    setErrors(refusal(text, answer));
  };
  const advice = passphraseAdvice(typed.passphrase);
  // The same list until the next try, as a new one takes the focus.
  const list = useMemo(
    () =>
      Object.entries(errors).map(([name, words]) => ({
        text: words,
        fieldId: name === 'form' ? null : `passphrase-${name}`,
      })),
    [errors],
  );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary errors={list} />
      <p>{text(`vault-${task}-what`)}</p>
      {task !== 'set' && <SecretField {...field('current')} hint={text('vault-current-hint')} />}
      {task !== 'remove' && (
        <>
          <SecretField {...field('passphrase')} isNew hint={text('vault-passphrase-hint')} />
          <p class="advice" role="status">
            {typed.passphrase !== '' && text(`vault-advice-${advice}`)}
          </p>
          <SecretField {...field('again')} isNew />
        </>
      )}
      <div class="button-row">
        <Button type="submit" look="primary" aria-disabled={busy}>
          {text(`vault-${task}-do`)}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text('vault-cancel')}
        </Button>
        <span role="status">{busy && text('vault-unlocking')}</span>
      </div>
    </form>
  );
}

function check(text: ReturnType<typeof useText>, task: PassphraseFormProps['task'], typed: Typed): Errors {
  const { current, passphrase, again } = typed;
  return {
    ...(task !== 'set' && current === '' ? { current: text('vault-current-missing') } : {}),
    ...(task !== 'remove' && passphraseAdvice(passphrase) === 'short'
      ? { passphrase: text('vault-advice-short') }
      : {}),
    ...(task !== 'remove' && passphrase !== again ? { again: text('vault-again-differs') } : {}),
  };
}

function refusal(text: ReturnType<typeof useText>, answer: Exclude<ProtectAnswer, { kind: 'done' }>): Errors {
  if (answer.kind === 'wrong') return { current: text('vault-wrong') };
  if (answer.kind === 'failed') return { form: text('vault-protect-failed') };
  return { current: text('vault-wait', { seconds: Math.ceil(answer.milliseconds / 1_000) }) };
}
