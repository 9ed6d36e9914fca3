import type { Annotation } from '../core/annotation';
import { tallyAnnotations } from '../core/kept-tally';
import { parseAnnotation } from '../core/schema/annotation';
import { parsePartTallies, storedTally } from '../core/schema/kept-tally';
import type { Parsed } from '../core/schema/parse';
import { inTurns } from './in-turns';
import type { Opened } from './opener';
import { idIn, sourceIdIn } from './sheet';
import type { Work } from './work';

/** The annotations, in parts of a source that are read and written whole; what can't be read comes back as such. */
export interface AnnotationShelf {
  find(id: string): Promise<Parsed<Annotation> | null>;
  /** Those of these ids that are there, in no order. */
  findAll(ids: readonly string[]): Promise<readonly Parsed<Annotation>[]>;
  ofSource(sourceKey: string): Promise<readonly Parsed<Annotation>[]>;
  list(): Promise<readonly Parsed<Annotation>[]>;
  /**
   * Stores or replaces; their sources are stored. A part that can't be read is replaced when all that was in it is
   * given; rejects when only some is, as the rest would be lost.
   */
  putAll(annotations: readonly Annotation[]): Promise<void>;
  /** Takes them out, with what they were before. */
  removeAll(ids: readonly string[]): Promise<void>;
  /** What an annotation was before each of its changes, oldest first; what can't be read is left out. */
  history(id: string): Promise<readonly Annotation[]>;
  /** What all of them were before their changes, in no order. */
  histories(): Promise<readonly Parsed<Annotation>[]>;
  /** Ids of those that have been in the bin since before this instant. */
  binnedBefore(instant: string): Promise<readonly string[]>;
  /** Whether there is none. */
  isEmpty(): Promise<boolean>;
}

/** A part has room for another annotation while it has fewer than this many … */
const MOST_IN_PART = 24;

/** … and is shorter than this, in UTF-16 code units of JSON. */
const LONGEST_PART = 16_384;

/** Parts that are looked through between two pauses: fifty annotations or less. */
const PARTS_AT_ONCE = 2;

/** A part, read. */
interface Part {
  readonly id: string;
  readonly sourceId: string;
  readonly annotations: readonly Annotation[];
}

/** The annotations that a piece of work sees and changes. */
export function annotationShelf(
  work: Work,
  sourceIdOf: (sourceKey: string) => Promise<string>,
  newId: () => string,
): AnnotationShelf {
  const findAll = async (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return (await work.holding(ids)).flatMap((sheet) =>
      itemsOf(sheet).filter((_, at) => wanted.has(sheet.ids[at] ?? '')),
    );
  };

  const write = async ({ id, sourceId, annotations }: Part) => {
    const ids = annotations.map((annotation) => annotation.id);
    const room = hasRoom(annotations) ? { room: sourceId } : {};
    const filled = annotations.length > 0;
    await work.put({ store: 'parts', id, parent: sourceId, ids, ...room, value: filled ? annotations : undefined });
    const tallies = filled ? tallyAnnotations(annotations).map(storedTally) : undefined;
    await work.put({ store: 'tallies', id, parent: sourceId, ids: [], value: tallies });
  };

  /** The parts that hold any of these, read; one that can't be, and of which nothing else is missing, is dropped. */
  const partsHolding = async (ids: ReadonlySet<string>): Promise<readonly Part[]> => {
    const parts: Part[] = [];
    for (const sheet of await work.holding([...ids])) {
      const lost = itemsOf(sheet).some(({ ok }) => !ok) && sheet.ids.every((id) => ids.has(id));
      const part = lost ? { ...namesOf(sheet), annotations: [] } : partOf(sheet);
      if (lost) await write(part);
      else parts.push(part);
    }
    return parts;
  };

  /** Takes annotations out of the parts that hold them. */
  const removeWhere = async (ids: readonly string[], goes: (annotation: Annotation, part: Part) => boolean) => {
    const wanted = new Set(ids);
    for (const part of await partsHolding(wanted)) {
      const left = part.annotations.filter((annotation) => !wanted.has(annotation.id) || !goes(annotation, part));
      if (left.length < part.annotations.length) await write({ ...part, annotations: left });
    }
  };

  const remember = (before: Annotation, sourceId: string) =>
    work.put({
      store: 'history',
      id: `${before.id}-${String(before.revision).padStart(10, '0')}`,
      parent: sourceId,
      ids: [],
      value: before,
    });

  /** Puts what annotations were before under the source that they are on now, whose key seals it from now on. */
  const moveHistory = async (before: Annotation, sourceId: string) => {
    for (const sheet of await work.beginning('history', `${before.id}-`)) {
      const id = idIn(sheet.key);
      await work.put({ store: 'history', id, parent: sourceId, ids: [], value: sheet.value });
    }
    await remember(before, sourceId);
  };

  const putOfSource = async (sourceId: string, annotations: readonly Annotation[]) => {
    const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    for (const part of await partsHolding(new Set(byId.keys()))) {
      const replaced = part.annotations.map((annotation) => byId.get(annotation.id) ?? annotation);
      for (const [at, before] of part.annotations.entries()) {
        if (replaced[at] !== before) await remember(before, sourceId);
        byId.delete(before.id);
      }
      await write({ ...part, annotations: replaced });
    }
    const waiting = [...byId.values()];
    const [open] = waiting.length > 0 ? (await work.withRoom(sourceId)).map(partOf) : [];
    let part: Part = open ?? { id: newId(), sourceId, annotations: [] };
    while (waiting.length > 0) {
      const filled = [...part.annotations];
      while (waiting.length > 0 && hasRoom(filled)) filled.push(...waiting.splice(0, 1));
      await write({ ...part, annotations: filled });
      part = { id: newId(), sourceId, annotations: [] };
    }
  };

  return {
    find: async (id) => (await findAll([id]))[0] ?? null,
    findAll,
    ofSource: async (sourceKey) => (await work.of('parts', await sourceIdOf(sourceKey))).flatMap(itemsOf),
    list: async () => inTurns(await work.all('parts'), (some) => some.flatMap(itemsOf), PARTS_AT_ONCE),
    async putAll(annotations) {
      const sourceIds = new Map<string, string>();
      for (const { sourceKey } of annotations) {
        if (!sourceIds.has(sourceKey)) sourceIds.set(sourceKey, await sourceIdOf(sourceKey));
      }
      const target = new Map(annotations.map(({ id, sourceKey }) => [id, sourceIds.get(sourceKey)]));
      const moved: Annotation[] = [];
      await removeWhere([...target.keys()], (before, { sourceId }) => {
        const goes = target.get(before.id) !== sourceId;
        if (goes) moved.push(before);
        return goes;
      });
      for (const before of moved) await moveHistory(before, target.get(before.id) ?? '');
      for (const [sourceKey, group] of Map.groupBy(annotations, (annotation) => annotation.sourceKey)) {
        await putOfSource(sourceIds.get(sourceKey) ?? '', group);
      }
    },
    async removeAll(ids) {
      await removeWhere(ids, () => true);
      for (const id of ids) {
        for (const sheet of await work.beginning('history', `${id}-`)) {
          const historyId = idIn(sheet.key);
          await work.put({
            store: 'history',
            id: historyId,
            parent: sourceIdIn(sheet.group),
            ids: [],
            value: undefined,
          });
        }
      }
    },
    async history(id) {
      const before = (await work.beginning('history', `${id}-`)).map(({ value }) => parseAnnotation(value));
      return before.flatMap((one) => (one.ok ? [one.value] : [])).toSorted((a, b) => a.revision - b.revision);
    },
    histories: async () => (await work.all('history')).map(({ value }) => parseAnnotation(value)),
    async binnedBefore(instant) {
      const tallies = (await work.all('tallies')).filter(({ value }) => mayHaveBinned(value));
      const parts = await Promise.all(tallies.map(({ key }) => work.find('parts', idIn(key))));
      const annotations = parts.flatMap((part) => (part ? itemsOf(part) : []));
      return annotations.flatMap((one) =>
        one.ok && one.value.deleted !== null && one.value.deleted < instant ? [one.value.id] : [],
      );
    },
    isEmpty: async () => (await work.all('tallies')).length === 0,
  };
}

function mayHaveBinned(value: unknown): boolean {
  const tallies = parsePartTallies(value);
  return !tallies.ok || tallies.value.some(({ binned }) => binned > 0);
}

function hasRoom(annotations: readonly Annotation[]): boolean {
  return annotations.length < MOST_IN_PART && JSON.stringify(annotations).length < LONGEST_PART;
}

/** The annotations of a part, in the order of its ids; each as such when the part can't be read. */
function itemsOf({ ids, value }: Opened): readonly Parsed<Annotation>[] {
  if (!Array.isArray(value)) return ids.map(() => ({ ok: false, place: '' }));
  return value.map(parseAnnotation);
}

/** The part read; throws when it, or one of its annotations, can't be. */
function partOf(sheet: Opened): Part {
  const annotations = itemsOf(sheet).map((item) => {
    if (!item.ok) throw new Error('a stored annotation can not be read');
    return item.value;
  });
  return { ...namesOf(sheet), annotations };
}

function namesOf({ key, group }: Opened): Omit<Part, 'annotations'> {
  return { id: idIn(key), sourceId: sourceIdIn(group) };
}
