import { announceChange } from './changes';
import type { Database } from './database';
import { createSecondCopy } from './second-copy';
import { writeSession } from './session';
import { start } from './start';
import type { Surroundings } from './surroundings';

/**
 * For a database that the browser can't open, or whose rows it can't read, any more: deletes it and makes it anew
 * from the second copy. `false`, and nothing is deleted, when the second copy has no vault and no head.
 */
export async function rebuild(db: Database, surroundings: Surroundings): Promise<boolean> {
  const copy = createSecondCopy(surroundings.secondCopy);
  const keys = await copy.keys();
  if (!['vault/', 'head/'].every((store) => keys.some((key) => key.startsWith(store)))) return false;
  return surroundings.exclusively(async () => {
    db.dexie.close();
    await db.dexie.delete();
    await db.open();
    await writeSession(surroundings.session, await start(db, copy, surroundings, 'emptied'));
    announceChange();
    return true;
  });
}
