import { announceChange } from './changes';
import type { Database } from './database';
import { createSecondCopy } from './second-copy';
import { writeSession } from './session';
import { start } from './start';
import type { Surroundings } from './surroundings';

/**
 * For a database that opens but can't be read any more: makes it anew, in a spare place, from the second copy. One
 * that does not open is made anew without being asked. Rejects with `StoreUnavailable`, and nothing is changed, when
 * the second copy has no vault and no head.
 */
export function rebuild(db: Database, surroundings: Surroundings): Promise<void> {
  const copy = createSecondCopy(surroundings.secondCopy);
  return surroundings.exclusively(async () => {
    await writeSession(surroundings.session, await start(db, copy, surroundings, 'database given up'));
    announceChange();
  });
}
