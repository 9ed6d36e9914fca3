import { compareReferences } from './case-reference';
import { entriesInScope } from './entries-in-scope';
import { createPartCounter, type PartCounter } from './part-counter';
import type { Source } from './record';
import { passagesOf, type SummaryPassage } from './summary-passage';
import type { RecordSummary, Summary, SummaryFilter, SummaryInput } from './summary-types';

/** The dimension summary of a review, narrowed by a filter; always in the same order for the same data. */
export function summarise(input: SummaryInput, filter: SummaryFilter): Summary {
  const steps = summarySteps(input, passagesOf(input, filter), filter);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Passages counted between two pauses. */
const STEP = 250;

/**
 * The same in steps, for whoever may not stop the page for long: gives the passages counted so far, and in the end the
 * summary. `passages` are those of `passagesOf` under this filter or one with more records.
 */
export function* summarySteps(
  input: Omit<SummaryInput, 'annotations'>,
  passages: readonly SummaryPassage[],
  filter: SummaryFilter,
): Generator<number, Summary, void> {
  const dimensions = input.codebook.dimensions.filter(({ id }) => filter.dimensions?.includes(id) ?? true);
  const whole = createPartCounter(dimensions, filter);
  const byRecord = new Map<string | null, { readonly counter: PartCounter; readonly passages: SummaryPassage[] }>();
  const retired = new Map(input.codebook.retired?.map(({ id }) => [id, 0]));
  const ofRecord = (id: string | null) => {
    const known = byRecord.get(id) ?? { counter: createPartCounter(dimensions, filter), passages: [] };
    byRecord.set(id, known);
    return known;
  };
  for (const [at, passage] of passages.entries()) {
    if (at % STEP === STEP - 1) yield at;
    if (!isRecordChosen(passage.recordId, filter)) continue;
    whole.add(passage);
    const { counter, passages: own } = ofRecord(passage.recordId);
    counter.add(passage);
    own.push(passage);
    for (const { dimension } of passage.tags) {
      const count = retired.get(dimension);
      if (count !== undefined) retired.set(dimension, count + 1);
    }
  }
  yield passages.length;
  const sources = sourcesInScope(input.sources, byRecord, filter);
  const partOf = (id: string | null) => {
    const { counter, passages: own } = ofRecord(id);
    return counter.part(entriesInScope(sources.get(id) ?? [], own, filter));
  };
  const counted = [...byRecord.values()].flatMap((one) => one.passages);
  const records: RecordSummary[] = [];
  for (const record of recordsIn(input, filter, byRecord.has(null))) {
    const id = record?.id ?? null;
    records.push({ record, assessment: assessmentOf(input, id), ...partOf(id) });
    yield passages.length;
  }
  return {
    review: input.review,
    codebook: input.codebook,
    filter,
    ...whole.part(entriesInScope([...sources.values()].flat(), counted, filter)),
    records,
    retired: (input.codebook.retired ?? []).flatMap((dimension) => {
      const found = retired.get(dimension.id) ?? 0;
      return found > 0 ? [{ dimension, passages: found }] : [];
    }),
  };
}

function isRecordChosen(id: string | null, filter: SummaryFilter): boolean {
  return filter.records?.includes(id) ?? true;
}

/** The chosen records in order; last `null` when there is something in none. */
function recordsIn({ records }: Pick<SummaryInput, 'records'>, filter: SummaryFilter, hasLoose: boolean) {
  const chosen = records
    .filter(({ id }) => isRecordChosen(id, filter))
    .sort((a, b) => compareReferences(a.reference, b.reference) || compareReferences(a.id, b.id));
  return [...chosen, ...(hasLoose ? [null] : [])];
}

/** The sources of the chosen records, and of those in none the ones with a passage: others are no part of the review. */
function sourcesInScope(
  sources: readonly Source[],
  byRecord: ReadonlyMap<string | null, { readonly passages: readonly SummaryPassage[] }>,
  filter: SummaryFilter,
): ReadonlyMap<string | null, readonly Source[]> {
  const loose = new Set(byRecord.get(null)?.passages.map(({ quotation }) => quotation.sourceKey));
  const chosen = sources.filter(({ key, recordId }) =>
    recordId === null ? loose.has(key) : isRecordChosen(recordId, filter),
  );
  return Map.groupBy(chosen, ({ recordId }) => recordId);
}

function assessmentOf({ assessments = [], review }: Omit<SummaryInput, 'annotations'>, recordId: string | null) {
  return assessments.find((one) => one.reviewId === review.id && one.recordId === recordId) ?? null;
}
