import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { recordOverviews } from '../../components/dashboard/record-overview';
import { compareReferences } from '../../utils/core/case-reference';
import { codebookOf } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import type { Settings } from '../../utils/core/record';
import { summarySteps } from '../../utils/core/summary';
import { passageSteps } from '../../utils/core/summary-passage';
import { noFilter, type Summary, type SummaryFilter } from '../../utils/core/summary-types';

/**
 * What the dashboard shows of the review in hand, over all records. Counts every annotation anew, so it is for when
 * something stored or the filter has changed. Throws a `RangeError` when the settings name no stored review.
 */
export function dashboardModel(
  settings: Settings,
  everything: Everything,
  wanted: Omit<SummaryFilter, 'records'>,
): DashboardModel {
  return drain(modelSteps(drain(prepareSteps(settings, everything)), wanted));
}

/** What is stored of the review in hand, ready to be counted under any filter. */
export type Prepared = Omit<DashboardModel, 'filter' | 'overall' | 'overviews' | 'summary'>;

/** Gets it ready in steps, for when there is much. Throws a `RangeError` when the settings name no stored review. */
export function* prepareSteps(settings: Settings, everything: Everything): Generator<number, Prepared, void> {
  const review = everything.reviews.find(({ id }) => id === settings.reviewId);
  if (!review) throw new RangeError('the review in hand is not stored');
  const codebook = codebookOf(review);
  const ofReview = everything.annotations.filter(({ reviewId }) => reviewId === review.id);
  const annotations = ofReview.filter(({ deleted }) => deleted === null);
  yield 0;
  const records = everything.records.toSorted((a, b) => compareReferences(a.reference, b.reference));
  const { sources, assessments = [] } = everything;
  const input = { isReading: false, review, codebook, records, sources, annotations, assessments };
  yield 0;
  return {
    ...input,
    passages: yield* passageSteps(input, noFilter),
    reviews: everything.reviews,
    binned: ofReview.filter(({ deleted }) => deleted !== null),
  };
}

/** The model of what is ready under a filter, in steps. */
export function* modelSteps(
  prepared: Prepared,
  wanted: Omit<SummaryFilter, 'records'>,
): Generator<number, DashboardModel, void> {
  const { passages, sources, annotations } = prepared;
  const filter: SummaryFilter = { ...wanted, records: null };
  const overall = yield* summarySteps(prepared, passages, filter);
  yield passages.length;
  return {
    ...prepared,
    filter,
    overall,
    overviews: recordOverviews(overall.records, sources, annotations),
    summary: overall,
  };
}

/**
 * The same narrowed to some records, `null` among them for the sources that are in none. Of one record nothing is
 * counted again, since the whole holds its part. Records that are not there any more narrow nothing.
 */
export function inRecords(model: DashboardModel, ids: SummaryFilter['records']): DashboardModel {
  const there = model.overall.records.map(({ record }) => record?.id ?? null);
  const chosen = ids?.filter((id) => there.includes(id)) ?? [];
  const [first, ...others] = chosen;
  // Several are counted from their passages.
  if (first === undefined || (others.length > 0 && model.isReading)) return model;
  const filter: SummaryFilter = { ...model.filter, records: chosen };
  if (others.length > 0) return { ...model, filter, summary: summariseAgain(model, filter) };
  const part = model.overall.records.find(({ record }) => (record?.id ?? null) === first);
  if (!part) return model;
  const { record: _, assessment: __, ...numbers } = part;
  const retired = model.codebook.retired && !model.isReading ? summariseAgain(model, filter).retired : [];
  return { ...model, filter, summary: { ...model.overall, filter, ...numbers, records: [part], retired } };
}

/** The summary of what the model holds under another filter. */
export function summariseAgain(model: DashboardModel, filter: SummaryFilter): Summary {
  return drain(summarySteps(model, model.passages, filter));
}

function drain<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
