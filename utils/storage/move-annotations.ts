import type { Annotation } from '../core/annotation';
import { moveAnnotation } from '../core/annotation-changes';
import type { Command, Outcome } from '../core/command';
import { joinEntries } from '../core/entries-read';
import type { Source } from '../core/record';
import { keepSource } from './keep-source';
import { readable, type Shelves } from './shelf';
import type { Surroundings } from './surroundings';

type MoveAnnotations = Extract<Command, { kind: 'move-annotations' }>;

/**
 * Moves annotations to other sources, all or none. A source that is new gets the record of the source that the first
 * annotation comes from; one that has nothing left is dropped, and what was read of its entries is kept with the
 * source that it went to. Throws when something can't be read.
 */
export async function moveAnnotations(
  { moves, titles }: MoveAnnotations,
  shelves: Shelves,
  { now }: Surroundings,
): Promise<Outcome> {
  const found = await shelves.annotations.findAll(moves.map(({ id }) => id));
  const stored = new Map(readable(found).map((annotation) => [annotation.id, annotation]));
  if (stored.size < found.length) throw new Error('an annotation can not be read');
  const moved: Annotation[] = [];
  const from = new Map<string, string>();
  for (const { id, revision, sourceKey } of moves) {
    const annotation = stored.get(id);
    if (!annotation) return { kind: 'missing' };
    // Said a second time: it is there already.
    if (annotation.sourceKey === sourceKey) continue;
    if (annotation.revision !== revision) return { kind: 'conflict', annotation };
    moved.push(moveAnnotation(annotation, sourceKey, now()));
    from.set(annotation.sourceKey, sourceKey);
  }
  for (const { id, sourceKey } of moved) {
    const left = stored.get(id)?.sourceKey ?? '';
    await keepBeside(sourceKey, titles[sourceKey] ?? '', left, shelves, now());
  }
  await shelves.annotations.putAll(moved);
  for (const [left, joined] of from) await dropIfEmpty(left, joined, shelves);
  return { kind: 'done', annotation: null };
}

/** Stores a source that is new, in the record of another. */
export async function keepBeside(
  key: string,
  title: string,
  other: string,
  shelves: Shelves,
  now: string,
): Promise<void> {
  const isNew = (await shelves.sources.find(key)) === null;
  await keepSource(key, title, shelves, now);
  if (!isNew) return;
  const { recordId } = await sourceWith(other, shelves);
  await shelves.sources.put({ ...(await sourceWith(key, shelves)), recordId });
}

/** Drops a source without annotations. Its record stays only while it has another source. */
export async function dropIfEmpty(key: string, joined: string, shelves: Shelves): Promise<void> {
  if ((await shelves.annotations.ofSource(key)).length > 0) return;
  const { entries, recordId } = await sourceWith(key, shelves);
  const into = await sourceWith(joined, shelves);
  await shelves.sources.put({
    ...into,
    recordId: into.recordId ?? recordId,
    ...(entries ? { entries: into.entries ? joinEntries(into.entries, entries) : entries } : {}),
  });
  await shelves.sources.remove(key);
  const isLeft = recordId !== null && (await shelves.sources.inRecord(recordId)).length > 0;
  if (recordId !== null && !isLeft) await shelves.records.remove(recordId);
}

async function sourceWith(key: string, { sources }: Shelves): Promise<Source> {
  const found = await sources.find(key);
  if (!found?.ok) throw new Error('the source can not be read');
  return found.value;
}
