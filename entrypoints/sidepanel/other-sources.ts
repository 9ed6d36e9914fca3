import type { OtherSource } from '../../components/panel/panel-ports';
import { siteOf } from '../../utils/core/site';
import type { Reader } from '../../utils/storage/repository';

/**
 * The other sources of a source's site with all that is annotated there, of other reviews and in the bin too, so that
 * nothing stays behind when they are joined.
 */
export async function otherSources(reader: Reader, sourceKey: string): Promise<readonly OtherSource[]> {
  const site = siteOf(sourceKey)?.pattern;
  const { sources, annotations, records } = await reader.everything();
  const bySource = Map.groupBy(annotations, (annotation) => annotation.sourceKey);
  const references = new Map(records.map(({ id, reference }) => [id, reference]));
  return sources.flatMap(({ key, title, recordId }) => {
    const own = bySource.get(key) ?? [];
    if (key === sourceKey || siteOf(key)?.pattern !== site || own.length === 0) return [];
    return { key, title, reference: references.get(recordId ?? '') ?? null, annotations: own };
  });
}
