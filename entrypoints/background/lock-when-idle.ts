import type { Browser } from 'webextension-polyfill';
import { lockMinutes } from '../../utils/core/lock-minutes';
import type { PolicyReader } from '../shared/policy';
import type { Store } from '../shared/repository';

/**
 * Locks the vault when nobody has used the machine for as long as is set, by the reviewer or (where that is shorter) by
 * the organisation, and when its screen is locked; `onLocked` is
 * called then. Gives back how to take in the minutes that are set: to be called whenever they may have changed.
 */
export function lockWhenIdle(
  { idle }: Pick<Browser, 'idle'>,
  { repository, vault }: Pick<Store, 'repository' | 'vault'>,
  policy: PolicyReader,
  onLocked: () => void,
): () => void {
  const lock = async () => {
    await vault.lock();
    if ((await vault.state()).locked) onLocked();
  };
  idle.onStateChanged.addListener((state) => {
    // A store that can't be used shows nothing anyway.
    if (state !== 'active') lock().catch(() => {});
  });
  const takeIn = () => {
    Promise.all([repository.settings(), policy()]).then(
      ([settings, read]) => {
        const most = read.policy.idleLockMinutes ?? Number.POSITIVE_INFINITY;
        idle.setDetectionInterval(Math.min(lockMinutes(settings), most) * 60);
      },
      // Locked already, or nothing that could be read.
      () => {},
    );
  };
  takeIn();
  return takeIn;
}
