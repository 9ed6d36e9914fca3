import { nameOf, type Sheet } from './sheet';

/**
 * What a writer has read and written, still sealed, so that the next piece of work need not read it again. It is of
 * one head: whoever commits replaces that head, and is told when somebody else did so first.
 */
export interface Memory {
  /** The key of the head that all of it is of; `null` when nothing is remembered. */
  head: string | null;
  /** What questions were answered from the database. */
  readonly answers: Map<string, readonly Sheet[]>;
  /** The sheets whose keys open those, by name. */
  readonly ancestors: Map<string, Sheet>;
  /** What was committed since, by name: newer than the answers. */
  readonly written: Map<string, Sheet>;
  /** The keys of what is stored under names that were asked for; `null` for nothing. */
  readonly keys: Map<string, string | null>;
}

/** More written sheets than this are not remembered: looking through them would cost what they save. */
const MOST_WRITTEN = 200;

export function emptyMemory(): Memory {
  return { head: null, answers: new Map(), ancestors: new Map(), written: new Map(), keys: new Map() };
}

/** Forgets everything. */
export function forget(memory: Memory): void {
  memory.head = null;
  for (const map of [memory.answers, memory.ancestors, memory.written, memory.keys]) map.clear();
}

/** Adds what was committed, the head last. */
export function rememberWritten(memory: Memory, sheets: readonly Sheet[]): void {
  const head = sheets.find(({ key }) => key.startsWith('head/'));
  if (!head || memory.written.size + sheets.length > MOST_WRITTEN) {
    forget(memory);
    return;
  }
  memory.head = head.key;
  for (const sheet of sheets) {
    memory.written.set(nameOf(sheet.key), sheet);
    memory.keys.set(nameOf(sheet.key), sheet.key);
  }
}
