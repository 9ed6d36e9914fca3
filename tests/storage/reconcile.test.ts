import { forceCloseDatabase } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRepository } from '../../utils/storage/create-repository';
import { planRepair } from '../../utils/storage/reconcile';
import { keyOf } from '../../utils/storage/sheet';
import { createVault } from '../../utils/storage/vault';
import { annotation, source } from '../core/schema/examples';
import { freshMachine, freshRepository, restarted, uuid } from './fresh-repository';

const key = fc
  .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), revision: fc.integer({ min: 1, max: 12 }) })
  .map(({ id, revision }) => keyOf({ store: 'parts', id, revision }));
const keys = fc.uniqueArray(key, { maxLength: 12 });

describe('planRepair', () => {
  it('leaves the latest revision of everything in both, and nothing else', () => {
    fc.assert(
      fc.property(keys, keys, (database, copy) => {
        const plan = planRepair(database, copy);
        const after = (had: readonly string[], out: readonly string[], added: readonly string[]) =>
          [...had.filter((one) => !out.includes(one)), ...added].sort();
        const names = new Set([...database, ...copy].map((one) => one.slice(0, one.lastIndexOf('/'))));
        const latest = [...names].map((name) =>
          [...database, ...copy]
            .filter((one) => one.startsWith(name))
            .sort()
            .at(-1),
        );
        expect(after(database, plan.outOfDatabase, plan.toDatabase)).toEqual(latest.sort());
        expect(after(copy, plan.outOfCopy, plan.toCopy)).toEqual(latest);
      }),
    );
  });
});

const create = (id: number) => ({
  kind: 'create-annotation' as const,
  id: uuid(id),
  sourceKey: source.key,
  sourceTitle: '',
  target: annotation.target,
  entry: annotation.entry,
  tags: annotation.tags,
});

/** A machine with so many annotations, and what it looked like after each of them. */
async function filled(count: number) {
  const fresh = freshRepository();
  await fresh.repository.settings();
  const copies: Map<string, unknown>[] = [];
  for (let id = 1; id <= count; id += 1) {
    copies.push(new Map(fresh.machine.secondCopy));
    expect((await fresh.repository.run(create(id))).kind).toBe('done');
  }
  return { ...fresh, copies };
}

const ids = async ({ repository }: ReturnType<typeof freshRepository>) =>
  (await repository.everything()).annotations.map(({ id }) => id).sort();

describe('the start of a session', () => {
  it('has nothing to repair where nothing was broken, and writes nothing', async () => {
    const { db, machine, surroundings } = await filled(3);
    const before = await db.sheets.toArray();
    const again = freshRepository(restarted(machine));
    const vault = createVault(again.db, again.surroundings);
    expect(await vault.state()).toMatchObject({
      sound: true,
      report: { restored: 0, copied: 0, wholeDatabase: false },
    });
    expect(await db.sheets.toArray()).toEqual(before);
    expect(surroundings.now()).not.toBe('');
  });

  it.each([0, 10, 29])(
    'brings back all when the second copy had got to annotation %i, or the database had',
    async (at) => {
      const { machine, copies } = await filled(30);
      const all = Array.from({ length: 30 }, (_, index) => uuid(index + 1));
      const older = copies[at] ?? new Map();
      expect(await ids(freshRepository({ ...restarted(machine), secondCopy: new Map(older) }))).toEqual(all);
      const rolledBack = { ...restarted(machine), indexedDB: freshMachine().indexedDB, secondCopy: new Map(older) };
      await freshRepository(rolledBack).repository.settings();
      const repaired = freshRepository({ ...restarted(rolledBack), secondCopy: machine.secondCopy });
      expect(await ids(repaired)).toEqual(all);
    },
  );

  it('brings back a vanished database and says so', async () => {
    const { machine } = await filled(30);
    const vanished = { ...restarted(machine), indexedDB: freshMachine().indexedDB };
    const again = freshRepository(vanished);
    expect(await ids(again)).toHaveLength(30);
    const { report } = await createVault(again.db, again.surroundings).state();
    expect(report).toMatchObject({ wholeDatabase: true, copied: 0 });
    expect(report.restored).toBeGreaterThan(3);
  });

  it('does not bring back what was deleted', async () => {
    const { machine, repository } = await filled(1);
    const assign = (reference: string) =>
      repository.run({ kind: 'assign-record', sourceKey: source.key, sourceTitle: '', reference });
    await assign('CF-1');
    const older = new Map(machine.secondCopy);
    await assign('');
    const again = freshRepository({ ...restarted(machine), secondCopy: older });
    expect(await again.repository.records()).toEqual([]);
    expect([...older.keys()].sort()).toEqual((await again.db.sheets.toCollection().primaryKeys()).sort());
  });
});

it('a database that the browser takes away at the start, answering nothing more, is brought back', async () => {
  const { machine } = await filled(5);
  const again = freshRepository(restarted(machine));
  const { secondCopy } = again.surroundings;
  let isFirst = true;
  const getKeys = async () => {
    if (!isFirst) return secondCopy.getKeys?.() ?? [];
    isFirst = false;
    await takeAway(again);
    return new Promise<never>(() => {});
  };
  const surroundings = { ...again.surroundings, secondCopy: { ...secondCopy, getKeys } };
  const repository = createRepository(again.db, surroundings);
  expect((await repository.everything()).annotations).toHaveLength(5);
  expect((await createVault(again.db, surroundings).state()).report).toMatchObject({ wholeDatabase: true });
});

/** What Chromium does with a database that it finds damaged: all connections are closed, and it is deleted. */
async function takeAway({ db, machine }: ReturnType<typeof freshRepository>): Promise<void> {
  const connection = db.dexie.backendDB();
  await new Promise<void>((resolve, reject) => {
    const request = machine.indexedDB.deleteDatabase(connection.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // Its declaration asks for the class.
    forceCloseDatabase(connection as never);
  });
}

describe('in the middle of a session', () => {
  it('an emptied database is brought back', async () => {
    const fresh = await filled(5);
    await fresh.db.sheets.clear();
    expect(await ids(fresh)).toHaveLength(5);
  });

  it('a database that the browser takes away under a question is brought back, and said to be', async () => {
    const fresh = await filled(5);
    const { surroundings } = fresh;
    const asked = fresh.repository.everything();
    await takeAway(fresh);
    expect((await asked).annotations).toHaveLength(5);
    expect(await ids(fresh)).toHaveLength(5);
    expect((await createVault(fresh.db, surroundings).state()).report).toMatchObject({ wholeDatabase: true });
    // Another context that was told so too finds it done.
    const other = freshRepository(fresh.machine, surroundings);
    expect(await ids(other)).toHaveLength(5);
    expect((await createVault(other.db, surroundings).state()).report).toMatchObject({ wholeDatabase: true });
  });

  it('an emptied database without a second copy is lost, not empty', async () => {
    const fresh = await filled(5);
    await fresh.db.sheets.clear();
    fresh.machine.secondCopy.clear();
    await expect(fresh.repository.records()).rejects.toMatchObject({ reason: 'lost' });
    expect(await fresh.repository.run(create(9))).toEqual({ kind: 'failed' });
  });

  it('nothing is acknowledged that the second copy does not have', async () => {
    const fresh = await filled(1);
    const { secondCopy } = fresh.surroundings;
    let broken = true;
    const set = (values: Record<string, unknown>) =>
      broken ? Promise.reject(new Error('disk full')) : secondCopy.set(values);
    const { repository } = freshRepository(fresh.machine, {
      ...fresh.surroundings,
      secondCopy: { ...secondCopy, set },
    });
    expect(await repository.run(create(2))).toEqual({ kind: 'failed' });
    expect(await repository.run(create(2))).toEqual({ kind: 'failed' });
    broken = false;
    expect((await repository.run(create(2))).kind).toBe('done');
    const vanished = { ...restarted(fresh.machine), indexedDB: freshMachine().indexedDB };
    expect(await ids(freshRepository(vanished))).toEqual([uuid(1), uuid(2)]);
  });

  it('what a worker that died had not copied is copied before its repetition is acknowledged', async () => {
    const fresh = await filled(1);
    const { secondCopy } = fresh.surroundings;
    const dying = { ...secondCopy, set: () => new Promise<never>(() => undefined) };
    void freshRepository(fresh.machine, { ...fresh.surroundings, secondCopy: dying }).repository.run(create(2));
    await expect.poll(async () => ids(fresh)).toHaveLength(2);
    const next = freshRepository(fresh.machine, fresh.surroundings);
    expect((await next.repository.run(create(2))).kind).toBe('done');
    const vanished = { ...restarted(fresh.machine), indexedDB: freshMachine().indexedDB };
    expect(await ids(freshRepository(vanished))).toEqual([uuid(1), uuid(2)]);
  });
});
