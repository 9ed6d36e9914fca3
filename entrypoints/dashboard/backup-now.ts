import { type BackupState, backupState } from '../../utils/core/backup';
import type { Stored } from './services';

/** How the last backup stands, by what is stored. Work began with the first review. */
export function backupNow(
  { settings, everything, changes }: Stored & { readonly kind: 'ready' },
  now: Date,
): BackupState {
  const moment = now.toISOString();
  // Settings are in no backup, so where nothing is marked there is nothing to lose.
  const count = everything.annotations.length === 0 ? 0 : changes;
  return backupState(settings.backup ?? null, count, everything.reviews[0]?.created ?? moment, moment);
}
