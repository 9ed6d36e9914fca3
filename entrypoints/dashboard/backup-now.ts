import { type BackupState, backupState } from '../../utils/core/backup';
import type { Stored } from './services';

/** How the last backup stands, by what is stored. A machine's work began with its first annotation. */
export function backupNow(
  { settings, everything, changes }: Stored & { readonly kind: 'ready' },
  now: Date,
): BackupState {
  const moment = now.toISOString();
  const times = everything.annotations.map(({ created }) => created);
  const began = times.toSorted()[0] ?? moment;
  // Settings are in no backup, so where nothing is marked there is nothing to lose.
  const count = everything.annotations.length === 0 ? 0 : changes;
  return backupState(settings.backup ?? null, count, began, moment);
}
