import { describe, expect, it } from 'vitest';
import { backupState } from '../../utils/core/backup';
import { joinParts, splitInParts } from '../../utils/core/import-part';
import { recordContents } from '../../utils/core/record-contents';
import { dueRecords, keepUntil } from '../../utils/core/retention';
import { annotations, records, review, sources } from '../fixtures/stored';

const since = '2026-11-01T09:00:00.000Z';

describe('backupState', () => {
  const last = { at: since, changes: 10 };
  it.each([
    ['nothing ever changed', null, 0, '2027-11-01T09:00:00.000Z', { last: null, changes: 0, days: 365, due: false }],
    ['new work', null, 5, '2026-11-02T09:00:00.000Z', { last: null, changes: 5, days: 1, due: false }],
    ['two weeks without one', null, 5, '2026-11-15T09:00:00.000Z', { last: null, changes: 5, days: 14, due: true }],
    ['one millisecond less', null, 5, '2026-11-15T08:59:59.999Z', { last: null, changes: 5, days: 13, due: false }],
    ['fifty changes', last, 60, since, { last: since, changes: 50, days: 0, due: true }],
    ['forty-nine', last, 59, since, { last: since, changes: 49, days: 0, due: false }],
    [
      'an old one of what is still so',
      last,
      10,
      '2027-11-01T09:00:00.000Z',
      { last: since, changes: 0, days: 365, due: false },
    ],
    [
      'a clock that was put back',
      last,
      9,
      '2026-10-01T09:00:00.000Z',
      { last: since, changes: 0, days: 0, due: false },
    ],
  ] as const)('%s', (_, made, changes, now, expected) => {
    expect(backupState(made, changes, since, now)).toEqual(expected);
  });
});

describe('parts of a file', () => {
  const everything = { reviews: [review], records, sources, annotations: annotations(60) };
  it.each([1, 2_000, 1_000_000])('of about %i characters join to the same', (largest) => {
    const parts = splitInParts(everything, largest);
    expect(joinParts(parts)).toEqual(everything);
    const count = 1 + records.length + sources.length + 60;
    expect(parts.length).toBe({ 1: count, 1000000: 1 }[largest] ?? parts.length);
    expect(largest === 2_000 ? parts.length > 5 && parts.length < count : true).toBe(true);
  });

  it('of nothing are one with nothing in it', () => {
    const nothing = { reviews: [], records: [], sources: [], annotations: [] };
    expect(splitInParts(nothing)).toEqual([nothing]);
  });
});

describe('retention', () => {
  it('counts days from an instant', () => {
    expect(keepUntil('2026-02-27T23:00:00.000Z', 2)).toBe('2026-03-01');
    expect(keepUntil('2026-02-27T23:00:00.000Z', null)).toBeNull();
  });

  it('is due from the day itself, the longest due first', () => {
    const [a, b, c] = records;
    if (!a || !b || !c) throw new Error('the fixture has three records');
    const dated = [
      { ...a, keepUntil: '2026-11-21' },
      { ...b, keepUntil: '2026-11-22' },
      { ...c, keepUntil: '2025-01-01' },
    ];
    expect(dueRecords(dated, '2026-11-21').map(({ id }) => id)).toEqual([c.id, a.id]);
    expect(dueRecords([a, b, c], '2099-01-01')).toEqual([]);
  });

  it('tells what belongs to a record, in every review', () => {
    const second = { ...review, id: '00000000-0000-4000-8000-0000000000aa', name: 'Second' };
    const [first] = sources.filter(({ recordId }) => recordId !== null);
    if (!first) throw new Error('the fixture has a source in a record');
    const some = annotations(3).map((one, at) => ({
      ...one,
      sourceKey: first.key,
      reviewId: at === 0 ? second.id : review.id,
      deleted: at === 2 ? since : null,
    }));
    const everything = { reviews: [review, second], records, sources: [first], annotations: some };
    expect(recordContents(first.recordId ?? '', everything)).toEqual({
      annotations: 2,
      binned: 1,
      sources: 1,
      reviews: [review.name, second.name],
    });
    expect(recordContents('other', everything)).toEqual({ annotations: 0, binned: 0, sources: 0, reviews: [] });
  });
});
