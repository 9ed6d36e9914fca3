import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoreState } from '../../utils/core/store-state';
import { live } from '../../utils/storage/live';
import { unavailableReason } from '../../utils/storage/unavailable';
import type { Vault } from '../../utils/storage/vault';

/** How the store stands, now and after every change, until `ended` aborts. */
export function followStore(vault: Pick<Vault, 'state'>, ended?: AbortSignal): ReadonlySignal<StoreState> {
  const state = signal<StoreState>({ kind: 'looking' });
  const show = (now: StoreState) => {
    // Most changes are of annotations: the same state stays the same object, and nothing is drawn anew.
    if (JSON.stringify(now) !== JSON.stringify(state.peek())) state.value = now;
  };
  const stop = live(
    () => vault.state(),
    ({ locked, sound, protected: isProtected, report }) => {
      if (locked) show({ kind: 'closed', reason: 'locked' });
      else if (sound === false) show({ kind: 'closed', reason: 'tampered' });
      else show({ kind: 'open', protected: isProtected, report });
    },
    (error) => show({ kind: 'closed', reason: unavailableReason(error) ?? 'unknown' }),
  );
  ended?.addEventListener('abort', stop);
  return state;
}
