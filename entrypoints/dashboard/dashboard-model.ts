import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { recordOverviews } from '../../components/dashboard/record-overview';
import { compareReferences } from '../../utils/core/case-reference';
import { codebookOf } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import type { Settings } from '../../utils/core/record';
import { summarise } from '../../utils/core/summary';
import type { SummaryFilter } from '../../utils/core/summary-types';

/**
 * What the dashboard shows of the review in hand, over all records. Counts every annotation anew, so it is for when
 * something stored or the filter has changed. Throws a `RangeError` when the settings name no stored review.
 */
export function dashboardModel(
  settings: Settings,
  everything: Everything,
  wanted: Omit<SummaryFilter, 'records'>,
): DashboardModel {
  const review = everything.reviews.find(({ id }) => id === settings.reviewId);
  if (!review) throw new RangeError('the review in hand is not stored');
  const codebook = codebookOf(review);
  const ofReview = everything.annotations.filter(({ reviewId }) => reviewId === review.id);
  const annotations = ofReview.filter(({ deleted }) => deleted === null);
  const records = everything.records.toSorted((a, b) => compareReferences(a.reference, b.reference));
  const { sources } = everything;
  const input = { review, codebook, records, sources, annotations };
  const filter: SummaryFilter = { ...wanted, records: null };
  const overall = summarise(input, filter);
  return {
    ...input,
    reviews: everything.reviews,
    binned: ofReview.filter(({ deleted }) => deleted !== null),
    filter,
    overall,
    overviews: recordOverviews(overall.records, sources, annotations),
    summary: overall,
  };
}

/**
 * The same narrowed to one record, `null` for the sources that are in none; nothing is counted again, since the whole
 * holds the part of each record. A record that is not there any more narrows nothing, nor does `undefined`.
 */
export function inRecord(model: DashboardModel, id: string | null | undefined): DashboardModel {
  const part = model.overall.records.find(({ record }) => (record?.id ?? null) === id);
  if (!part) return model;
  const filter: SummaryFilter = { ...model.filter, records: [id ?? null] };
  const { totals, dimensions, overlap } = part;
  return { ...model, filter, summary: { ...model.overall, filter, totals, dimensions, overlap, records: [part] } };
}
