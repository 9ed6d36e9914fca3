import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVault } from '../../utils/storage/vault';
import { freshMachine, freshRepository, restarted, uuid } from './fresh-repository';
import { putInBoth, sealedStore, tamperings } from './tamper';

describe('what was not sealed here', () => {
  it('is not opened: 10,000 changed and swapped sheets', async () => {
    const { opener, gathered } = await sealedStore();
    const sealed = gathered.rows.filter(({ key, body }) => body && !key.startsWith('vault/'));
    const sheet = fc.constantFrom(...sealed);
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(sheet, sheet, fc.nat(), fc.constantFrom(...tamperings), async (one, other, place, change) => {
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
    const { opener, gathered } = await sealedStore();
    const sealed = gathered.rows.filter(({ key, body }) => body && !key.startsWith('vault/'));
    const opened = await opener.open({ rows: sealed, ancestors: gathered.ancestors });
    expect(opened.filter(({ value }) => value === undefined)).toEqual([]);
  });
});

describe('an older state of', () => {
  const remove = (index: number) => ({ kind: 'delete-annotation' as const, id: uuid(index), revision: 2 });

  it('one sheet, put back in both copies, is seen at the next start, and read only once it is accepted', async () => {
    const before = await sealedStore();
    const { machine, repository } = before;
    const old = before.gathered.rows.filter(({ ids }) => ids.includes(uuid(1)));
    await repository.run(remove(1));
    for (const sheet of old) await putInBoth(before, sheet);
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
    const { db, machine, repository } = await sealedStore();
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
    const { db, machine, gathered } = await sealedStore();
    const lost = gathered.rows.find(({ key }) => key.startsWith('parts/'))?.key ?? '';
    await db.sheets.delete(lost);
    machine.secondCopy.delete(lost);
    await expect(freshRepository(restarted(machine)).repository.everything()).rejects.toMatchObject({
      reason: 'tampered',
    });
  });
});

it.each([
  ['', {}],
  [' and no longer looks like the last sheet', { room: 'none' }],
])('a log that was tampered with%s is not read as an empty one, and saving goes on', async (_, change) => {
  const store = await sealedStore();
  const log = store.gathered.rows.find(({ key }) => key.startsWith('audit/'));
  if (!log) throw new Error('there is no log');
  await putInBoth(store, { ...log, ...change, body: new Uint8Array(64) });
  const { repository } = freshRepository(restarted(store.machine));
  await expect(repository.audit()).rejects.toThrow('audit log');
  for (const id of [1, 2]) {
    const removed = await repository.run({ kind: 'delete-annotation', id: uuid(id), revision: 2 });
    expect(removed).toMatchObject({ kind: 'done' });
  }
  await expect(repository.audit()).rejects.toThrow('audit log');
});
