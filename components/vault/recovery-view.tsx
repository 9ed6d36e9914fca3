import { useState } from 'preact/hooks';
import type { MendingWay, UnavailableReason } from '../../utils/core/store-state';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import type { VaultActions } from './vault-actions';

type Reason = Exclude<UnavailableReason, 'locked'> | 'unknown';

/** What mends what, where anything here can. */
const WAYS: Partial<Record<Reason, MendingWay>> = { tampered: 'accept', unknown: 'rebuild', lost: 'afresh' };

interface RecoveryViewProps {
  readonly reason: Reason;
  readonly vault: VaultActions;
}

/** What happened to the store in plain words, and what can be done; nothing is deleted before a copy was saved. */
export function RecoveryView({ reason, vault }: RecoveryViewProps) {
  const text = useText();
  const way = WAYS[reason];
  return (
    <section class="recovery" aria-labelledby="recovery-title">
      <div role="alert">
        <h2 class="heading-m" id="recovery-title">
          {text(`recovery-${reason}`)}
        </h2>
        <p>{text(`recovery-${reason}-what`)}</p>
      </div>
      <p>{text(`recovery-${reason}-do`)}</p>
      {reason !== 'tampered' && <Button onClick={vault.reload}>{text('recovery-reload')}</Button>}
      {way && <Mending way={way} vault={vault} />}
    </section>
  );
}

function Mending({ way, vault }: { readonly way: MendingWay; readonly vault: VaultActions }) {
  const text = useText();
  const [saved, setSaved] = useState(false);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const done = await vault.saveSealed();
    setSaved(done);
    setSaid(text(done ? 'recovery-saved' : 'recovery-not-saved'));
  };
  const mend = async () => {
    if (!saved) return setSaid(text('recovery-save-first'));
    setBusy(true);
    setSaid(text('recovery-mending'));
    const done = await vault.mend(way);
    setBusy(false);
    // When it was done the store opens, and this view goes.
    setSaid(done ? '' : text(`recovery-not-${way}`));
  };
  return (
    <>
      <ol class="recovery-steps">
        <li>
          <p>{text('recovery-save-why')}</p>
          <Button look={saved ? 'secondary' : 'primary'} onClick={() => void save()}>
            {text('recovery-save')}
          </Button>
        </li>
        <li>
          <p>{text(`recovery-${way}-why`)}</p>
          <Button look={saved ? 'primary' : 'secondary'} aria-disabled={!saved || busy} onClick={() => void mend()}>
            {text(`recovery-${way}`)}
          </Button>
        </li>
      </ol>
      <p role="status">{said}</p>
    </>
  );
}
