import type { Reader, Writer } from '../../utils/storage/repository';

/**
 * A frame whose first annotation was just made belongs to the record of the page around it, unless the person has
 * said otherwise.
 */
export async function joinRecord(
  repository: Pick<Reader & Writer, 'source' | 'records' | 'run'>,
  frameKey: string,
  pageKey: string,
): Promise<void> {
  const [frame, page] = await Promise.all([repository.source(frameKey), repository.source(pageKey)]);
  if (!frame || frame.recordId !== null || !page?.recordId) return;
  const record = (await repository.records()).find(({ id }) => id === page.recordId);
  if (!record) return;
  const { key: sourceKey, title: sourceTitle } = frame;
  await repository.run({ kind: 'assign-record', sourceKey, sourceTitle, reference: record.reference });
}
