import { compareReferences } from './case-reference';
import type { Codebook, Dimension } from './codebook';
import { addCounts, addNumbers, datesOf, type KeptNumbers, type KeptSource, type KeptTally } from './kept-tally';
import { createOverlapCounter } from './overlap';
import type { CaseRecord, Review } from './record';
import { type EntriesInScope, noFilter, type Summary, type SummaryPart, type Tally } from './summary-types';

/** A summary from kept numbers, with what the list of records shows beside it. */
export interface KeptSummary {
  /** As `summarise` makes it without a filter, but that no passage is quoted and nothing said of the records is in it. */
  readonly summary: Summary;
  /** Annotations in the bin. */
  readonly binned: number;
  /** By record, `null` for none: its sources, and the latest change to an annotation or `null`. */
  readonly records: ReadonlyMap<string | null, { readonly sources: number; readonly latest: string | null }>;
}

interface KeptInput {
  readonly review: Review;
  readonly codebook: Codebook;
  readonly records: readonly CaseRecord[];
  readonly sources: readonly KeptSource[];
}

/** A source with what one review has on it. */
interface Counted extends Omit<KeptSource, 'reviews'> {
  readonly tally: KeptTally | null;
}

/**
 * The summary of a review without reading an annotation. `null` where the kept numbers do not tell enough: while
 * passages have a dimension that is not in the codebook.
 */
export function summariseKept({ review, codebook, records, sources }: KeptInput): KeptSummary | null {
  const there = new Set(records.map(({ id }) => id));
  const counted = sources.map(({ recordId, read, reviews }): Counted => {
    const known = recordId !== null && there.has(recordId) ? recordId : null;
    return { recordId: known, read, tally: reviews.find(({ reviewId }) => reviewId === review.id) ?? null };
  });
  const ids = new Set(codebook.dimensions.map(({ id }) => id));
  const known = (id: string) => ids.has(id);
  if (!counted.every(({ tally }) => Object.keys(tally?.dimensions ?? {}).every(known))) return null;
  const byRecord = Map.groupBy(counted, ({ recordId }) => recordId);
  // Sources in no record are part of the review where it has a passage on them.
  const scope = (id: string | null) => {
    const own = byRecord.get(id) ?? [];
    return id === null ? own.filter(({ tally }) => tally !== null && tally.totals.passages > 0) : own;
  };
  const loose = scope(null);
  const sorted = records.toSorted(
    (a, b) => compareReferences(a.reference, b.reference) || compareReferences(a.id, b.id),
  );
  const parts = [...sorted, ...(loose.length > 0 ? [null] : [])].map((record) => {
    return { record, assessment: null, ...partOf(codebook.dimensions, scope(record?.id ?? null)) };
  });
  const all = [...records.flatMap(({ id }) => scope(id)), ...loose];
  const whole = partOf(codebook.dimensions, all);
  return {
    summary: { review, codebook, filter: noFilter, ...whole, records: parts, retired: [] },
    binned: counted.reduce((sum, { tally }) => sum + (tally?.binned ?? 0), 0),
    records: new Map([...byRecord].map(([id, own]) => [id, { sources: own.length, latest: latestOf(own) }])),
  };
}

function latestOf(sources: readonly Counted[]): string | null {
  return (
    sources
      .flatMap(({ tally }) => tally?.latest ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function partOf(dimensions: readonly Dimension[], sources: readonly Counted[]): SummaryPart {
  const tallies = sources.flatMap(({ tally }) => tally ?? []);
  const totals = addNumbers(tallies.map((tally) => tally.totals));
  const overlap = createOverlapCounter(dimensions.map(({ id }) => id));
  const sets = addCounts(tallies.map((tally) => tally.sets));
  for (const [set, passages] of Object.entries(sets)) overlap.add(set.split(' '), passages);
  const facets = addCounts(tallies.map((tally) => tally.facets));
  return {
    totals: tallyOf(totals, tallies.filter((tally) => tally.totals.passages > 0).length),
    dimensions: dimensions.map((dimension) => {
      const found = tallies.flatMap((tally) => tally.dimensions[dimension.id] ?? []);
      const numbers = addNumbers(found);
      return {
        dimension,
        gap: numbers.passages === 0,
        ...tallyOf(numbers, found.length),
        entries: numbers.entries,
        sides: sidesOf(numbers),
        quotations: [],
      };
    }),
    overlap: overlap.overlap(),
    entries: totals.entries,
    entriesRead: entriesReadOn(sources),
    sides: sidesOf(totals),
    facets: { fact: 0, opinion: 0, 'third-party': 0, 'own-words': 0, unset: 0, ...facets },
    gone: tallies.reduce((sum, tally) => sum + tally.gone, 0),
  };
}

function tallyOf(numbers: KeptNumbers, sources: number): Tally {
  const { passages, words, strength, concern, unset, undated, firstDate, lastDate } = numbers;
  const tags = strength + concern + unset;
  return { passages, sources, words, strength, concern, unset, tags, firstDate, lastDate, undated };
}

function sidesOf({ caregiving, benefit, sideless }: KeptNumbers) {
  return { caregiving, benefit, unset: sideless };
}

/** As `entriesInScope` says it. */
function entriesReadOn(sources: readonly Counted[]): EntriesInScope {
  const read = sources.flatMap((source) => source.read ?? source.tally?.marked ?? []);
  const known = sources.length > 0 && sources.every((source) => source.read !== null);
  return { count: read.reduce((sum, { count }) => sum + count, 0), ...datesOf(read), known };
}
