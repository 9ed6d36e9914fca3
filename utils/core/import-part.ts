import type { Everything } from './everything';

/** A piece of a file that is to be merged: browsers carry only so much in one message. */
export interface ImportPart {
  /** UUID of the whole, made for this try. */
  readonly importId: string;
  /** From 1. The last one makes the whole and has it merged. */
  readonly part: number;
  readonly of: number;
  /** Whether what was erased here comes back with an older file. */
  readonly bringBack: boolean;
  /** Lists that need not fit together before they are joined with those of the other parts. */
  readonly lists: Everything;
}

/** About how large a part gets, in UTF-16 code units of JSON; Chromium takes 64 MB in a message. */
const PART = 4_000_000;

/** Everything in parts, at least one; joined in their order by `joinParts` they are the same. */
export function splitInParts(everything: Everything, largest = PART): readonly Everything[] {
  const parts: Everything[] = [];
  let lists = emptied(everything);
  let size = 0;
  for (const [name, things] of Object.entries(everything)) {
    for (const thing of things) {
      const length = JSON.stringify(thing).length;
      if (size > 0 && size + length > largest) {
        parts.push(lists);
        lists = emptied(everything);
        size = 0;
      }
      listIn(lists, name).push(thing);
      size += length;
    }
  }
  return [...parts, lists];
}

/** The lists of all parts, joined. */
export function joinParts(parts: readonly Everything[]): Everything {
  const [first, ...others] = parts;
  const joined = first ? structuredClone(first) : { reviews: [], records: [], sources: [], annotations: [] };
  for (const part of others) {
    for (const [name, things] of Object.entries(part)) {
      const list = listIn(joined, name);
      for (const thing of things) list.push(thing);
    }
  }
  return joined;
}

/** The same lists with nothing in them. */
function emptied(everything: Everything): Everything {
  const names = Object.keys(everything).map((name) => [name, []]);
  return Object.assign({ reviews: [], records: [], sources: [], annotations: [] }, Object.fromEntries(names));
}

/** A list of lists that are still being filled. */
function listIn(lists: Everything, name: string): unknown[] {
  return (lists as unknown as Record<string, unknown[]>)[name] ?? [];
}
