import type { Everything } from '../../utils/core/everything';
import { gather } from '../../utils/storage/gather';
import { createOpener, type Opener } from '../../utils/storage/opener';
import { keyOf, nameOf, readKey, rowOf, type Sheet } from '../../utils/storage/sheet';
import { fromBase64, toBase64 } from '../../utils/vault/bytes';
import { deriveVaultKeys } from '../../utils/vault/vault-keys';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshRepository, uuid } from './fresh-repository';

/** Sixty annotations on three pages. */
export const sealedWork: Everything = {
  reviews: [review],
  records: [record],
  sources: [0, 1, 2].map((n) => ({ ...source, key: `https://records.test/case/${n}` })),
  annotations: Array.from({ length: 60 }, (_, index) => ({
    ...annotation,
    id: uuid(index),
    note: `note ${index}`,
    sourceKey: `https://records.test/case/${index % 3}`,
  })),
};

/** A store with these in it, and its sheets with what opens them. */
export async function sealedStore() {
  const fresh = freshRepository();
  await fresh.repository.merge(sealedWork);
  const session = fresh.machine.session.get('store');
  const vaultKey = typeof session === 'object' && session !== null && 'vaultKey' in session ? session.vaultKey : '';
  const opener: Opener = createOpener(await deriveVaultKeys(fromBase64(String(vaultKey)) ?? new Uint8Array()));
  return { ...fresh, opener, gathered: await gather(fresh.db, (sheets) => sheets.toCollection()) };
}

/** Ways to make another sheet of one, none of which leaves it as it is. */
export const tamperings: readonly ((sheet: Sheet, other: Sheet, place: number) => Sheet)[] = [
  (sheet, _, place) => ({ ...sheet, body: flipped(sheet.body, place) }),
  (sheet, _, place) => ({ ...sheet, body: sheet.body?.slice(0, place % sheet.body.length) ?? new Uint8Array() }),
  (sheet, other) => ({ ...sheet, body: other.body ?? new Uint8Array() }),
  (sheet, other) => ({ ...other, body: sheet.body }),
  (sheet, _, place) => ({ ...sheet, key: laterKey(sheet.key, 1 + place) }),
  (sheet) => ({ ...sheet, ids: [...sheet.ids, uuid(7_777)] }),
  (sheet) => ({ ...sheet, room: `${sheet.room ?? ''}0` }),
  (sheet) => ({ ...sheet, group: `${sheet.group}0` }),
];

/** Puts a sheet into both copies of a store in the place of what it names there. */
export async function putInBoth(
  { db, machine }: Pick<ReturnType<typeof freshRepository>, 'db' | 'machine'>,
  sheet: Sheet,
): Promise<void> {
  const name = nameOf(sheet.key);
  await db.sheets.where({ name }).delete();
  await db.sheets.add(rowOf(sheet));
  for (const key of machine.secondCopy.keys()) if (nameOf(key) === name) machine.secondCopy.delete(key);
  const { key, body, ...rest } = sheet;
  machine.secondCopy.set(key, { ...rest, body: body && toBase64(body) });
}

function flipped(body: Sheet['body'], place: number): Sheet['body'] {
  const bit = place % ((body?.length ?? 0) * 8);
  return body?.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)) ?? new Uint8Array();
}

function laterKey(key: string, by: number): string {
  const parts = readKey(key);
  return parts ? keyOf({ ...parts, revision: parts.revision + by }) : key;
}
