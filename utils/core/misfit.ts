import { assessmentId } from './assessment';
import { referenceKey } from './case-reference';
import { codebookOf } from './codebooks';
import type { Everything } from './everything';
import { tagsFit } from './tags';

/**
 * The place (`sources.2.recordId`, items counted from 0) of the first thing that does not fit with the rest: an id,
 * key or case reference for the second time, the id of what is not there, or a tag that the review's codebook does
 * not have. `null` when everything is whole.
 */
export function misfitOf(everything: Everything): string | null {
  const { reviews, records, sources, annotations, assessments = [], codebooks = [] } = everything;
  return (
    firstWhere(
      'reviews',
      'id',
      reviews,
      seenBefore(({ id }) => id),
    ) ??
    firstWhere(
      'records',
      'id',
      records,
      seenBefore(({ id }) => id),
    ) ??
    firstWhere(
      'records',
      'reference',
      records,
      seenBefore(({ reference }) => referenceKey(reference)),
    ) ??
    firstWhere(
      'sources',
      'key',
      sources,
      seenBefore(({ key }) => key),
    ) ??
    firstWhere(
      'annotations',
      'id',
      annotations,
      seenBefore(({ id }) => id),
    ) ??
    firstWhere('assessments', 'recordId', assessments, seenBefore(assessmentId)) ??
    firstWhere(
      'codebooks',
      'id',
      codebooks,
      seenBefore(({ id }) => id),
    ) ??
    danglingIn(everything)
  );
}

function danglingIn({ reviews, records, sources, annotations, assessments = [] }: Everything): string | null {
  const recordIds = new Set(records.map(({ id }) => id));
  const sourceKeys = new Set(sources.map(({ key }) => key));
  const codebooks = new Map(reviews.map((review) => [review.id, codebookOf(review)]));
  const hasStrangeTag = ({ reviewId, tags }: Everything['annotations'][number]) => {
    const codebook = codebooks.get(reviewId);
    return codebook !== undefined && !tagsFit(tags, codebook);
  };
  return (
    firstWhere('sources', 'recordId', sources, ({ recordId }) => recordId !== null && !recordIds.has(recordId)) ??
    firstWhere('annotations', 'reviewId', annotations, ({ reviewId }) => !codebooks.has(reviewId)) ??
    firstWhere('annotations', 'sourceKey', annotations, ({ sourceKey }) => !sourceKeys.has(sourceKey)) ??
    firstWhere('annotations', 'tags', annotations, hasStrangeTag) ??
    firstWhere('assessments', 'reviewId', assessments, ({ reviewId }) => !codebooks.has(reviewId)) ??
    firstWhere('assessments', 'recordId', assessments, ({ recordId }) => !recordIds.has(recordId))
  );
}

/** A test that is true for an item whose key an item tested before had. */
function seenBefore<T>(keyOf: (item: T) => string): (item: T) => boolean {
  const seen = new Set<string>();
  return (item) => seen.size === seen.add(keyOf(item)).size;
}

function firstWhere<T>(
  list: keyof Everything,
  field: string,
  items: readonly T[],
  isBad: (item: T) => boolean,
): string | null {
  const index = items.findIndex(isBad);
  return index < 0 ? null : `${list}.${index}.${field}`;
}
