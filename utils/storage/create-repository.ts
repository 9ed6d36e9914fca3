import type { Database, Surroundings } from './database';
import { createReader } from './reader';
import type { Reader, Writer } from './repository';
import { shelvesOf } from './shelf';
import { createWriter } from './writer';

/** What is kept in this database, to read and, in the background, to write. */
export function createRepository(db: Database, surroundings: Surroundings): Reader & Writer {
  const shelves = shelvesOf(db);
  return { ...createReader(db, shelves, surroundings), ...createWriter(db, shelves, surroundings) };
}
