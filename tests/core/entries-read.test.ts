import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntriesRead, entriesWith, joinEntries, MAX_ENTRY_DATES } from '../../utils/core/entries-read';
import { parseSource } from '../../utils/core/schema/record';
import { entriesRead } from './arbitraries';
import { source } from './schema/examples';

/** Ten entries a day from this year on. */
const many = (count: number, year = 2020) =>
  entriesWith(
    Array.from({ length: count }, (_, n) => new Date(Date.UTC(year, 0, 1 + n / 10)).toISOString().slice(0, 10)),
  );

describe('entries read', () => {
  it('are sorted, one date an entry', () => {
    expect(entriesWith(['2025-04-09', '2025-03-03', '2025-04-09'])).toEqual({
      count: 3,
      dates: ['2025-03-03', '2025-04-09', '2025-04-09'],
    });
  });

  it('keep their number, the first days and the last when they are too many', () => {
    const { count, dates } = many(2_500);
    expect([count, dates.length, dates[0], dates.at(-1)]).toEqual([2_500, MAX_ENTRY_DATES, '2020-01-01', '2020-09-06']);
  });

  it('join by the fuller look at each day, in any order, any number of times', () => {
    fc.assert(
      fc.property(entriesRead, entriesRead, entriesRead, (a, b, c) => {
        const joined = joinEntries(joinEntries(a, b), c);
        expect(joinEntries(c, joinEntries(b, a))).toEqual(joined);
        expect(joinEntries(joined, b)).toEqual(joined);
        expect(joined.count).toBe(joined.dates.length);
      }),
    );
  });

  it('join to something that is still bounded', () => {
    const joined = joinEntries(many(1_500), many(1_500, 2022));
    expect([joined.count, joined.dates.length]).toEqual([3_000, MAX_ENTRY_DATES]);
    expect(joinEntries(joined, many(10))).toEqual(joined);
  });

  it.each<[string, EntriesRead | object, boolean]>([
    ['some', entriesWith(['2025-03-03', '2025-03-03']), true],
    ['none', entriesWith([]), true],
    ['more than are kept', many(2_500), true],
    ['unsorted', { count: 2, dates: ['2025-03-04', '2025-03-03'] }, false],
    ['of a day that there is not', { count: 1, dates: ['2025-02-30'] }, false],
    ['more than their dates', { count: 3, dates: ['2025-03-03'] }, false],
    ['fewer than their dates', { count: 0, dates: ['2025-03-03'] }, false],
    ['without a count', { dates: [] }, false],
    ['too many dates', { count: 2_001, dates: Array(2_001).fill('2025-03-03') }, false],
  ])('%s: a source may have them: ', (_, entries, good) => {
    expect(parseSource({ ...source, entries }).ok).toBe(good);
  });
});
