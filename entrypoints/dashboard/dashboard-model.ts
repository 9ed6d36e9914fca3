import type { DashboardModel } from '../../components/dashboard/dashboard-view';
import { recordOverviews } from '../../components/dashboard/record-overview';
import { compareReferences } from '../../utils/core/case-reference';
import { codebookById } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import type { Settings } from '../../utils/core/record';
import { summarise } from '../../utils/core/summary';
import type { SummaryFilter } from '../../utils/core/summary-types';

/**
 * What the dashboard shows of the review in hand. A record in the filter that is not there any more is taken out of
 * it. Throws a `RangeError` when the settings name no stored review.
 */
export function dashboardModel(settings: Settings, everything: Everything, wanted: SummaryFilter): DashboardModel {
  const review = everything.reviews.find(({ id }) => id === settings.reviewId);
  if (!review) throw new RangeError('the review in hand is not stored');
  const codebook = codebookById(review.codebookId);
  const ofReview = everything.annotations.filter(({ reviewId }) => reviewId === review.id);
  const annotations = ofReview.filter(({ deleted }) => deleted === null);
  const records = everything.records.toSorted((a, b) => compareReferences(a.reference, b.reference));
  const { sources } = everything;
  const input = { review, codebook, records, sources, annotations };
  const overall = summarise(input, { ...wanted, records: null });
  const known = wanted.records?.every((id) => overall.records.some(({ record }) => (record?.id ?? null) === id));
  const filter = known ? wanted : { ...wanted, records: null };
  return {
    ...input,
    reviews: everything.reviews,
    binned: ofReview.filter(({ deleted }) => deleted !== null),
    filter,
    overall,
    overviews: recordOverviews(overall.records, sources, annotations),
    summary: filter.records === null ? overall : summarise(input, filter),
  };
}
