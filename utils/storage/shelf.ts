import type { Collection, Table } from 'dexie';
import type { Annotation } from '../core/annotation';
import type { CaseRecord, Review, Settings, Source } from '../core/record';
import { parseAnnotation } from '../core/schema/annotation';
import type { Parsed } from '../core/schema/parse';
import { parseRecord, parseReview, parseSettings, parseSource } from '../core/schema/record';
import type { Database } from './database';

/**
 * One table seen as things instead of rows: the only way from a row to a thing and back, so that what a row looks
 * like on the disk is nobody else's business.
 */
export interface Shelf<T> {
  /** What is stored under the key, or `null`; damaged rows come back as such. */
  find(key: string): Promise<Parsed<T> | null>;
  /** What is stored under each key, as `find` has it. */
  findAll(keys: readonly string[]): Promise<readonly (Parsed<T> | null)[]>;
  /** Everything, or what `choose` picks from the table by its key and indices. */
  list(choose?: (table: Table<unknown, string>) => Collection<unknown, string>): Promise<readonly Parsed<T>[]>;
  /** Stores or replaces; `key` only for a table whose rows don't hold their key. */
  put(value: T, key?: string): Promise<void>;
  putAll(values: readonly T[]): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Every table of the database as a shelf. */
export interface Shelves {
  readonly settings: Shelf<Settings>;
  readonly reviews: Shelf<Review>;
  readonly records: Shelf<CaseRecord>;
  readonly sources: Shelf<Source>;
  readonly annotations: Shelf<Annotation>;
}

/** The shelves of a database. */
export function shelvesOf(db: Database): Shelves {
  return {
    settings: shelf(db.settings, parseSettings),
    reviews: shelf(db.reviews, parseReview),
    records: shelf(db.records, parseRecord),
    sources: shelf(db.sources, parseSource),
    annotations: shelf(db.annotations, parseAnnotation),
  };
}

/** The things among these that can be read. */
export function readable<T>(found: readonly (Parsed<T> | null)[]): readonly T[] {
  return found.flatMap((one) => (one?.ok ? [one.value] : []));
}

function shelf<T>(table: Table<unknown, string>, parse: (row: unknown) => Parsed<T>): Shelf<T> {
  return {
    async find(key) {
      const row = await table.get(key);
      return row === undefined ? null : parse(row);
    },
    async findAll(keys) {
      const rows = await table.bulkGet([...keys]);
      return rows.map((row) => (row === undefined ? null : parse(row)));
    },
    async list(choose) {
      const rows = await (choose?.(table) ?? table).toArray();
      return rows.map(parse);
    },
    async put(value, key) {
      await table.put(value, key);
    },
    async putAll(values) {
      await table.bulkPut([...values]);
    },
    async remove(key) {
      await table.delete(key);
    },
  };
}
