import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { compareReferences } from '../../utils/core/case-reference';
import { codebookOf } from '../../utils/core/codebooks';
import { summariseKept } from '../../utils/core/kept-summary';
import type { KeptSource } from '../../utils/core/kept-tally';
import type { CaseRecord, Review, Settings } from '../../utils/core/record';

/** The kept numbers, with what they are of. */
interface Kept {
  readonly settings: Settings;
  readonly reviews: readonly Review[];
  readonly records: readonly CaseRecord[];
  readonly totals: readonly KeptSource[];
}

/**
 * What can be shown of the review in hand by kept numbers, before any passage is read. `null` where they do not tell
 * enough, or nothing is marked yet.
 */
export function countedModel({ settings, reviews, records, totals }: Kept): DashboardModel | null {
  const review = reviews.find(({ id }) => id === settings.reviewId);
  if (!review) return null;
  const codebook = codebookOf(review);
  const kept = summariseKept({ review, codebook, records, sources: totals });
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
