import type { Everything } from './everything';

/** What goes when a record is erased. */
export interface RecordContents {
  /** Of all reviews, without the bin. */
  readonly annotations: number;
  readonly binned: number;
  readonly sources: number;
  /** Names of the reviews these annotations are of, in order of creation. */
  readonly reviews: readonly string[];
}

/** Counts what belongs to a record, in every review. */
export function recordContents(recordId: string, everything: Everything): RecordContents {
  const keys = new Set(everything.sources.filter((source) => source.recordId === recordId).map(({ key }) => key));
  const all = everything.annotations.filter(({ sourceKey }) => keys.has(sourceKey));
  const reviewIds = new Set(all.map(({ reviewId }) => reviewId));
  const binned = all.filter(({ deleted }) => deleted !== null).length;
  return {
    annotations: all.length - binned,
    binned,
    sources: keys.size,
    reviews: everything.reviews.filter(({ id }) => reviewIds.has(id)).map(({ name }) => name),
  };
}
