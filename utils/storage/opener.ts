import { fromBase64, textOf, utf8 } from '../vault/bytes';
import { open, seal, sealingKey } from '../vault/seal';
import type { VaultKeys } from '../vault/vault-keys';
import type { Gathered } from './gather';
import { inTurns } from './in-turns';
import { contextOf, nameOf, parentOf, type Sheet } from './sheet';

/** A sheet with what was sealed in it. */
export interface Opened extends Omit<Sheet, 'body'> {
  /** Plain data that no schema has looked at, or `undefined` when it could not be opened or something was deleted. */
  readonly value: unknown;
  /** Something was deleted here. */
  readonly deleted: boolean;
}

/** Rows that are opened between two pauses, and how many bytes of them where they are small. */
const ROWS = 12;
const BYTES = 32_768;

/** Seals and opens sheets, for as long as the vault is open. */
export interface Opener {
  readonly keys: VaultKeys;
  /** The rows opened; one that is not what was stored has no value. `onOpened` is told how many are. */
  open(gathered: Pick<Gathered, 'rows' | 'ancestors'>, onOpened?: (rows: number) => void): Promise<readonly Opened[]>;
  /** The sheet with this in it, sealed by its parent's key: the raw key, or `null` for the vault key. */
  seal(sheet: Omit<Sheet, 'body'>, value: unknown, parentKey: string | null): Promise<Sheet>;
}

/** An opener by these keys; it remembers the keys of records and sources it has met. */
export function createOpener(keys: VaultKeys): Opener {
  const met = new Map<string, Promise<CryptoKey | null>>();

  const keyFor = (sheet: Pick<Sheet, 'group'>, ancestors: Gathered['ancestors']): Promise<CryptoKey | null> => {
    const name = parentOf(sheet);
    if (name === null) return Promise.resolve(keys.sealing);
    const parent = ancestors.get(name);
    return parent ? keyIn(parent, ancestors) : Promise.resolve(null);
  };

  const keyIn = (parent: Sheet, ancestors: Gathered['ancestors']): Promise<CryptoKey | null> => {
    const known = met.get(parent.key);
    if (known) return known;
    const found = openOne(parent, ancestors).then(({ value }) => importKey(keyOfValue(value)));
    met.set(parent.key, found);
    // What could not be opened now, as its own parent was not given, may be opened another time.
    void found.then(
      (key) => key ?? met.delete(parent.key),
      () => met.delete(parent.key),
    );
    return found;
  };

  const openOne = async (sheet: Sheet, ancestors: Gathered['ancestors']): Promise<Opened> => {
    const { body, ...rest } = sheet;
    if (body === null) return { ...rest, value: undefined, deleted: true };
    const key = await keyFor(sheet, ancestors);
    const plain = key && (await open(key, body, contextOf(rest)));
    return { ...rest, value: plain ? JSON.parse(textOf(plain)) : undefined, deleted: false };
  };

  return {
    keys,
    open: ({ rows, ancestors }, onOpened) =>
      inTurns(rows, (some) => Promise.all(some.map((row) => openOne(row, ancestors))), atOnceOf(rows), onOpened),
    async seal(sheet, value, parentKey) {
      const key = parentKey === null ? keys.sealing : await importKey(parentKey);
      if (!key) throw new Error(`${nameOf(sheet.key)} has no key to be sealed by`);
      return { ...sheet, body: await seal(key, utf8(JSON.stringify(value)), contextOf(sheet)) };
    },
  };
}

/** The raw key, as base64, that a record's or source's sheet keeps for what belongs to it; `null` in any other. */
export function keyOfValue(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('key' in value)) return null;
  return typeof value.key === 'string' ? value.key : null;
}

function atOnceOf(rows: readonly Sheet[]): number {
  const bytes = rows.reduce((sum, { body }) => sum + (body?.length ?? 0), 0);
  return Math.max(ROWS, Math.floor((BYTES * rows.length) / Math.max(1, bytes)));
}

async function importKey(raw: string | null): Promise<CryptoKey | null> {
  const bytes = raw === null ? null : fromBase64(raw);
  return bytes && sealingKey(bytes);
}

/** Whether it is not what was stored: it can't be opened. */
export function isDamaged({ value, deleted }: Opened): boolean {
  return value === undefined && !deleted;
}
