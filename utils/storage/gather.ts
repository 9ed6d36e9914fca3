import type { Collection, Table } from 'dexie';
import type { Database } from './database';
import { nameOf, parentOf, parseRow, type Sheet, type Store } from './sheet';
import { StoreUnavailable } from './unavailable';

/** Rows of one moment, still sealed, with what is needed to open them. */
export interface Gathered {
  /** The key of the head, by which it is known whether anything has been written since. */
  readonly head: string;
  readonly rows: readonly Sheet[];
  /** Keys of rows that are no sheets. */
  readonly broken: readonly string[];
  /** The sheets whose keys open the rows, and those whose keys open these, by name. */
  readonly ancestors: ReadonlyMap<string, Sheet>;
}

/** More parents than this are read as a whole store, which is quicker than one by one. */
const FEW = 50;

/** Rows that are read at once where there may be very many. */
const AT_ONCE = 25;

/** The same of stores whose rows hold one small thing each. */
const SMALL_AT_ONCE = 250;
const small: readonly Store[] = ['records', 'sources'];

/** Which rows to read: those of a question to the database, or all of these stores, `all` of every store. */
export type Choice =
  | ((sheets: Table<unknown, string>) => Collection<unknown, string>)
  | { readonly stores: readonly Store[] | 'all' };

/** The rows that are chosen, in one transaction. Rejects with `StoreUnavailable` when there is no head. */
export function gather(db: Database, choose: Choice): Promise<Gathered> {
  return db.dexie.transaction('r', db.sheets, async () => {
    const [[head], { rows, broken }] = await Promise.all([
      db.sheets.where('key').startsWith('head/').primaryKeys(),
      typeof choose === 'function' ? choose(db.sheets).toArray().then(parseRows) : readStores(choose.stores, db),
    ]);
    if (head === undefined) throw new StoreUnavailable('lost');
    const parents = await parentsOf(rows, db);
    const grandparents = await parentsOf(parents, db);
    const ancestors = new Map([...parents, ...grandparents].map((sheet) => [nameOf(sheet.key), sheet]));
    return { head, rows, broken, ancestors };
  });
}

/**
 * All rows of these stores, some at a time: a browser hands over as many as are asked for in one go, and whoever waits for
 * it can do nothing meanwhile.
 */
async function readStores(stores: readonly Store[] | 'all', db: Database): Promise<Pick<Gathered, 'rows' | 'broken'>> {
  const chosen = stores === 'all' ? db.sheets.toCollection() : ofStores(stores)(db.sheets);
  const keys = await chosen.primaryKeys();
  const found: Pick<Gathered, 'rows' | 'broken'>[] = [];
  const atOnce = stores !== 'all' && stores.every((store) => small.includes(store)) ? SMALL_AT_ONCE : AT_ONCE;
  for (let at = 0; at < keys.length; at += atOnce) {
    const some = keys.slice(at, at + atOnce);
    const isOneRange = stores === 'all' || stores.length === 1;
    const rows = isOneRange
      ? db.sheets.where('key').between(some[0], some.at(-1), true, true).toArray()
      : db.sheets.bulkGet(some);
    found.push(parseRows(await rows));
  }
  return { rows: found.flatMap(({ rows }) => rows), broken: found.flatMap(({ broken }) => broken) };
}

async function parentsOf(rows: readonly Sheet[], db: Database): Promise<readonly Sheet[]> {
  const names = new Set(rows.flatMap((row) => parentOf(row) ?? []));
  if (names.size <= FEW) {
    if (names.size === 0) return [];
    return parseRows(
      await db.sheets
        .where('name')
        .anyOf([...names])
        .toArray(),
    ).rows;
  }
  const above = new Set([...names].map((name) => name.split('/')[0]));
  const all = await db.sheets
    .where('key')
    .startsWithAnyOf([...above].map((store) => `${store}/`))
    .toArray();
  return parseRows(all).rows;
}

function parseRows(rows: readonly unknown[]): Pick<Gathered, 'rows' | 'broken'> {
  const parsed = rows.map((row) => ({ row, sheet: parseRow(row) }));
  return {
    rows: parsed.flatMap(({ sheet }) => (sheet.ok ? [sheet.value] : [])),
    broken: parsed.flatMap(({ row, sheet }) => (sheet.ok ? [] : [keyOfBroken(row)])),
  };
}

function keyOfBroken(row: unknown): string {
  return typeof row === 'object' && row !== null && 'key' in row ? String(row.key) : '';
}

/** The ranges of keys that hold the sheets of these stores. */
export function ofStores(stores: readonly Store[]) {
  return (sheets: Table<unknown, string>) => sheets.where('key').startsWithAnyOf(stores.map((store) => `${store}/`));
}
