import type { Annotation, Tag } from './annotation';
import { compareReferences } from './case-reference';
import { countWords } from './count-words';
import type { CaseRecord, Source } from './record';
import { sortSteps } from './sort-steps';
import type { Quotation, SummaryFilter, SummaryInput } from './summary-types';
import { compareTargets } from './target';

/** One annotation, ready to be counted. */
export interface SummaryPassage {
  /** The record its source is in, or `null`. */
  readonly recordId: string | null;
  readonly words: number;
  /** All its tags, whatever the filter says. */
  readonly tags: readonly Tag[];
  /** What to quote, all but the tag it is quoted under. */
  readonly quotation: Omit<Quotation, 'direction' | 'side'>;
}

/**
 * The passages of the review in the chosen records, in reading order: by record (none comes last), entry date
 * (undated last), source and place in the source. Dimensions, directions and dates are not looked at.
 */
export function passagesOf(input: SummaryInput, filter: SummaryFilter): readonly SummaryPassage[] {
  const steps = passageSteps(input, filter);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Passages made ready between two pauses. */
const STEP = 250;

/** The same in steps, for whoever may not stop the page for long: gives those ready so far, and in the end all. */
export function* passageSteps(
  input: SummaryInput,
  filter: SummaryFilter,
): Generator<number, readonly SummaryPassage[], void> {
  const records = rank(
    input.records,
    ({ id }) => id,
    (a, b) => compareReferences(a.reference, b.reference),
  );
  const sources = rank(
    input.sources,
    ({ key }) => key,
    (a, b) => compareReferences(a.title, b.title),
  );
  const joined = input.annotations
    .filter(({ reviewId, deleted }) => reviewId === input.review.id && deleted === null)
    .map((annotation): Joined => {
      const source = sources.get(annotation.sourceKey);
      return { annotation, source, record: records.get(source?.item.recordId ?? '') };
    })
    .filter(({ record }) => filter.records?.includes(record?.item.id ?? null) ?? true);
  yield 0;
  const sorting = sortSteps(joined, inReadingOrder);
  let step = sorting.next();
  for (; !step.done; step = sorting.next()) yield 0;
  const passages: SummaryPassage[] = [];
  for (const one of step.value) {
    passages.push(asPassage(one));
    if (passages.length % STEP === 0) yield passages.length;
  }
  return passages;
}

interface Ranked<T> {
  readonly item: T;
  readonly rank: number;
}

interface Joined {
  readonly annotation: Annotation;
  readonly source: Ranked<Source> | undefined;
  readonly record: Ranked<CaseRecord> | undefined;
}

/** The items by key, each with its place in the order: comparing numbers is what makes large sorts quick. */
function rank<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  order: (a: T, b: T) => number,
): ReadonlyMap<string, Ranked<T>> {
  const sorted = items.toSorted((a, b) => order(a, b) || compare(keyOf(a), keyOf(b)));
  return new Map(sorted.map((item, place) => [keyOf(item), { item, rank: place }]));
}

function inReadingOrder(a: Joined, b: Joined): number {
  const none = Number.MAX_SAFE_INTEGER;
  return (
    (a.record?.rank ?? none) - (b.record?.rank ?? none) ||
    compare(a.annotation.entry?.date ?? '~', b.annotation.entry?.date ?? '~') ||
    (a.source?.rank ?? none) - (b.source?.rank ?? none) ||
    compare(a.annotation.sourceKey, b.annotation.sourceKey) ||
    compareTargets(a.annotation.target, b.annotation.target) ||
    compare(a.annotation.id, b.annotation.id)
  );
}

function asPassage({ annotation, source, record }: Joined): SummaryPassage {
  const passage = annotation.target.quote.exact;
  return {
    recordId: record?.item.id ?? null,
    words: countWords(passage),
    tags: annotation.tags,
    quotation: {
      id: annotation.id,
      passage,
      note: annotation.note,
      dimensions: annotation.tags.map(({ dimension }) => dimension),
      reference: record?.item.reference ?? null,
      sourceKey: annotation.sourceKey,
      sourceTitle: source?.item.title ?? '',
      heading: annotation.entry?.heading ?? null,
      date: annotation.entry?.date ?? null,
      page: annotation.target.page ?? null,
      reviewer: annotation.reviewer,
      facets: annotation.facets ?? [],
      isKey: annotation.keyQuotation ?? false,
      isGone: annotation.gone !== undefined,
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
