import { compareReferences } from '../../utils/core/case-reference';
import type { RecordOverview } from './record-overview';

/** The orders that a list of records can have. */
export const recordOrders = ['reference', 'worked-on', 'gaps', 'passages'] as const;
export type RecordOrder = (typeof recordOrders)[number];

/** How a list of records is searched, narrowed and ordered. */
export interface RecordArrangement {
  readonly search: string;
  readonly order: RecordOrder;
  /** Only records with a gap. */
  readonly onlyGaps: boolean;
}

/** The records that match, in order; those of the same rank by case reference, and the sources in no record last. */
export function arrangeRecords(
  overviews: readonly RecordOverview[],
  { search, order, onlyGaps }: RecordArrangement,
): readonly RecordOverview[] {
  const wanted = search.trim().toLowerCase();
  const rank: Readonly<Record<RecordOrder, (one: RecordOverview, other: RecordOverview) => number>> = {
    reference: () => 0,
    'worked-on': (one, other) => compare(other.lastWorkedOn ?? '', one.lastWorkedOn ?? ''),
    gaps: (one, other) => gapsOf(other) - gapsOf(one),
    passages: (one, other) => other.summary.totals.passages - one.summary.totals.passages,
  };
  return overviews
    .filter((overview) => (overview.summary.record?.reference ?? '').toLowerCase().includes(wanted))
    .filter((overview) => !onlyGaps || gapsOf(overview) > 0)
    .toSorted(
      (one, other) =>
        Number(one.summary.record === null) - Number(other.summary.record === null) ||
        rank[order](one, other) ||
        compareReferences(one.summary.record?.reference ?? '', other.summary.record?.reference ?? ''),
    );
}

/** Dimensions of a record without evidence. */
export function gapsOf({ summary }: RecordOverview): number {
  return summary.dimensions.filter(({ gap }) => gap).length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
