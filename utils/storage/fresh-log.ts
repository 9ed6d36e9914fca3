import { randomBytes } from '../vault/bytes';
import type { Database } from './database';

/** Chromium begins a new log at 4 MB; in values small enough that it does not keep them in files of their own. */
const VALUES = 128;
const VALUE = 32_768;

/**
 * Makes Chromium begin a new log file for the database: written behind a record that was torn when the browser was
 * killed, what follows would take the whole database with it at the start after next.
 */
export async function beginFreshLog({ dexie, filler }: Pick<Database, 'dexie' | 'filler'>): Promise<void> {
  // Chance, as the browser compresses what it writes.
  const values = Array.from({ length: VALUES }, () => randomBytes(VALUE));
  await dexie.transaction('rw', filler, async () => {
    await filler.bulkAdd(values);
  });
  await filler.clear();
}
