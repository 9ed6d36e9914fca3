import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '../../utils/storage/gather';
import { createOpener } from '../../utils/storage/opener';
import { keyOf, readKey, rowOf, type Sheet } from '../../utils/storage/sheet';
import { createVault } from '../../utils/storage/vault';
import { fromBase64 } from '../../utils/vault/bytes';
import { deriveVaultKeys } from '../../utils/vault/vault-keys';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshMachine, freshRepository, restarted, uuid } from './fresh-repository';

const annotations = Array.from({ length: 60 }, (_, index) => ({
  ...annotation,
  id: uuid(index),
  note: `note ${index}`,
  sourceKey: `https://records.test/case/${index % 3}`,
}));
const sources = [0, 1, 2].map((n) => ({ ...source, key: `https://records.test/case/${n}` }));
const file = { reviews: [review], records: [record], sources, annotations };

async function filled() {
  const fresh = freshRepository();
  await fresh.repository.merge(file);
  const session = fresh.machine.session.get('store');
  const vaultKey = typeof session === 'object' && session !== null && 'vaultKey' in session ? session.vaultKey : '';
  const opener = createOpener(await deriveVaultKeys(fromBase64(String(vaultKey)) ?? new Uint8Array()));
  const gathered = await gather(fresh.db, (sheets) => sheets.toCollection());
  return { ...fresh, opener, gathered };
}

/** Ways to make another sheet of one, none of which leaves it as it is. */
const changes: readonly ((sheet: Sheet, other: Sheet, place: number) => Sheet)[] = [
  (sheet, _, place) => ({ ...sheet, body: flipped(sheet.body, place) }),
  (sheet, _, place) => ({ ...sheet, body: sheet.body?.slice(0, place % sheet.body.length) ?? new Uint8Array() }),
  (sheet, other) => ({ ...sheet, body: other.body ?? new Uint8Array() }),
  (sheet, other) => ({ ...other, body: sheet.body }),
  (sheet, _, place) => ({ ...sheet, key: nextKey(sheet.key, 1 + place) }),
  (sheet) => ({ ...sheet, ids: [...sheet.ids, uuid(7_777)] }),
  (sheet) => ({ ...sheet, room: `${sheet.room ?? ''}0` }),
  (sheet) => ({ ...sheet, group: `${sheet.group}0` }),
];

function flipped(body: Sheet['body'], place: number): Sheet['body'] {
  const bit = place % ((body?.length ?? 0) * 8);
  return body?.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)) ?? new Uint8Array();
}

function nextKey(key: string, by: number): string {
  const parts = readKey(key);
  return parts ? keyOf({ ...parts, revision: parts.revision + by }) : key;
}

describe('what was not sealed here', () => {
  it('is not opened: 10,000 changed and swapped sheets', async () => {
    const { opener, gathered } = await filled();
    const sealed = gathered.rows.filter(({ key, body }) => body && !key.startsWith('vault/'));
    const sheet = fc.constantFrom(...sealed);
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(sheet, sheet, fc.nat(), fc.constantFrom(...changes), async (one, other, place, change) => {
        fc.pre(one.key !== other.key);
        const rows = [change(one, other, place)];
        const [opened] = await opener.open({ rows, ancestors: gathered.ancestors });
        expect(opened?.value).toBeUndefined();
        tried += 1;
      }),
      { numRuns: 10_000, maxSkipsPerRun: 1_000 },
    );
    expect(tried).toBe(10_000);
  }, 120_000);

  it('is opened when nothing was done to it', async () => {
    const { opener, gathered } = await filled();
    const sealed = gathered.rows.filter(({ key, body }) => body && !key.startsWith('vault/'));
    const opened = await opener.open({ rows: sealed, ancestors: gathered.ancestors });
    expect(opened.filter(({ value }) => value === undefined)).toEqual([]);
  });
});

describe('an older state of', () => {
  const remove = (index: number) => ({ kind: 'delete-annotation' as const, id: uuid(index), revision: 2 });

  it('one sheet, put back in both copies, is seen at the next start, and read only once it is accepted', async () => {
    const before = await filled();
    const { db, machine, repository } = before;
    const old = before.gathered.rows.filter(({ ids }) => ids.includes(uuid(1)));
    const oldCopy = new Map(machine.secondCopy);
    await repository.run(remove(1));
    for (const sheet of old) {
      const name = sheet.key.slice(0, sheet.key.lastIndexOf('/'));
      await db.sheets.where({ name }).delete();
      await db.sheets.add(rowOf(sheet));
      for (const key of machine.secondCopy.keys()) if (key.startsWith(`${name}/`)) machine.secondCopy.delete(key);
      machine.secondCopy.set(sheet.key, oldCopy.get(sheet.key));
    }
    const again = freshRepository(restarted(machine));
    await expect(again.repository.everything()).rejects.toMatchObject({ reason: 'tampered' });
    expect(await again.repository.run(remove(2))).toEqual({ kind: 'failed' });
    const vault = createVault(again.db, again.surroundings);
    expect(await vault.state()).toMatchObject({ sound: false });
    await vault.acceptAsIs();
    expect((await again.repository.everything()).annotations).toHaveLength(60);
    expect((await freshRepository(restarted(again.machine)).repository.everything()).annotations).toHaveLength(60);
  });

  it('one copy is overruled by the other', async () => {
    const { db, machine, repository } = await filled();
    const old = new Map(machine.secondCopy);
    await repository.run(remove(1));
    const now = await repository.everything();
    const olderCopy = freshRepository({ ...restarted(machine), secondCopy: old });
    expect(await olderCopy.repository.everything()).toEqual(now);
    db.dexie.close();
    const noDatabase = freshRepository({ ...restarted(machine), indexedDB: freshMachine().indexedDB });
    expect(await noDatabase.repository.everything()).toEqual(now);
  });

  it('a missing sheet in both copies is seen', async () => {
    const { db, machine, gathered } = await filled();
    const lost = gathered.rows.find(({ key }) => key.startsWith('parts/'))?.key ?? '';
    await db.sheets.delete(lost);
    machine.secondCopy.delete(lost);
    await expect(freshRepository(restarted(machine)).repository.everything()).rejects.toMatchObject({
      reason: 'tampered',
    });
  });
});
