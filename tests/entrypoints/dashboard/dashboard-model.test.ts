import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dashboardModel, inRecords } from '../../../entrypoints/dashboard/dashboard-model';
import { summarise } from '../../../utils/core/summary';
import { noFilter } from '../../../utils/core/summary-types';
import { everything } from '../../core/arbitraries';
import { annotation, records, review, sources, uuid } from '../../fixtures/stored';

const filters = fc.record({
  dimensions: fc.constantFrom(null, ['availability'], ['safe-haven', 'secure-base', 'acceptance']),
  directions: fc.constantFrom(null, ['strength' as const], ['concern' as const, null]),
  from: fc.constantFrom(null, '2024-06-01'),
  to: fc.constantFrom(null, '2028-01-01'),
});

describe('what the dashboard shows', () => {
  it('is for each record what counting that record alone gives', () => {
    fc.assert(
      fc.property(everything, filters, (stored, filter) => {
        const [first] = stored.reviews;
        const whole = dashboardModel({ reviewId: first?.id ?? '', reviewer: '' }, stored, filter);
        for (const { record } of whole.overall.records) {
          const id = record?.id ?? null;
          const alone = summarise(whole, { ...filter, records: [id] });
          expect(inRecords(whole, [id]).summary.totals).toEqual(alone.totals);
          expect(inRecords(whole, [id]).summary).toEqual({
            ...alone,
            records: alone.records.filter((part) => (part.record?.id ?? null) === id),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the bin and other reviews out of the numbers', () => {
    const stored = {
      reviews: [review, { ...review, id: uuid(2) }],
      records,
      sources,
      annotations: [
        annotation(0),
        annotation(1, { deleted: '2026-11-21T09:00:00.000Z' }),
        annotation(2, { reviewId: uuid(2) }),
        annotation(3, { reviewId: uuid(2), deleted: '2026-11-21T09:00:00.000Z' }),
      ],
    };
    const model = dashboardModel({ reviewId: review.id, reviewer: '' }, stored, noFilter);
    expect(model.summary.totals.passages).toBe(1);
    expect(model.binned.map(({ id }) => id)).toEqual([annotation(1).id]);
  });

  it('does not go on without a review', () => {
    const nothing = { reviews: [], records: [], sources: [], annotations: [] };
    expect(() => dashboardModel({ reviewId: review.id, reviewer: '' }, nothing, noFilter)).toThrow(RangeError);
  });
});
