import type { Shelves } from './shelf';

/**
 * Stores a source that is new, and the title of one that has another now; a page without a title leaves the title
 * as it was. A damaged row stays as it is, for somebody to look into.
 */
export async function keepSource(key: string, title: string, { sources }: Shelves, now: string): Promise<void> {
  const found = await sources.find(key);
  if (found === null) await sources.put({ key, title, recordId: null, created: now });
  else if (found.ok && title !== '' && title !== found.value.title) await sources.put({ ...found.value, title });
}
