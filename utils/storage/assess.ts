import { assessmentId, withDimensionAssessed } from '../core/assessment';
import { knownDimension } from '../core/codebook';
import { codebookOf } from '../core/codebooks';
import type { Command, Outcome } from '../core/command';
import { sameData } from '../core/same-data';
import type { Shelves } from './shelf';
import type { Surroundings } from './surroundings';

/** Stores what is said of one dimension of a record. Throws when what is there can't be read. */
export async function assess(
  { reviewId, recordId, revision, dimension }: Extract<Command, { kind: 'assess' }>,
  { reviews, records, assessments }: Shelves,
  { now }: Pick<Surroundings, 'now'>,
): Promise<Outcome> {
  const [review, record] = [await reviews.find(reviewId), await records.find(recordId)];
  if (review === null || record === null) return { kind: 'missing' };
  if (!review.ok || !record.ok) throw new Error('the review or the record can not be read');
  if (!knownDimension(codebookOf(review.value), dimension.dimension)) return { kind: 'refused' };
  const found = await assessments.find(assessmentId({ reviewId, recordId }));
  if (found && !found.ok) throw new Error('the assessment can not be read');
  const stored = found?.value ?? null;
  const next = withDimensionAssessed(stored, { reviewId, recordId }, dimension, now());
  // Said a second time, or by somebody else already: it is as asked, whatever revision it has.
  if (sameData(next.dimensions, stored?.dimensions ?? [])) return { kind: 'done', annotation: null };
  if ((stored?.revision ?? 0) !== revision) return { kind: 'outdated' };
  await assessments.put(next);
  return { kind: 'done', annotation: null };
}
