import type { EarlierDocument } from '../../components/panel/panel-ports';
import type { Reader } from '../../utils/storage/repository';

/** As many documents as are looked into, and as many quotations of each: enough to tell. */
const MOST_DOCUMENTS = 30;
const MOST_QUOTATIONS = 25;

/** Shorter quotations may be in any document; in UTF-16 code units. */
const LEAST_WORDS = 16;

/**
 * The other documents that have annotations, of other reviews and in the bin too, the likeliest earlier version of this
 * one first. `count` tells how many of some quotations are in the document that is shown.
 */
export async function earlierDocuments(
  reader: Reader,
  sourceKey: string,
  title: string,
  count: (quotations: readonly string[]) => Promise<number>,
): Promise<readonly EarlierDocument[]> {
  const { sources, annotations, records } = await reader.everything();
  const bySource = Map.groupBy(annotations, (annotation) => annotation.sourceKey);
  const references = new Map(records.map(({ id, reference }) => [id, reference]));
  const others = sources
    .filter(({ key }) => key.startsWith('document:') && key !== sourceKey && bySource.has(key))
    .map((source) => ({ ...source, isNamedAlike: isNamedAlike(source.title, title) }))
    .sort((a, b) => Number(b.isNamedAlike) - Number(a.isNamedAlike) || (a.created < b.created ? 1 : -1));
  const found: EarlierDocument[] = [];
  for (const [index, { key, title, recordId, isNamedAlike }] of others.entries()) {
    const own = bySource.get(key) ?? [];
    const quotations = own
      .filter(({ target }) => !target.typed && target.quote.exact.length >= LEAST_WORDS)
      .slice(0, index < MOST_DOCUMENTS ? MOST_QUOTATIONS : 0)
      .map(({ target }) => target.quote.exact);
    found.push({
      key,
      title,
      reference: references.get(recordId ?? '') ?? null,
      annotations: own,
      asked: quotations.length,
      found: quotations.length > 0 ? await count(quotations) : 0,
      isNamedAlike,
    });
  }
  const share = ({ asked, found }: EarlierDocument) => (asked > 0 ? found / asked : 0);
  return found.sort((a, b) => share(b) - share(a) || Number(b.isNamedAlike) - Number(a.isNamedAlike));
}

/** Versions are told apart by numbers, dates and words such as "final", if by anything. */
function isNamedAlike(a: string, b: string): boolean {
  const plain = (title: string) =>
    title
      .toLowerCase()
      .replace(/\b(?:v|version|final|draft|copy|signed|amended|revised|updated?|new)\b|[^\p{L}]+/gu, ' ')
      .replace(/\b\p{L}\b/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return plain(a).length > 3 && plain(a) === plain(b);
}
