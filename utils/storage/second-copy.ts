import * as v from 'valibot';
import { fromBase64, toBase64 } from '../vault/bytes';
import { DATABASE, openDatabase } from './database';
import { nameOf, parseRow, readKey, rowOf, type Sheet } from './sheet';
import type { KeyValues, Spares } from './surroundings';

/** The sheets once more, in another store of the browser: neither is safe alone. */
export interface SecondCopy {
  /** The keys of all sheets. */
  keys(): Promise<readonly string[]>;
  has(key: string): Promise<boolean>;
  /** The sheets of these keys that are there and are sheets. */
  read(keys: readonly string[]): Promise<readonly Sheet[]>;
  /** In order; as many as one call of the browser takes at once are written all or none. */
  write(sheets: readonly Sheet[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** A second copy that may have to lie elsewhere. */
export interface MovableCopy extends SecondCopy {
  /** Means the one in this spare place from now on, or with `null` in the usual one. Rejects when that can't be opened. */
  moveTo(spare: string | null, spares: Spares): Promise<void>;
  /** Takes all sheets out of the usual place, which is not the one in use. */
  emptyUsual(): Promise<void>;
}

const valueSchema = v.object({
  group: v.string(),
  ids: v.array(v.string()),
  room: v.exactOptional(v.string()),
  body: v.nullable(v.string()),
});

/** Bytes that go to the browser in one call; a call is held in memory several times over. */
const WRITTEN_AT_ONCE = 4_000_000;

const READ_AT_ONCE = 200;

/** The second copy among the values of this place, or in a database where that one fails. */
export function createSecondCopy(values: KeyValues): MovableCopy {
  const usual = copyInValues(values);
  let copy = usual;
  let place: string | null = null;
  return {
    keys: () => copy.keys(),
    has: (key) => copy.has(key),
    read: (keys) => copy.read(keys),
    write: (sheets) => copy.write(sheets),
    remove: (keys) => copy.remove(keys),
    async moveTo(spare, spares) {
      if (spare === place) return;
      copy = spare === null ? usual : await copyInDatabase(spare, spares);
      place = spare;
    },
    emptyUsual: async () => usual.remove(await usual.keys()),
  };
}

async function copyInDatabase(spare: string, spares: Spares): Promise<SecondCopy> {
  const db = openDatabase(DATABASE);
  await db.moveTo(spare, spares);
  await db.open();
  return {
    keys: () => db.sheets.toCollection().primaryKeys(),
    has: async (key) => (await db.sheets.where({ key }).count()) > 0,
    async read(keys) {
      const sheets = (await db.sheets.bulkGet([...keys])).map(parseRow);
      return sheets.flatMap((sheet) => (sheet.ok ? [sheet.value] : []));
    },
    write: (sheets) =>
      db.dexie.transaction('rw', db.sheets, async () => {
        const names = sheets.map(({ key }) => nameOf(key));
        await db.sheets.where('name').anyOf(names).delete();
        await db.sheets.bulkAdd(sheets.map(rowOf));
      }),
    remove: (keys) => db.sheets.bulkDelete([...keys]),
  };
}

/** The second copy among the values of a place, which may hold other things. */
function copyInValues(place: KeyValues): SecondCopy {
  const isSheet = (key: string) => readKey(key) !== null;
  return {
    async keys() {
      const all = place.getKeys ? await place.getKeys() : Object.keys(await place.get(null));
      return all.filter(isSheet);
    },
    has: async (key) => Object.hasOwn(await place.get([key]), key),
    async read(keys) {
      const sheets: Sheet[] = [];
      for (let at = 0; at < keys.length; at += READ_AT_ONCE) {
        const values = await place.get(keys.slice(at, at + READ_AT_ONCE));
        for (const [key, value] of Object.entries(values)) sheets.push(...(sheetOf(key, value) ?? []));
      }
      return sheets;
    },
    async write(sheets) {
      for (const some of inSlices(sheets)) {
        await place.set(Object.fromEntries(some.map((sheet) => [sheet.key, storedValue(sheet)])));
      }
    },
    remove: (keys) => place.remove([...keys]),
  };
}

function storedValue({ key: _, body, ...rest }: Sheet) {
  return { ...rest, body: body && toBase64(body) };
}

function sheetOf(key: string, value: unknown): readonly [Sheet] | null {
  const parsed = v.safeParse(valueSchema, value);
  if (!parsed.success) return null;
  const body = parsed.output.body === null ? null : fromBase64(parsed.output.body);
  if (body === null && parsed.output.body !== null) return null;
  const sheet = parseRow(rowOf({ ...parsed.output, key, body }));
  return sheet.ok ? [sheet.value] : null;
}

function inSlices(sheets: readonly Sheet[]): readonly (readonly Sheet[])[] {
  const slices: Sheet[][] = [[]];
  let size = 0;
  for (const sheet of sheets) {
    size += sheet.body?.length ?? 0;
    if (size > WRITTEN_AT_ONCE) {
      slices.push([]);
      size = sheet.body?.length ?? 0;
    }
    slices.at(-1)?.push(sheet);
  }
  return slices;
}
