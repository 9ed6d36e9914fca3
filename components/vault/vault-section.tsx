import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LOCK_MINUTES, type LockMinutes } from '../../utils/core/lock-minutes';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { PassphraseForm } from './passphrase-form';
import { RecoveryKey } from './recovery-key';
import type { VaultActions } from './vault-actions';

interface VaultSectionProps {
  readonly isProtected: boolean;
  /** Whether the organisation asks for a passphrase, which then can't be removed. */
  readonly isRequired: boolean;
  readonly minutes: LockMinutes;
  readonly vault: VaultActions;
  readonly onMinutes: (minutes: LockMinutes) => void;
  /** Shows the sentence with this id. */
  readonly say: (id: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: () => void;
}

type Open = { readonly task: 'set' | 'change' | 'remove' } | { readonly recoveryKey: string } | null;

/** Who can read what is stored, and how to change that. */
export function VaultSection(props: VaultSectionProps) {
  const { isProtected, isRequired, minutes, vault, onMinutes, say, onCopy, onPrint } = props;
  const text = useText();
  const [open, setOpen] = useState<Open>(null);
  const done = (recoveryKey: string | null) => {
    setOpen(recoveryKey === null ? null : { recoveryKey });
    if (recoveryKey === null) say('vault-removed');
  };
  const kept = () => {
    setOpen(null);
    say('vault-set');
  };
  return (
    <section aria-labelledby="vault-title">
      <h2 class="heading-m" id="vault-title">
        {text('vault-title')}
      </h2>
      <div class="vault-state">
        <p>
          <strong>{text(isProtected ? 'vault-protected' : 'vault-unprotected')}</strong>
        </p>
        <p>{text(isProtected ? 'vault-protected-what' : 'vault-unprotected-what')}</p>
        {isRequired && <p>{text(isProtected ? 'vault-required-set' : 'vault-required')}</p>}
      </div>
      {open && 'recoveryKey' in open && (
        <RecoveryKey recoveryKey={open.recoveryKey} onCopy={onCopy} onPrint={onPrint} onKept={kept} />
      )}
      {open && 'task' in open && (
        <PassphraseForm task={open.task} protect={vault.protect} onDone={done} onCancel={() => setOpen(null)} />
      )}
      {open === null && (
        <>
          {isProtected && <Minutes minutes={minutes} onMinutes={onMinutes} />}
          <div class="button-row">
            {isProtected ? (
              <>
                <Button look="primary" onClick={() => void vault.lock()}>
                  {text('vault-lock-now')}
                </Button>
                <Button onClick={() => setOpen({ task: 'change' })}>{text('vault-change')}</Button>
                {!isRequired && <Button onClick={() => setOpen({ task: 'remove' })}>{text('vault-remove')}</Button>}
              </>
            ) : (
              <Button look="primary" onClick={() => setOpen({ task: 'set' })}>
                {text('vault-set-a')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Minutes({ minutes, onMinutes }: Pick<VaultSectionProps, 'minutes' | 'onMinutes'>): ComponentChildren {
  const text = useText();
  return (
    <div class="field">
      <label class="field-label" for="lock-minutes">
        {text('vault-minutes')}
      </label>
      <p class="hint" id="lock-minutes-hint">
        {text('vault-minutes-hint')}
      </p>
      <select
        id="lock-minutes"
        class="input"
        aria-describedby="lock-minutes-hint"
        value={minutes}
        onChange={(event) => {
          const chosen = LOCK_MINUTES.find((each) => each === Number(event.currentTarget.value));
          if (chosen) onMinutes(chosen);
        }}
      >
        {LOCK_MINUTES.map((each) => (
          <option key={each} value={each}>
            {text('vault-minutes-option', { minutes: each })}
          </option>
        ))}
      </select>
    </div>
  );
}
