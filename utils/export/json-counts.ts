import { countWords } from '../core/count-words';
import type { Everything } from '../core/everything';
import { jsonFile, type Made } from './json-file';

/**
 * Everything as a file with counts only, to be worked with elsewhere: what was found, when and how often, and none
 * of the record's or the reviewer's words. The bin is left out, and sources are numbers. It can't be imported.
 */
export function countsAsJson({ reviews, records, sources, annotations }: Everything, made: Made): string {
  const references = new Map(records.map(({ id, reference }) => [id, reference]));
  const pages = new Map(sources.map(({ key, recordId }, index) => [key, { number: index + 1, recordId }]));
  const passages = annotations
    .filter(({ deleted }) => deleted === null)
    .map(({ reviewId, sourceKey, entry, target, tags, reviewer }) => {
      const page = pages.get(sourceKey);
      return {
        reviewId,
        record: references.get(page?.recordId ?? '') ?? null,
        source: page?.number ?? null,
        date: entry?.date ?? null,
        words: countWords(target.quote.exact),
        tags,
        reviewer,
      };
    });
  return jsonFile('counts', made, { reviews, passages });
}
