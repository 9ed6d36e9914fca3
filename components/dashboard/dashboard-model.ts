import type { Annotation } from '../../utils/core/annotation';
import type { Assessment } from '../../utils/core/assessment';
import type { Codebook } from '../../utils/core/codebook';
import type { CaseRecord, Review, Source } from '../../utils/core/record';
import type { SummaryPassage } from '../../utils/core/summary-passage';
import type { Summary, SummaryFilter } from '../../utils/core/summary-types';
import type { RecordOverview } from './record-overview';

/** Everything the dashboard shows, worked out. */
export interface DashboardModel {
  /** The numbers are there, the passages not yet: sources, annotations and what is made from them are empty. */
  readonly isReading: boolean;
  readonly reviews: readonly Review[];
  readonly review: Review;
  readonly codebook: Codebook;
  readonly records: readonly CaseRecord[];
  readonly sources: readonly Source[];
  /** Of the review, without the bin. */
  readonly annotations: readonly Annotation[];
  /** The same, ready to be counted. */
  readonly passages: readonly SummaryPassage[];
  readonly assessments: readonly Assessment[];
  /** Of the review, in the bin. */
  readonly binned: readonly Annotation[];
  readonly filter: SummaryFilter;
  /** Over all records, under the rest of the filter. */
  readonly overall: Summary;
  readonly overviews: readonly RecordOverview[];
  /** Under the whole filter. */
  readonly summary: Summary;
}
