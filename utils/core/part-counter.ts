import { FACETS, type Tag } from './annotation';
import type { Dimension } from './codebook';
import { createOverlapCounter } from './overlap';
import type { SummaryPassage } from './summary-passage';
import type { DimensionSummary, EntriesInScope, Quotation, SummaryFilter, SummaryPart } from './summary-types';
import { createTallyCounter } from './tally-counter';

/** Adds up the passages of a record, several records or a review, one at a time and in reading order. */
export interface PartCounter {
  add(passage: SummaryPassage): void;
  part(entriesRead: EntriesInScope): SummaryPart;
}

/** A counter of these dimensions under the rest of the filter. */
export function createPartCounter(dimensions: readonly Dimension[], filter: SummaryFilter): PartCounter {
  const totals = createTallyCounter();
  const overlap = createOverlapCounter(dimensions.map(({ id }) => id));
  const counters = new Map(dimensions.map((dimension) => [dimension.id, createDimensionCounter(dimension)]));
  const facets = { fact: 0, opinion: 0, 'third-party': 0, 'own-words': 0, unset: 0 };
  let gone = 0;
  return {
    add(passage) {
      const counted = isDateChosen(passage.quotation.date, filter);
      if (counted) for (const { dimension } of passage.tags) counters.get(dimension)?.hasEvidence();
      const tags = passage.tags.filter((tag) => counters.has(tag.dimension) && pointsAsChosen(tag, filter));
      if (tags.length === 0) return;
      totals.add(passage, tags, counted);
      for (const tag of tags) counters.get(tag.dimension)?.add(passage, tag, counted);
      if (!counted) return;
      overlap.add(tags.map(({ dimension }) => dimension));
      for (const facet of FACETS) if (passage.quotation.facets.includes(facet)) facets[facet] += 1;
      if (passage.quotation.facets.length === 0) facets.unset += 1;
      if (passage.quotation.isGone) gone += 1;
    },
    part: (entriesRead) => ({
      totals: totals.tally(),
      dimensions: [...counters.values()].map((counter) => counter.summary()),
      overlap: overlap.overlap(),
      entries: totals.entries(),
      entriesRead,
      sides: totals.sides(),
      facets: { ...facets },
      gone,
    }),
  };
}

function createDimensionCounter(dimension: Dimension) {
  const tallies = createTallyCounter();
  const quotations: Quotation[] = [];
  let gap = true;
  return {
    /** A passage of the dates chosen has the dimension, whatever its direction. */
    hasEvidence() {
      gap = false;
    },
    add(passage: SummaryPassage, tag: Tag, counted: boolean) {
      tallies.add(passage, [tag], counted);
      if (counted) quotations.push({ ...passage.quotation, direction: tag.direction, side: tag.side });
    },
    summary: (): DimensionSummary => ({
      dimension,
      gap,
      ...tallies.tally(),
      entries: tallies.entries(),
      sides: tallies.sides(),
      quotations,
    }),
  };
}

function pointsAsChosen({ direction }: Tag, { directions }: SummaryFilter): boolean {
  return directions?.includes(direction) ?? true;
}

/** Whether an entry date is among those chosen; ISO 8601 dates compare as text. */
export function isDateChosen(date: string | null, { from, to }: Pick<SummaryFilter, 'from' | 'to'>): boolean {
  if (date === null) return from === null && to === null;
  return (from === null || from <= date) && (to === null || date <= to);
}
