import * as v from 'valibot';
import { fromBase64, toBase64 } from '../vault/bytes';
import { parseRow, readKey, rowOf, type Sheet } from './sheet';
import type { KeyValues } from './surroundings';

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

const valueSchema = v.object({
  group: v.string(),
  ids: v.array(v.string()),
  room: v.exactOptional(v.string()),
  body: v.nullable(v.string()),
});

/** Bytes that go to the browser in one call; a call is held in memory several times over. */
const WRITTEN_AT_ONCE = 4_000_000;

const READ_AT_ONCE = 200;

/** The second copy among the values of this place; the place may hold other things. */
export function createSecondCopy(place: KeyValues): SecondCopy {
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
