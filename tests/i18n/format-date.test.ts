import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatPeriod } from '../../utils/i18n/format-date';

describe('dates as words', () => {
  it.each([
    ['2026-11-21', '21 November 2026'],
    ['2025-01-01', '1 January 2025'],
    ['2024-02-29', '29 February 2024'],
  ])('%s is %s', (date, words) => expect(formatDate(date)).toBe(words));

  it('says an instant as the day it was in a time zone', () => {
    expect(formatDay('2026-06-30T23:30:00.000Z', 'Europe/London')).toBe('1 July 2026');
    expect(formatDay('2026-06-30T23:30:00.000Z', 'UTC')).toBe('30 June 2026');
  });

  it.each([
    ['2025-03-03', '2025-04-09', '3 March to 9 April 2025'],
    ['2025-03-03', '2025-03-09', '3 to 9 March 2025'],
    ['2024-12-30', '2025-01-02', '30 December 2024 to 2 January 2025'],
    ['2025-03-03', '2025-03-03', '3 March 2025'],
  ])('%s and %s make %s', (first, last, words) => expect(formatPeriod(first, last)).toBe(words));
});
