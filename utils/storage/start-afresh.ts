import { announceChange } from './changes';
import type { Database } from './database';
import { createSecondCopy } from './second-copy';
import { writeSession } from './session';
import { start } from './start';
import type { Surroundings } from './surroundings';

/**
 * Deletes everything that is stored, in both copies, and makes an empty store. Only for one whose key is lost, after
 * what is left of it has been saved: nothing of it can ever be opened.
 */
export function startAfresh(db: Database, surroundings: Surroundings): Promise<void> {
  return surroundings.exclusively(async () => {
    const copy = createSecondCopy(surroundings.secondCopy);
    db.dexie.close();
    await db.dexie.delete();
    await copy.remove(await copy.keys());
    await db.open();
    await writeSession(surroundings.session, await start(db, copy, surroundings, 'a first start'));
    announceChange();
  });
}
