import { type Bytes, randomBytes, toBase64 } from '../vault/bytes';
import type { Protection } from '../vault/protection';
import { deriveVaultKeys, type VaultKeys } from '../vault/vault-keys';
import { commit, sealHead } from './commit';
import type { Database } from './database';
import { digestOf } from './digest';
import { gather } from './gather';
import { createOpener, keyOfValue, type Opened, type Opener } from './opener';
import type { SecondCopy } from './second-copy';
import { keyOf, nameOf, parentOf, readKey, type Sheet } from './sheet';
import { vaultSheet } from './vault-sheet';

/**
 * Seals everything anew, all or nothing: with a new vault key, kept by `protection`, and new keys of records and
 * sources, so that no key that has lain on the disk until now opens what is stored from now on. What could not be
 * read before stays as it is.
 */
export async function rekey(
  db: Database,
  copy: SecondCopy,
  before: Bytes,
  after: { readonly vaultKey: Bytes; readonly protection: Protection },
): Promise<void> {
  const keys = await deriveVaultKeys(after.vaultKey);
  const gathered = await gather(db, (sheets) => sheets.toCollection());
  const named = gathered.rows.map((sheet) => [nameOf(sheet.key), sheet] as const);
  const sealed = gathered.rows.filter(({ key }) => !key.startsWith('vault/'));
  const opener = createOpener(await deriveVaultKeys(before));
  const opened = await opener.open({ rows: sealed, ancestors: new Map(named) });
  const content = await sealAnew(
    opened.filter(({ key, value }) => value !== undefined && !key.startsWith('head/')),
    createOpener(keys),
  );
  const replaced = new Set(content.map(({ key }) => nameOf(key)));
  const isReplaced = ({ key }: Sheet) => replaced.has(nameOf(key)) || /^(vault|head)\//.test(key);
  const left = gathered.rows.filter((sheet) => !isReplaced(sheet));
  const head = await headOf([...left, ...content], revisionAfter('head', gathered.rows), keys);
  const vault = vaultSheet(after.protection, revisionAfter('vault', gathered.rows));
  const out = gathered.rows.filter(isReplaced).map(({ key }) => key);
  await commit({ sheets: [...content, vault, head], replaced: out }, db, copy);
}

async function sealAnew(sheets: readonly Opened[], opener: Opener): Promise<readonly Sheet[]> {
  const renewed = new Map(sheets.map((sheet) => [nameOf(sheet.key), { ...sheet, value: withNewKey(sheet.value) }]));
  const made = [...renewed.values()].map(({ value, deleted: _, ...sheet }) => {
    const { store, id, revision } = readKey(sheet.key) ?? { store: 'head' as const, id: '', revision: 0 };
    const parent = parentOf(sheet);
    const parentKey = parent === null ? null : keyOfValue(renewed.get(parent)?.value);
    if (parent !== null && parentKey === null) throw new Error('what it belongs to can not be read');
    return opener.seal({ ...sheet, key: keyOf({ store, id, revision: revision + 1 }) }, value, parentKey);
  });
  return Promise.all(made);
}

/** The value of a record's or source's sheet with another key for what belongs to it; any other value as it is. */
function withNewKey(value: unknown): unknown {
  return keyOfValue(value) === null ? value : { ...(value as object), key: toBase64(randomBytes(32)) };
}

async function headOf(sheets: readonly Sheet[], revision: number, keys: VaultKeys): Promise<Sheet> {
  const digest = await digestOf(
    keys,
    sheets.map(({ key }) => key),
  );
  return sealHead(digest, revision, createOpener(keys));
}

function revisionAfter(store: 'head' | 'vault', rows: readonly Sheet[]): number {
  const revisions = rows.map(({ key }) => readKey(key)).filter((key) => key?.store === store);
  return Math.max(0, ...revisions.map((key) => key?.revision ?? 0)) + 1;
}
