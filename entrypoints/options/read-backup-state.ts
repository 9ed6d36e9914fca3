import { type BackupState, backupState } from '../../utils/core/backup';
import type { Reader } from '../../utils/storage/repository';

/** How the last backup stands. `null` where nothing is marked yet. Rejects as reads do. */
export async function readBackupState(
  reader: Pick<Reader, 'settings' | 'changes' | 'totals' | 'reviews'>,
): Promise<BackupState | null> {
  const [settings, changes, reviews] = await Promise.all([reader.settings(), reader.changes(), reader.reviews()]);
  const kept = await reader.totals();
  if (kept?.every((source) => source.reviews.length === 0)) return null;
  const now = new Date().toISOString();
  return backupState(settings.backup ?? null, changes, reviews[0]?.created ?? now, now);
}
