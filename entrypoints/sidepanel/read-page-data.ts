import type { PageData } from '../../components/panel/panel-ports';
import { codebookOf } from '../../utils/core/codebooks';
import type { Reader } from '../../utils/storage/repository';

/**
 * What the panel shows of a source: the current review's annotations and the record it belongs to. Rejects when the
 * store can't be read, and with a `RangeError` when the current review is not in it.
 */
export async function readPageData(reader: Reader, sourceKey: string): Promise<PageData> {
  const { reviewId } = await reader.settings();
  const [reviews, records, source, annotations] = await Promise.all([
    reader.reviews(),
    reader.records(),
    reader.source(sourceKey),
    reader.annotationsOfSource(reviewId, sourceKey),
  ]);
  const review = reviews.find((candidate) => candidate.id === reviewId);
  if (!review) throw new RangeError('the current review is missing');
  return {
    sourceKey,
    reviewName: review.name,
    codebook: codebookOf(review),
    reference: records.find((record) => record.id === source?.recordId)?.reference ?? null,
    references: records.map((record) => record.reference),
    annotations,
  };
}
