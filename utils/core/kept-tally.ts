import type { Annotation, Facet } from './annotation';
import { countWords } from './count-words';

/** What is counted of passages; those of `entries` are different entries that passages stand in. */
export const COUNTS = [
  'passages',
  'words',
  'strength',
  'concern',
  'unset',
  'caregiving',
  'benefit',
  'sideless',
  'undated',
  'entries',
] as const;

/** Numbers about passages: `unset` tags say no direction, `sideless` ones no side. */
export interface KeptNumbers extends Readonly<Record<(typeof COUNTS)[number], number>> {
  /** Earliest and latest entry date (`2025-03-03`), or `null` when none has a date. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** The numbers of annotations of one review on one source, by which it is summed without reading them. */
export interface KeptTally {
  readonly reviewId: string;
  /** Without the bin, as are all but `binned`. */
  readonly totals: KeptNumbers;
  /** By id of the dimension; those without a passage are left out. */
  readonly dimensions: Readonly<Record<string, KeptNumbers>>;
  /** Passages by the exact set of their dimensions: ids, sorted, with a space between. */
  readonly sets: Readonly<Record<string, number>>;
  readonly facets: Readonly<Record<Facet | 'unset', number>>;
  /** Different dated entries with a passage. */
  readonly marked: Marked;
  /** The latest change as ISO 8601 instant, or `null` when all are in the bin. */
  readonly latest: string | null;
  /** Passages that are no longer in the record. */
  readonly gone: number;
  /** Annotations in the bin. */
  readonly binned: number;
}

interface Marked {
  readonly count: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** The same of some of the annotations of a source, with the entries by which it is added to the others. */
export interface PartTally extends KeptTally {
  readonly entries: readonly KeptEntry[];
}

/** An entry with a passage, and the dimensions found in it. */
export interface KeptEntry {
  readonly date: string | null;
  readonly heading: string;
  readonly dimensions: readonly string[];
}

/** The kept numbers of a source, by which summaries are made without reading it. */
export interface KeptSource {
  /** The record it belongs to, or `null`. */
  readonly recordId: string | null;
  /** The dated entries that were read on it; `null` while its page has not told. */
  readonly read: Marked | null;
  /** One for each review that has an annotation on it. */
  readonly reviews: readonly KeptTally[];
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

const nothing: KeptNumbers = {
  passages: 0,
  words: 0,
  strength: 0,
  concern: 0,
  unset: 0,
  caregiving: 0,
  benefit: 0,
  sideless: 0,
  undated: 0,
  entries: 0,
  firstDate: null,
  lastDate: null,
};

/** The numbers of annotations of one source, by review, in the order the reviews come. */
export function tallyAnnotations(annotations: readonly Annotation[]): readonly PartTally[] {
  return [...Map.groupBy(annotations, ({ reviewId }) => reviewId)].map(([reviewId, group]) =>
    withEntries(group.map((annotation) => tallyOfOne(reviewId, annotation))),
  );
}

/** The numbers of all parts of a source, by review. */
export function joinParts(parts: readonly PartTally[]): readonly KeptTally[] {
  return [...Map.groupBy(parts, ({ reviewId }) => reviewId).values()].map((group) => {
    const { entries: _, ...tally } = withEntries(group);
    return tally;
  });
}

/** Adds up numbers of different sources, whose entries are different ones too. */
export function addNumbers(all: readonly KeptNumbers[]): KeptNumbers {
  const sum: Writable<KeptNumbers> = { ...nothing, ...datesOf(all) };
  // Field by field, as by name it takes several times as long; thousands of them are added up.
  for (const one of all) {
    sum.passages += one.passages;
    sum.words += one.words;
    sum.strength += one.strength;
    sum.concern += one.concern;
    sum.unset += one.unset;
    sum.caregiving += one.caregiving;
    sum.benefit += one.benefit;
    sum.sideless += one.sideless;
    sum.undated += one.undated;
    sum.entries += one.entries;
  }
  return sum;
}

/** Adds up counts by name. */
export function addCounts(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** The earliest and the latest of some dates. */
export function datesOf(
  all: readonly { readonly firstDate: string | null; readonly lastDate: string | null }[],
): Pick<Marked, 'firstDate' | 'lastDate'> {
  let [first, last]: (string | null)[] = [null, null];
  for (const { firstDate, lastDate } of all) {
    if (firstDate !== null && (!first || firstDate < first)) first = firstDate;
    if (lastDate !== null && (!last || lastDate > last)) last = lastDate;
  }
  return { firstDate: first ?? null, lastDate: last ?? null };
}

function tallyOfOne(reviewId: string, annotation: Annotation): PartTally {
  const { target, entry, tags, facets = [], gone, modified, deleted } = annotation;
  const none = { totals: nothing, dimensions: {}, sets: {}, facets: noFacets(), marked: noneMarked, gone: 0 };
  if (deleted !== null) return { reviewId, ...none, latest: null, binned: 1, entries: [] };
  const date = entry?.date ?? null;
  const words = countWords(target.quote.exact);
  const numbersOf = (some: Annotation['tags']): KeptNumbers => {
    const dated = { undated: date === null ? 1 : 0, firstDate: date, lastDate: date };
    const counts: Writable<KeptNumbers> = { ...nothing, passages: 1, words, ...dated };
    for (const { direction, side } of some) {
      counts[direction ?? 'unset'] += 1;
      counts[side ?? 'sideless'] += 1;
    }
    return counts;
  };
  const dimensions = tags.map(({ dimension }) => dimension).sort();
  return {
    reviewId,
    totals: numbersOf(tags),
    dimensions: Object.fromEntries(tags.map((tag) => [tag.dimension, numbersOf([tag])])),
    sets: { [dimensions.join(' ')]: 1 },
    facets: Object.assign(
      noFacets(),
      Object.fromEntries((facets.length > 0 ? facets : ['unset']).map((one) => [one, 1])),
    ),
    marked: noneMarked,
    latest: modified,
    gone: gone === undefined ? 0 : 1,
    binned: 0,
    entries: entry ? [{ date, heading: entry.heading, dimensions }] : [],
  };
}

const noneMarked: Marked = { count: 0, firstDate: null, lastDate: null };

function noFacets(): Record<Facet | 'unset', number> {
  return { fact: 0, opinion: 0, 'third-party': 0, 'own-words': 0, unset: 0 };
}

/** Tallies of one source and review together; two may have passages in one entry, so entries are counted anew. */
function withEntries(tallies: readonly PartTally[]): PartTally {
  const entries = joinEntries(tallies.flatMap((tally) => tally.entries));
  const ids = [...new Set(tallies.flatMap(({ dimensions }) => Object.keys(dimensions)))].sort();
  const dates = entries.flatMap(({ date }) => (date === null ? [] : [{ firstDate: date, lastDate: date }]));
  const latest = tallies.flatMap((tally) => tally.latest ?? []).sort();
  return {
    reviewId: tallies[0]?.reviewId ?? '',
    totals: { ...addNumbers(tallies.map(({ totals }) => totals)), entries: entries.length },
    dimensions: Object.fromEntries(
      ids.map((id) => {
        const count = entries.filter(({ dimensions }) => dimensions.includes(id)).length;
        return [id, { ...addNumbers(tallies.flatMap(({ dimensions }) => dimensions[id] ?? [])), entries: count }];
      }),
    ),
    sets: addCounts(tallies.map(({ sets }) => sets)),
    facets: addCounts([noFacets(), ...tallies.map((tally) => tally.facets)]) as KeptTally['facets'],
    marked: { count: dates.length, ...datesOf(dates) },
    latest: latest.at(-1) ?? null,
    gone: tallies.reduce((sum, one) => sum + one.gone, 0),
    binned: tallies.reduce((sum, { binned }) => sum + binned, 0),
    entries,
  };
}

function joinEntries(all: readonly KeptEntry[]): readonly KeptEntry[] {
  const groups = Map.groupBy(all, ({ date, heading }) => `${date ?? ''}\n${heading}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const dimensions = new Set([first, ...others].flatMap((entry) => entry.dimensions));
    return others.length > 0 ? [{ ...first, dimensions: [...dimensions].sort() }] : [first];
  });
}
