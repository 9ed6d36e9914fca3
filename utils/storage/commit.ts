import { announceChange } from './changes';
import { createWork } from './create-work';
import type { Database } from './database';
import { changeDigest } from './digest';
import { emptyMemory, forget, type Memory, rememberWritten } from './memory';
import type { Opener } from './opener';
import type { SecondCopy } from './second-copy';
import { keyOf, readKey, rowOf, type Sheet } from './sheet';
import { OvertakenError, undisturbed } from './undisturbed';
import type { Work, WorkResult } from './work';

/**
 * Does a piece of work and stores its result, all or nothing: in the database, then in the second copy. When others
 * write meanwhile the work is done again on what they wrote. Gives back its answer once both copies have it; rejects
 * when the work or a copy does. `memory` is one writer's, and spares it reading what it knows.
 */
export function commitWork<T>(
  db: Database,
  copy: SecondCopy,
  opener: Opener,
  work: (work: Work) => Promise<T>,
  memory: Memory = emptyMemory(),
): Promise<T> {
  const doneOn = async (begun: Work) => {
    const answer = await work(begun);
    const result = await begun.result();
    // What came from memory alone is held against the database by committing; this is not committed.
    if (result.sheets.length === 0 && !begun.hasRead()) throw new OvertakenError();
    if (result.sheets.length === 0) return answer;
    const whole = await withHead(result, begun);
    await commit(whole, db, copy);
    rememberWritten(memory, whole.sheets);
    return answer;
  };
  return undisturbed(() =>
    doneOn(createWork(db, opener, [], memory)).catch((error: unknown) => {
      forget(memory);
      throw error;
    }),
  );
}

/**
 * Stores sheets instead of others in one transaction, then in the second copy. Rejects with `OvertakenError`, having
 * stored nothing, when one that is to be replaced is not there any more.
 */
export async function commit(
  { sheets, replaced }: Pick<WorkResult, 'sheets' | 'replaced'>,
  db: Database,
  copy: SecondCopy,
): Promise<void> {
  await db.dexie.transaction('rw', db.sheets, async () => {
    // Whoever writes replaces the head: while that is there, so is all that was read with it.
    const heads = replaced.filter((key) => key.startsWith('head/'));
    // One by one at once: a search for any of several walks the table.
    const asked = (heads.length > 0 ? heads : replaced).map((key) => db.sheets.where({ key }).count());
    if ((await Promise.all(asked)).includes(0)) throw new OvertakenError();
    await db.sheets.bulkDelete([...replaced]);
    await db.sheets.bulkAdd(sheets.map(rowOf));
  });
  await copy.write(sheets);
  // What is left behind here is taken out at the next start; what was erased should be gone when that is said.
  const removed = copy.remove(replaced).catch(() => undefined);
  if (sheets.some(({ body }) => body === null)) await removed;
  announceChange();
}

/** The result with the next head, which everybody who writes replaces: so two who read the same can't both write. */
async function withHead(result: WorkResult, { all, opener }: Work): Promise<WorkResult> {
  const [before] = await all('head');
  if (!before || before.key !== result.head) throw new OvertakenError();
  if (before.value === undefined) throw new Error('the head can not be read: the vault key is another now');
  const cameAndWent = [...result.replaced, ...result.sheets.map(({ key }) => key)];
  const digest = await changeDigest(opener.keys, digestIn(before.value), cameAndWent);
  const head = await sealHead(digest, (readKey(before.key)?.revision ?? 0) + 1, opener);
  return { ...result, sheets: [...result.sheets, head], replaced: [...result.replaced, before.key] };
}

/** A head with this digest. */
export function sealHead(digest: string, revision: number, opener: Opener): Promise<Sheet> {
  const key = keyOf({ store: 'head', id: 'head', revision });
  return opener.seal({ key, group: '', ids: [] }, { digest }, null);
}

/** The digest that a head's value holds, or an empty one that no set of sheets has. */
export function digestIn(value: unknown): string {
  const isHead = typeof value === 'object' && value !== null && 'digest' in value;
  return isHead && typeof value.digest === 'string' ? value.digest : '';
}
