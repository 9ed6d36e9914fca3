import { describe, expect, it } from 'vitest';
import { arrangeRecords, type RecordOrder } from '../../../components/dashboard/arrange-records';
import { dashboardModel } from '../../../entrypoints/dashboard/dashboard-model';
import { noFilter } from '../../../utils/core/summary-types';
import { annotation, records, review, sources } from '../../fixtures/stored';

const tag = (dimension: string) => ({ dimension, direction: null, side: null });
const all = ['availability', 'sensitivity', 'acceptance', 'co-operation', 'family-membership'].map(tag);
const made = (n: number, source: number, modified: string, tags = [tag('availability')]) =>
  annotation(n, { sourceKey: sources[source]?.key ?? '', modified, tags });
const { overviews } = dashboardModel(
  { reviewId: review.id, reviewer: '' },
  {
    reviews: [review],
    records,
    sources,
    annotations: [
      made(1, 0, '2026-11-01T09:00:00.000Z'),
      made(2, 0, '2026-11-02T09:00:00.000Z'),
      made(3, 2, '2026-11-20T09:00:00.000Z', all),
      made(4, 5, '2026-11-30T09:00:00.000Z'),
    ],
  },
  noFilter,
);
const names = (search: string, order: RecordOrder, onlyGaps = false) =>
  arrangeRecords(overviews, { search, order, onlyGaps }).map(({ summary }) => summary.record?.reference ?? null);

describe('the list of records', () => {
  it.each<[RecordOrder, readonly (string | null)[]]>([
    ['reference', ['SB-014', 'SB-027', 'Training record A', null]],
    ['worked-on', ['SB-027', 'SB-014', 'Training record A', null]],
    ['gaps', ['Training record A', 'SB-014', 'SB-027', null]],
    ['passages', ['SB-014', 'SB-027', 'Training record A', null]],
  ])('by %s', (order, expected) => {
    expect(names('', order)).toEqual(expected);
  });

  it('is searched by case reference, whatever the case, and narrowed to gaps', () => {
    expect(names(' sb-0 ', 'reference')).toEqual(['SB-014', 'SB-027']);
    expect(names('', 'reference', true)).toEqual(['SB-014', 'Training record A', null]);
  });
});
