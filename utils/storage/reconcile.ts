import { nameOf } from './sheet';

/** What makes two copies the same: the later revision of everything in both, and nothing else in either. */
export interface Repair {
  /** Keys of sheets to copy from the second copy into the database, and the other way. */
  readonly toDatabase: readonly string[];
  readonly toCopy: readonly string[];
  /** Keys of earlier revisions to take out. */
  readonly outOfDatabase: readonly string[];
  readonly outOfCopy: readonly string[];
}

/**
 * How to make the database and the second copy the same, from their keys. What was deleted is a sheet with a
 * revision too, so a deletion wins over what was there before it.
 */
export function planRepair(database: readonly string[], copy: readonly string[]): Repair {
  const latest = new Map<string, string>();
  for (const key of [...database, ...copy]) {
    const name = nameOf(key);
    // Revisions are padded, so the later key of a name is the greater text.
    if ((latest.get(name) ?? '') < key) latest.set(name, key);
  }
  const isLatest = (key: string) => latest.get(nameOf(key)) === key;
  const [inDatabase, inCopy] = [new Set(database), new Set(copy)];
  return {
    toDatabase: copy.filter((key) => isLatest(key) && !inDatabase.has(key)),
    toCopy: database.filter((key) => isLatest(key) && !inCopy.has(key)),
    outOfDatabase: database.filter((key) => !isLatest(key)),
    outOfCopy: copy.filter((key) => !isLatest(key)),
  };
}
