import type { Database } from './database';

/**
 * Does the work in one transaction over all tables, and gives its answer once that is committed to the disk; when
 * the work throws, nothing of it is stored. Transactions that write wait for one another, also those of other
 * contexts. The work may wait for the database alone.
 */
export function inTransaction<T>(db: Database, mode: 'r' | 'rw', work: () => Promise<T>): Promise<T> {
  // Dexie looks whether the function it is given is `async`: with any other that returns a promise of the platform
  // it would commit at the first `await`, in the middle of the work.
  return db.transaction(mode, db.tables, async () => work());
}
