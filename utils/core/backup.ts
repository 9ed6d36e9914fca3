/** The backup that was made last on this machine. */
export interface LastBackup {
  /** ISO 8601 UTC instant with milliseconds. */
  readonly at: string;
  /** How many changes there had been by then, since the store was made. */
  readonly changes: number;
}

/** A backup older than this many days, with changes since, is one to be reminded of … */
const BACKUP_DAYS = 14;

/** … and so is one with as many changes since. */
const BACKUP_CHANGES = 50;

/** How the last backup stands. */
export interface BackupState {
  /** `null` when there has been none. */
  readonly last: string | null;
  /** Changes that are in no backup. */
  readonly changes: number;
  /** Whole days since the last backup, or since `since` when there has been none. */
  readonly days: number;
  /** Whether it is time for one. */
  readonly due: boolean;
}

/**
 * How the last backup stands at `now`. `changes` is how many there have been altogether, `since` when the first work
 * was begun, which a machine without a backup is measured from. Nothing is due where nothing has changed.
 */
export function backupState(last: LastBackup | null, changes: number, since: string, now: string): BackupState {
  const unsaved = Math.max(0, changes - (last?.changes ?? 0));
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(last?.at ?? since)) / 86_400_000));
  const due = unsaved >= BACKUP_CHANGES || (unsaved > 0 && days >= BACKUP_DAYS);
  return { last: last?.at ?? null, changes: unsaved, days, due };
}
