import * as v from 'valibot';
import { type Parsed, parserOf } from '../core/schema/parse';
import type { Bytes } from '../vault/bytes';

/** What sheets are about, and so what is in them. */
export const stores = [
  'vault',
  'head',
  'settings',
  'reviews',
  'records',
  'sources',
  'parts',
  'tallies',
  'totals',
  'history',
  'audit',
  'assessments',
  'codebooks',
  'erasures',
] as const;
export type Store = (typeof stores)[number];

/**
 * What is stored, as it lies on the disk in either copy. A sheet is never changed: a change is a sheet of the next
 * revision in its place, so that keys alone tell two copies apart.
 */
export interface Sheet {
  /** `store/id/revision`, see `keyOf`. */
  readonly key: string;
  /** `store/parent` for those that belong to a sheet of the store's parent, whose key seals them; else empty. */
  readonly group: string;
  /** Ids of the annotations in it, for a part; of the sources, for kept totals. */
  readonly ids: readonly string[];
  /** For one that has room for more: what for, such as the id of a part's source. */
  readonly room?: string;
  /** Sealed, but for the vault's; `null` where something was deleted, so that no older revision comes back. */
  readonly body: Bytes | null;
}

/** A sheet's key in parts. */
export interface SheetKey {
  readonly store: Store;
  readonly id: string;
  /** From 1. */
  readonly revision: number;
}

/** Where the key that seals a sheet of a store lies, for those that belong to another. */
const parents: Partial<Record<Store, Store>> = {
  sources: 'records',
  parts: 'sources',
  tallies: 'sources',
  history: 'sources',
  assessments: 'records',
};

/** The key as it is stored: keys of a thing stand together, the later revision after the earlier. */
export function keyOf({ store, id, revision }: SheetKey): string {
  return `${store}/${id}/${String(revision).padStart(10, '0')}`;
}

const keyPattern = new RegExp(`^(${stores.join('|')})/([0-9a-z-]+)/(\\d{10,})$`);

/** The parts of a stored key, or `null` when it is none of ours. */
export function readKey(key: string): SheetKey | null {
  const [, name = '', id = '', digits = ''] = keyPattern.exec(key) ?? [];
  const store = stores.find((one) => one === name);
  return store ? { store, id, revision: Number(digits) } : null;
}

/** What a key names, whatever its revision: `store/id`. */
export function nameOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

/** The name of the sheet whose key seals this one, or `null` when it is the vault key. */
export function parentOf({ group }: Pick<Sheet, 'group'>): string | null {
  const [store = '', parent = ''] = group.split('/');
  const above = parents[store as Store];
  return above && parent !== '' ? `${above}/${parent}` : null;
}

/** Whether the keys of others may lie in this sheet. */
export function hasKey({ key }: Pick<Sheet, 'key'>): boolean {
  return Object.values(parents).some((store) => key.startsWith(`${store}/`));
}

/** What a sheet's body was sealed as: everything about it that is not sealed. */
export function contextOf({ key, group, ids, room }: Omit<Sheet, 'body'>): string {
  return JSON.stringify([key, group, ids, room ?? '']);
}

const rowSchema = v.pipe(
  v.object({
    key: v.pipe(v.string(), v.regex(keyPattern)),
    name: v.string(),
    group: v.string(),
    ids: v.array(v.string()),
    room: v.exactOptional(v.string()),
    body: v.nullable(v.instance(Uint8Array<ArrayBuffer>)),
  }),
  v.check(({ key, name }) => nameOf(key) === name),
  v.transform(({ name: _, ...sheet }) => sheet),
);

/** A row of the database as a sheet. See `Parsed`. */
export const parseRow: (row: unknown) => Parsed<Sheet> = parserOf<Sheet>(rowSchema);

/** A sheet as a row of the database, which looks rows up by name. */
export function rowOf(sheet: Sheet): Sheet & { readonly name: string } {
  return { ...sheet, name: nameOf(sheet.key) };
}

/** The id in a key; empty where it is none. */
export function idIn(key: string): string {
  return readKey(key)?.id ?? '';
}

/** The id of the source that a group is named after. */
export function sourceIdIn(group: string): string {
  return group.slice(group.indexOf('/') + 1);
}
