import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { compareReferences } from '../../utils/core/case-reference';
import { codebookOf } from '../../utils/core/codebooks';
import { summariseKept } from '../../utils/core/kept-summary';
import type { Settings } from '../../utils/core/record';
import type { KeptNumbersOfAll } from '../../utils/storage/repository';

/**
 * What can be shown of the review in hand by kept numbers, before any passage is read. `null` where they do not tell
 * enough, or nothing is marked yet.
 */
export function countedModel(
  { reviewId }: Settings,
  { reviews, records, sources }: KeptNumbersOfAll,
): DashboardModel | null {
  const review = reviews.find(({ id }) => id === reviewId);
  if (!review || !sources) return null;
  const codebook = codebookOf(review);
  const kept = summariseKept({ review, codebook, records, sources });
  if (!kept || kept.summary.totals.passages === 0) return null;
  const { summary } = kept;
  return {
    isReading: true,
    reviews,
    review,
    codebook,
    records: records.toSorted((a, b) => compareReferences(a.reference, b.reference)),
    sources: [],
    annotations: [],
    passages: [],
    assessments: [],
    binned: [],
    filter: summary.filter,
    overall: summary,
    overviews: summary.records.map((part) => {
      const found = kept.records.get(part.record?.id ?? null);
      return { summary: part, sources: found?.sources ?? 0, lastWorkedOn: found?.latest ?? null };
    }),
    summary,
  };
}
