import { useEffect, useRef, useState } from 'preact/hooks';
import type { UnlockAnswer } from '../../utils/core/store-state';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { SecretField } from './secret-field';
import type { VaultActions } from './vault-actions';

/** The locked door: what is typed opens it, and every view and page comes back by itself. */
export function UnlockForm({ unlock }: Pick<VaultActions, 'unlock'>) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<UnlockAnswer | null>(null);
  const wait = answer?.kind === 'wait' ? answer.milliseconds : 0;
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setAnswer(null), wait);
    return () => clearTimeout(timer);
  }, [answer, wait]);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy || wait > 0) return;
    setBusy(true);
    const said = typed === '' ? ({ kind: 'wrong' } as const) : await unlock(typed);
    setBusy(false);
    setAnswer(said);
    if (said.kind === 'open') setTyped('');
    else form.current?.querySelector('input')?.focus();
  };
  const error = answer && answer.kind !== 'open' ? answerSentence(text, answer, typed) : null;
  return (
    <form class="unlock" onSubmit={(event) => void submit(event)} aria-labelledby="unlock-title" ref={form}>
      <h2 class="heading-m" id="unlock-title">
        {text('vault-locked-title')}
      </h2>
      <p>{text('vault-locked')}</p>
      <SecretField
        id="unlock"
        label={text('vault-passphrase-or-key')}
        error={error}
        value={typed}
        onInput={(value) => {
          setTyped(value);
          if (answer?.kind !== 'wait') setAnswer(null);
        }}
      />
      <div class="button-row">
        <Button type="submit" look="primary" aria-disabled={busy || wait > 0}>
          {text('vault-unlock')}
        </Button>
        <span role="status">
          {busy ? text('vault-unlocking') : error && <span class="visually-hidden">{error}</span>}
        </span>
      </div>
      <details class="unlock-help">
        <summary>{text('vault-forgotten')}</summary>
        <p>{text('vault-forgotten-key')}</p>
        <p>{text('vault-forgotten-both')}</p>
      </details>
    </form>
  );
}

function answerSentence(
  text: ReturnType<typeof useText>,
  answer: Exclude<UnlockAnswer, { kind: 'open' }>,
  typed: string,
): string {
  if (answer.kind === 'wait') return text('vault-wait', { seconds: Math.ceil(answer.milliseconds / 1_000) });
  if (answer.kind === 'failed') return text('vault-unlock-failed');
  return text(typed === '' ? 'vault-nothing-typed' : 'vault-wrong');
}
