import { createAccess } from './access';
import type { Database } from './database';
import { createReader } from './reader';
import type { Reader, Writer } from './repository';
import { createSecondCopy } from './second-copy';
import type { Surroundings } from './surroundings';
import { createWriter } from './writer';

/** What is kept in this database and its second copy, to read and, in the background, to write. */
export function createRepository(db: Database, surroundings: Surroundings): Reader & Writer {
  const copy = createSecondCopy(surroundings.secondCopy);
  const access = createAccess(db, copy, surroundings);
  return { ...createReader(db, access, surroundings), ...createWriter(db, copy, access, surroundings) };
}
