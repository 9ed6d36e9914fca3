import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createRepository } from '../../utils/storage/create-repository';
import { openDatabase, type Surroundings } from '../../utils/storage/database';

/** A clock that is a second later each time, and ids that count. */
function countingSurroundings(): Surroundings {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.UTC(2026, 10, 21) + 1_000 * seconds++).toISOString(),
    newId: () => uuid(0xfff000000000 + ids++),
    reviewName: 'My review',
  };
}

/** The UUID that ends in this number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A repository on a database in memory; `indexedDB` for two on one. */
export function freshRepository(indexedDB = new IDBFactory(), surroundings = countingSurroundings()) {
  const db = openDatabase('annotations', surroundings, { indexedDB, IDBKeyRange });
  return { db, repository: createRepository(db, surroundings), indexedDB, surroundings };
}
