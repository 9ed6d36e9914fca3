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
  const { spares, exclusively, session, secondCopy } = surroundings;
  return exclusively(async () => {
    const copy = createSecondCopy(secondCopy);
    await db.moveTo(null, spares);
    await db.dexie.delete();
    db.renew();
    await copy.emptyUsual();
    for (const name of await spares.names()) await spares.drop(name);
    await writeSession(session, await start(db, copy, surroundings, 'a first start'));
    announceChange();
  });
}
