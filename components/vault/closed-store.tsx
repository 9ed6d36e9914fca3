import type { UnavailableReason } from '../../utils/core/store-state';
import { RecoveryView } from './recovery-view';
import { UnlockForm } from './unlock-form';
import type { VaultActions } from './vault-actions';

interface ClosedStoreProps {
  readonly reason: UnavailableReason | 'unknown';
  readonly vault: VaultActions;
}

/** What stands in the place of everything that is stored while it can't be read: never an empty list. */
export function ClosedStore({ reason, vault }: ClosedStoreProps) {
  return reason === 'locked' ? <UnlockForm unlock={vault.unlock} /> : <RecoveryView reason={reason} vault={vault} />;
}
