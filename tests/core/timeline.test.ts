import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codebookOf } from '../../utils/core/codebooks';
import { summarise } from '../../utils/core/summary';
import { noFilter } from '../../utils/core/summary-types';
import { byMonth, timelineOf } from '../../utils/core/timeline';
import { everything } from './arbitraries';

it('has every dated passage of a dimension once, by day and by month, in order', () => {
  fc.assert(
    fc.property(everything, (data) => {
      const [review] = data.reviews;
      if (!review) throw new Error('no review');
      const summary = summarise({ ...data, review, codebook: codebookOf(review) }, noFilter);
      const lanes = timelineOf(summary);
      for (const [index, { days }] of lanes.entries()) {
        const part = summary.dimensions[index];
        const sum = days.reduce((all, { strength, concern, unset }) => all + strength + concern + unset, 0);
        expect(sum).toBe(part?.quotations.filter(({ date }) => date !== null).length);
        expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))].sort());
        expect(byMonth(lanes).reduce((all, { passages }) => all + (passages[index] ?? 0), 0)).toBe(sum);
      }
    }),
    { numRuns: 50 },
  );
});
