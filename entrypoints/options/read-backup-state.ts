import { type BackupState, backupState } from '../../utils/core/backup';
import type { Reader } from '../../utils/storage/repository';

/** How the last backup stands. `null` where nothing is marked yet. Rejects as reads do. */
export async function readBackupState(
  reader: Pick<Reader, 'settings' | 'changes' | 'numbers'>,
): Promise<BackupState | null> {
  const [settings, changes, numbers] = await Promise.all([reader.settings(), reader.changes(), reader.numbers()]);
  const { reviews, sources } = numbers;
  if (sources?.every((source) => source.reviews.length === 0)) return null;
  const now = new Date().toISOString();
  return backupState(settings.backup ?? null, changes, reviews[0]?.created ?? now, now);
}
