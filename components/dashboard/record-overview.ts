import type { Annotation } from '../../utils/core/annotation';
import type { Source } from '../../utils/core/record';
import type { RecordSummary } from '../../utils/core/summary-types';

/** A record as the list of records shows it. */
export interface RecordOverview {
  readonly summary: RecordSummary;
  /** Sources of the record, with or without passages. */
  readonly sources: number;
  /** The latest change to one of its annotations as ISO 8601 instant, or `null` when it has none. */
  readonly lastWorkedOn: string | null;
}

/** What the list of records shows, in the order of the summary's records. */
export function recordOverviews(
  records: readonly RecordSummary[],
  sources: readonly Source[],
  annotations: readonly Annotation[],
): readonly RecordOverview[] {
  const recordOfSource = new Map(sources.map((source) => [source.key, source.recordId]));
  const sourceCount = new Map<string | null, number>();
  for (const { recordId } of sources) sourceCount.set(recordId, (sourceCount.get(recordId) ?? 0) + 1);
  const latest = new Map<string | null, string>();
  for (const { sourceKey, modified } of annotations) {
    const recordId = recordOfSource.get(sourceKey) ?? null;
    if (modified > (latest.get(recordId) ?? '')) latest.set(recordId, modified);
  }
  return records.map((summary) => {
    const id = summary.record?.id ?? null;
    return { summary, sources: sourceCount.get(id) ?? 0, lastWorkedOn: latest.get(id) ?? null };
  });
}
