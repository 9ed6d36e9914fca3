import type { PageData, PageFrame, ReadyPage } from './panel-ports';

/**
 * The sources that are meant when the person says which record the page belongs to: the page's own, and those of its
 * frames that something was marked in and that belonged to the same record as the page, or like it to none.
 */
export function sourcesToAssign(
  { sourceKey, title, frames }: ReadyPage,
  data: PageData | null,
): readonly Pick<PageFrame, 'sourceKey' | 'title'>[] {
  const marked = new Set(data?.annotations.map((annotation) => annotation.sourceKey));
  const others = new Map(frames.map((frame) => [frame.sourceKey, frame]));
  others.delete(sourceKey);
  const alike = [...others.values()].filter(
    (frame) => marked.has(frame.sourceKey) && data?.referencesBySource.get(frame.sourceKey) === data?.reference,
  );
  return [{ sourceKey, title }, ...alike];
}
