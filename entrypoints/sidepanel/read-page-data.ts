import type { PageData } from '../../components/panel/panel-ports';
import { codebookOf } from '../../utils/core/codebooks';
import type { Source } from '../../utils/core/record';
import type { Reader } from '../../utils/storage/repository';

/**
 * What the panel shows of the sources of a page and its frames, the page's own first: the current review's annotations
 * and the record the page belongs to. Rejects when the
 * store can't be read, and with a `RangeError` when the current review is not in it.
 */
export async function readPageData(reader: Reader, sourceKeys: readonly string[]): Promise<PageData> {
  const { reviewId } = await reader.settings();
  const [reviews, records, sources, annotations] = await Promise.all([
    reader.reviews(),
    reader.records(),
    Promise.all(sourceKeys.map((key) => reader.source(key))),
    Promise.all(sourceKeys.map((key) => reader.annotationsOfSource(reviewId, key))),
  ]);
  const review = reviews.find((candidate) => candidate.id === reviewId);
  if (!review) throw new RangeError('the current review is missing');
  const referenceOf = (source: Source | null | undefined) =>
    records.find((record) => record.id === source?.recordId)?.reference ?? null;
  return {
    sourceKey: sourceKeys[0] ?? '',
    reviewName: review.name,
    codebook: codebookOf(review),
    reference: referenceOf(sources[0]),
    referencesBySource: new Map(sourceKeys.map((key, index) => [key, referenceOf(sources[index])])),
    references: records.map((record) => record.reference),
    annotations: annotations.flat(),
  };
}
