import type { MendingWay, ProtectAnswer, UnlockAnswer } from '../../utils/core/store-state';
import { onMessage } from '../../utils/messaging';
import { parseMendStore, parseProtect, parseUnlock } from '../../utils/messaging/parse-message';
import type { Store } from '../shared/repository';
import { isView } from './sender';
import type { UnlockAttempts } from './unlock-attempts';

interface ServeVaultOptions {
  readonly store: Store;
  readonly attempts: UnlockAttempts;
  /** Whether the passphrase may be taken away; the organisation may ask for one. */
  readonly mayRemove: () => Promise<boolean>;
  /** Every page shows what it may show now. */
  readonly tellPages: () => void;
  /** The vault was opened. */
  readonly onOpen: () => void;
}

/** Answers the views that lock, unlock, protect and mend what is stored; pages are refused. */
export function serveVault({ store, attempts, mayRemove, tellPages, onOpen }: ServeVaultOptions): void {
  const { vault } = store;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, or many guesses at once would count as one. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  async function guess(tryIt: () => Promise<boolean>): Promise<UnlockAnswer> {
    const milliseconds = await attempts.wait();
    if (milliseconds > 0) return { kind: 'wait', milliseconds };
    const right = await tryIt();
    await attempts.note(right);
    return { kind: right ? 'open' : 'wrong' };
  }

  async function protect(current: string, passphrase: string | null): Promise<ProtectAnswer> {
    const answer = await guess(() => vault.opensBy(current));
    if (answer.kind !== 'open') return answer;
    if (passphrase !== null) return { kind: 'done', recoveryKey: await vault.setPassphrase(passphrase) };
    if (!(await mayRemove())) return failed();
    await vault.removePassphrase();
    return { kind: 'done', recoveryKey: null };
  }

  onMessage('lock', async ({ sender }) => {
    if (!isView(sender)) return;
    await vault.lock();
    tellPages();
  });

  onMessage('unlock', async ({ data, sender }): Promise<UnlockAnswer> => {
    const asked = parseUnlock(data);
    if (!asked.ok || !isView(sender)) return { kind: 'failed' };
    const answer = await inTurn(() => guess(() => vault.unlock(asked.value.typed))).catch(failed);
    if (answer.kind === 'open') {
      tellPages();
      onOpen();
    }
    return answer;
  });

  onMessage('protect', async ({ data, sender }): Promise<ProtectAnswer> => {
    const asked = parseProtect(data);
    if (!asked.ok || !isView(sender)) return { kind: 'failed' };
    const { current, passphrase } = asked.value;
    const answer = await inTurn(() => protect(current, passphrase)).catch(failed);
    // Where one is asked for, pages can be marked from now on.
    if (answer.kind === 'done') tellPages();
    return answer;
  });

  onMessage('mendStore', async ({ data, sender }): Promise<boolean> => {
    const asked = parseMendStore(data);
    if (!asked.ok || !isView(sender)) return false;
    const mended = await inTurn(() => mend(store, asked.value.way)).catch(() => false);
    if (mended) tellPages();
    return mended;
  });
}

async function mend({ vault, rebuild, startAfresh }: Store, way: MendingWay): Promise<boolean> {
  const ways = { accept: vault.acceptAsIs, rebuild, afresh: startAfresh };
  await ways[way]();
  return true;
}

function failed(): { readonly kind: 'failed' } {
  return { kind: 'failed' };
}
