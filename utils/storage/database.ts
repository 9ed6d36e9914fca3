import { Dexie, type DexieOptions, type Table } from 'dexie';
import { secureBase } from '../core/codebooks/secure-base';
import type { Review, Settings } from '../core/record';
import { version1 } from './migrations/version-1';

/** What the database and the repository are given instead of reaching for them. */
export interface Surroundings {
  /** An ISO 8601 UTC instant with milliseconds. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
  /** What the review that is there from the start is called, in the user's language. */
  readonly reviewName: string;
}

/** The tables, by name. Rows are unknown until a schema has looked at them. */
type TableName = keyof typeof version1.stores;

/** The database on this machine. */
export type Database = Dexie & Readonly<Record<TableName, Table<unknown, string>>>;

/** The key of the one row of settings. */
export const SETTINGS_KEY = 'current';

/**
 * The database, to be opened by its first use. Whoever makes it first puts the default review and settings in, in
 * the transaction that makes the tables: two contexts at once can't make two. `options` is for tests.
 */
export function openDatabase(
  name: string,
  { now, newId, reviewName }: Surroundings,
  options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {},
): Database {
  const db = new Dexie(name, {
    ...options,
    // An acknowledged write is on the disk, not on its way there.
    chromeTransactionDurability: 'strict',
    // The cache shows writes that are not committed yet as if they were stored.
    cache: 'disabled',
  });
  db.version(version1.version).stores(version1.stores);
  db.on('populate', async (transaction) => {
    const review = defaultReview(newId(), reviewName, now());
    const settings: Settings = { reviewId: review.id, reviewer: '' };
    await transaction.table('reviews').add(review);
    await transaction.table('settings').add(settings, SETTINGS_KEY);
  });
  return withTables(db);
}

function defaultReview(id: string, name: string, created: string): Review {
  return { id, name, purpose: 'practice', codebookId: secureBase.id, created };
}

/** Dexie gives every table of its stores a property of the table's name; its type does not know. */
function withTables(db: Dexie): Database {
  const table = (name: TableName) => db.table<unknown, string>(name);
  return Object.assign(db, {
    settings: table('settings'),
    reviews: table('reviews'),
    records: table('records'),
    sources: table('sources'),
    annotations: table('annotations'),
  });
}
