import type { CaseRecord } from './record';

/** The ISO 8601 date so many days after an instant; `null` for no number of days. */
export function keepUntil(instant: string, days: number | null): string | null {
  return days === null ? null : new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The records that are due to be erased on a day (ISO 8601), the longest due first. */
export function dueRecords(records: readonly CaseRecord[], today: string): readonly CaseRecord[] {
  return records
    .filter((record) => record.keepUntil !== undefined && record.keepUntil <= today)
    .toSorted((a, b) => (a.keepUntil ?? '').localeCompare(b.keepUntil ?? ''));
}
