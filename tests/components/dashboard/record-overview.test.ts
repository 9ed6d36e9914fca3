import { describe, expect, it } from 'vitest';
import { recordOverviews } from '../../../components/dashboard/record-overview';
import { secureBase } from '../../../utils/core/codebooks/secure-base';
import { summarise } from '../../../utils/core/summary';
import { noFilter } from '../../../utils/core/summary-types';
import { annotation, records, review, sources } from '../../fixtures/stored';

describe('a record in the list', () => {
  it('has its sources and when it was last worked on', () => {
    const annotations = [
      annotation(0, { modified: '2026-11-01T08:00:00.000Z' }),
      annotation(1, { modified: '2026-11-03T08:00:00.000Z' }),
      annotation(5, { modified: '2026-11-02T08:00:00.000Z' }),
      annotation(4, { modified: '2026-11-04T08:00:00.000Z' }),
    ];
    const summary = summarise({ review, codebook: secureBase, records, sources, annotations }, noFilter);
    const shown = recordOverviews(summary.records, sources, annotations).map(({ summary, sources, lastWorkedOn }) => [
      summary.record?.reference ?? null,
      sources,
      summary.totals.passages,
      lastWorkedOn,
    ]);
    expect(shown).toEqual([
      ['SB-014', 2, 3, '2026-11-03T08:00:00.000Z'],
      ['SB-027', 1, 0, null],
      ['Training record A', 1, 0, null],
      [null, 2, 1, '2026-11-04T08:00:00.000Z'],
    ]);
  });
});
