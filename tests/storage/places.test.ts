import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../utils/core/command';
import { rebuild } from '../../utils/storage/rebuild';
import { createVault } from '../../utils/storage/vault';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshMachine, freshRepository, type Machine, restarted } from './fresh-repository';

const file = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };
const remove: Command = { kind: 'delete-annotation', id: annotation.id, revision: annotation.revision };

/** A machine with the file on its disk, whose browser has ended. */
async function filled(): Promise<Machine> {
  const { repository, machine, db } = freshRepository();
  await repository.merge(file);
  db.dexie.close();
  return restarted(machine);
}

/** A database factory for which opening fails, as in both browsers after files were harmed; deleting may too. */
function unopenable(indexedDB: IDBFactory, deletes: boolean): IDBFactory {
  const open = () => {
    const request = indexedDB.open('never');
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    return request;
  };
  const deleteDatabase = (name: string) => (deletes ? indexedDB.deleteDatabase(name) : open());
  return Object.assign(new IDBFactory(), { open, deleteDatabase });
}

/** Surroundings of a machine whose `storage.local` fails whatever is asked of it. */
function withoutCopy(machine: Machine) {
  const { surroundings } = freshRepository(machine);
  const fail = () => Promise.reject(new Error('IO error'));
  return { ...surroundings, secondCopy: { get: fail, set: fail, remove: fail, getKeys: fail } };
}

describe('a database that the browser can’t open any more', () => {
  it.each([true, false])(
    'is made anew elsewhere from the second copy, which is said (deleting works: %s)',
    async (deletes) => {
      const machine = await filled();
      const harmed = { ...machine, indexedDB: unopenable(machine.indexedDB, deletes) };
      const first = freshRepository(harmed);
      expect(await first.repository.everything()).toEqual(file);
      const { report } = await createVault(first.db, first.surroundings).state();
      expect(report).toMatchObject({ gaveUp: 'database', wholeDatabase: true });
      expect(await first.repository.run(remove)).toMatchObject({ kind: 'done' });
      const stored = await first.repository.everything();
      const other = freshRepository(harmed);
      expect(await other.repository.everything()).toEqual(stored);
      const next = freshRepository(restarted(harmed));
      expect(await next.repository.everything()).toEqual(stored);
      expect((await createVault(next.db, next.surroundings).state()).report.gaveUp).toBeNull();
    },
  );

  it('is followed by all questions that another context asks at once', async () => {
    const machine = await filled();
    const harmed = { ...machine, indexedDB: unopenable(machine.indexedDB, false) };
    const stored = await freshRepository(harmed).repository.everything();
    const { surroundings } = freshRepository(harmed);
    let before = 0;
    const factory = async (name: string) => {
      // Each a little later than the one before, while that is opening.
      for (let turn = before++; turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
      return surroundings.spares.factory(name);
    };
    const { repository } = freshRepository(harmed, { ...surroundings, spares: { ...surroundings.spares, factory } });
    const asked = Array.from({ length: 8 }, () => repository.everything());
    for (const answer of await Promise.all(asked)) expect(answer).toEqual(stored);
  });

  it('stays given up when it opens again, and is deleted', async () => {
    const machine = await filled();
    const { repository } = freshRepository({ ...machine, indexedDB: unopenable(machine.indexedDB, false) });
    expect(await repository.run(remove)).toMatchObject({ kind: 'done' });
    const stored = await repository.everything();
    const again = freshRepository(restarted(machine));
    expect(await again.repository.everything()).toEqual(stored);
    expect((await machine.indexedDB.databases()).map(({ name }) => name)).toEqual([]);
  });

  it('is given up once more when the spare one breaks too', async () => {
    const machine = await filled();
    const harmed = { ...machine, indexedDB: unopenable(machine.indexedDB, false) };
    await freshRepository(harmed).repository.run(remove);
    const stored = await freshRepository(restarted(harmed)).repository.everything();
    const spare = machine.spares.get('database-1') ?? new IDBFactory();
    machine.spares.set('database-1', unopenable(spare, false));
    expect(await freshRepository(restarted(harmed)).repository.everything()).toEqual(stored);
    expect([...machine.spares.keys()]).toEqual(['database-2']);
  });

  it('is waited for where the second copy has nothing: nothing is begun, nothing is deleted', async () => {
    const machine = await filled();
    const { repository } = freshRepository({
      ...machine,
      secondCopy: new Map(),
      indexedDB: unopenable(machine.indexedDB, true),
    });
    await expect(repository.everything()).rejects.toMatchObject({ reason: 'unopenable' });
    expect(await repository.merge(file)).toEqual({ kind: 'failed' });
    expect(machine.spares.size).toBe(0);
    expect(await freshRepository(machine).repository.everything()).toEqual(file);
  });
});

describe('a database that opens and can’t be read', () => {
  it('is made anew when that is asked for', async () => {
    const machine = await filled();
    const { db, repository, surroundings } = freshRepository(machine);
    await rebuild(db, surroundings);
    expect(await repository.everything()).toEqual(file);
    expect([...machine.spares.keys()]).toEqual(['database-1']);
  });

  it('is left alone where the second copy has nothing', async () => {
    const machine = await filled();
    const { db, repository, surroundings } = freshRepository(machine);
    await repository.settings();
    machine.secondCopy.clear();
    await expect(rebuild(db, surroundings)).rejects.toMatchObject({ reason: 'unopenable' });
    expect(await repository.everything()).toEqual(file);
  });
});

describe('a second copy that the browser can’t read any more', () => {
  it('is made anew elsewhere from the database, which is said', async () => {
    const machine = await filled();
    const first = freshRepository(machine, withoutCopy(machine));
    expect(await first.repository.everything()).toEqual(file);
    expect((await createVault(first.db, first.surroundings).state()).report.gaveUp).toBe('copy');
    expect(await first.repository.run(remove)).toMatchObject({ kind: 'done' });
    const stored = await first.repository.everything();
    first.db.dexie.close();
    const noDatabase = { ...restarted(machine), indexedDB: new IDBFactory() };
    expect(await freshRepository(noDatabase, withoutCopy(noDatabase)).repository.everything()).toEqual(stored);
  });

  it('is emptied when it can be read again', async () => {
    const machine = await filled();
    const first = freshRepository(machine, withoutCopy(machine));
    expect(await first.repository.run(remove)).toMatchObject({ kind: 'done' });
    const again = freshRepository(restarted(machine));
    expect(await again.repository.everything()).toEqual(await first.repository.everything());
    expect(machine.secondCopy.size).toBe(0);
  });

  it('is waited for where the database is empty', async () => {
    const machine = { ...(await filled()), indexedDB: new IDBFactory() };
    const { repository } = freshRepository(machine, withoutCopy(machine));
    await expect(repository.everything()).rejects.toMatchObject({ reason: 'unopenable' });
    expect(machine.spares.size).toBe(0);
    expect(await freshRepository(restarted(machine)).repository.everything()).toEqual(file);
  });
});

it('nothing is given up on a fresh machine', async () => {
  const { repository, machine } = freshRepository(freshMachine());
  expect(await repository.reviews()).toHaveLength(1);
  expect(machine.spares.size).toBe(0);
});
