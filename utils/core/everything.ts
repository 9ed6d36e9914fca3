import type { Annotation } from './annotation';
import type { Assessment } from './assessment';
import type { Codebook } from './codebook';
import type { CaseRecord, Review, Source } from './record';

/**
 * All work kept in a browser, the bin included: what a lossless file holds. Whole in itself: every source's record
 * and every annotation's review and source are in it.
 */
export interface Everything {
  readonly reviews: readonly Review[];
  readonly records: readonly CaseRecord[];
  readonly sources: readonly Source[];
  readonly annotations: readonly Annotation[];
  /** Left out when there are none. */
  readonly assessments?: readonly Assessment[];
  /** Those of the reviewer's own, to begin reviews with; left out when there are none. */
  readonly codebooks?: readonly Codebook[];
}
