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

type Parsed = Pick<Gathered, 'rows' | 'broken'>;

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
async function readStores(stores: readonly Store[] | 'all', { sheets }: Database): Promise<Parsed> {
  if (stores === 'all') return readFrom((after) => sheets.where('key').above(after), '', AT_ONCE);
  const found = stores.map((store) => {
    const [first, last] = rangeOf(store);
    const rest = (after: string) => sheets.where('key').between(after, last, false);
    return readFrom(rest, first, small.includes(store) ? SMALL_AT_ONCE : AT_ONCE);
  });
  return join(await Promise.all(found));
}

/** What stands behind a key, so many rows at a time. */
async function readFrom(
  rest: (after: string) => Collection<unknown, string>,
  first: string,
  atOnce: number,
): Promise<Parsed> {
  const found: Parsed[] = [];
  let after = first;
  for (;;) {
    const rows = await rest(after).limit(atOnce).toArray();
    found.push(parseRows(rows));
    const next = keyOfRow(rows.at(-1));
    if (rows.length < atOnce || next <= after) return join(found);
    after = next;
  }
}

function join(found: readonly Parsed[]): Parsed {
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
  const above = new Set([...names].map((name) => name.split('/')[0] as Store));
  return (await readStores([...above], db)).rows;
}

function parseRows(rows: readonly unknown[]): Parsed {
  const parsed = rows.map((row) => ({ row, sheet: parseRow(row) }));
  return {
    rows: parsed.flatMap(({ sheet }) => (sheet.ok ? [sheet.value] : [])),
    broken: parsed.flatMap(({ row, sheet }) => (sheet.ok ? [] : [keyOfRow(row)])),
  };
}

function keyOfRow(row: unknown): string {
  return typeof row === 'object' && row !== null && 'key' in row ? String(row.key) : '';
}

/** The first key a sheet of this store could have, and one after the last. */
export function rangeOf(store: Store): readonly [first: string, end: string] {
  return [`${store}/`, `${store}0`];
}
