const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const DATE_ONLY = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: 'UTC' });

/** Formatters by time zone: making one takes longer than using it a hundred times. */
const days = new Map<string, Intl.DateTimeFormat>();

/** "21 November 2026" for an ISO 8601 date (`2026-11-21`), whatever the time zone. */
export function formatDate(date: string): string {
  return DATE_ONLY.format(new Date(`${date}T00:00:00Z`));
}

/** "21 November 2026" for an ISO 8601 instant, as the day it was in `timeZone` (default: the browser's). */
export function formatDay(instant: string, timeZone?: string): string {
  const key = timeZone ?? '';
  const format = days.get(key) ?? new Intl.DateTimeFormat('en-GB', timeZone ? { ...DAY, timeZone } : DAY);
  days.set(key, format);
  return format.format(new Date(instant));
}

/** "21 November 2026 at 14:05" for an ISO 8601 instant, where the reviewer is. */
export function formatMoment(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...DAY, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** "3 March to 9 April 2025", "3 March 2025" when both are the same, for two ISO 8601 dates. */
export function formatPeriod(first: string, last: string): string {
  const range = DATE_ONLY.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
  // Said as a sentence would say it; the dash comes with spaces of several kinds.
  return range.replace(/\s*–\s*/u, ' to ');
}

const MONTH_ONLY = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "March 2025" for a month as ISO 8601 has it (`2025-03`). */
export function formatMonth(month: string): string {
  return MONTH_ONLY.format(new Date(`${month}-01T00:00:00Z`));
}
