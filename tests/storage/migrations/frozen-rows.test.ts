import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../utils/vault/bytes';
import { freshMachine, freshRepository } from '../fresh-repository';
import frozen1 from './version-1.json';
import frozen2 from './version-2.json';

/** What each published version of the store left on people's machines, oldest first. Never changed, only added to. */
const frozen: readonly Frozen[] = [
  { ...frozen1, stored: { ...frozen1.rows, settings: [frozen1.settings] } },
  { ...frozen2, stored: { sheets: frozen2.sheets.map((row) => ({ ...row, body: row.body && fromBase64(row.body) })) } },
];

interface Frozen {
  readonly version: number;
  readonly stores: Readonly<Record<string, FrozenStore>>;
  /** What was stored, as it lay in the tables. */
  readonly stored: Readonly<Record<string, readonly object[]>>;
  /** The same as things. */
  readonly settings: object;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

interface FrozenStore {
  readonly keyPath: string | null;
  readonly indices: Readonly<Record<string, string | string[]>>;
  readonly autoIncrement?: boolean;
  readonly unique?: readonly string[];
  readonly multiEntry?: readonly string[];
}

/** The database as that version made it, by the platform's own means. */
async function storeAsThen({ version, stores, stored }: Frozen): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  // Dexie counts its versions in tens.
  const request = indexedDB.open('annotations', version * 10);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indices, autoIncrement = false, unique, multiEntry }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const [index, path] of Object.entries(indices)) {
        store.createIndex(index, path, {
          unique: unique?.includes(index) ?? false,
          multiEntry: multiEntry?.includes(index) ?? false,
        });
      }
      for (const row of stored[name] ?? []) store.add(row, ...(name === 'settings' ? ['current'] : []));
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  request.result.close();
  return indexedDB;
}

async function machineAsThen(example: Frozen) {
  return freshMachine(await storeAsThen(example));
}

it('every version has its frozen rows', async () => {
  const { db, repository } = freshRepository();
  await repository.settings();
  expect(frozen.map(({ version }) => version)).toEqual(Array.from({ length: db.dexie.verno }, (_, index) => index + 1));
});

describe.each(frozen.map((example): [number, Frozen] => [example.version, example]))(
  'rows of version %i',
  (_, example) => {
    it('are all read, and nothing is added to them', async () => {
      const { repository } = freshRepository(await machineAsThen(example));
      expect(await repository.everything()).toEqual(example.rows);
      expect(await repository.settings()).toEqual(example.settings);
      expect(await repository.damaged()).toEqual([]);
    });

    it('are found by every index', async () => {
      const { repository } = freshRepository(await machineAsThen(example));
      const { annotations, sources } = await repository.everything();
      for (const { reviewId, sourceKey, deleted, id } of annotations) {
        const found = (await repository.annotationsOfSource(reviewId, sourceKey)).map((one) => one.id);
        expect(found.includes(id)).toBe(deleted === null);
        expect(await repository.annotation(id)).toMatchObject({ id, sourceKey });
      }
      const [assigned] = sources.filter(({ recordId }) => recordId !== null);
      const command = {
        kind: 'assign-record' as const,
        sourceKey: assigned?.key ?? '',
        sourceTitle: '',
        reference: '',
      };
      await repository.run(command);
      expect(await repository.records()).toEqual([]);
    });
  },
);

describe('moving version 1', () => {
  const example = frozen[0];
  if (!example) throw new Error('there is no version 1');

  it('leaves nothing of it in the tables but a damaged row, which is named', async () => {
    const damaged = { ...example.rows.annotations?.[0], note: 7 };
    const stored = { ...example.stored, annotations: [damaged, ...(example.rows.annotations?.slice(1) ?? [])] };
    const { db, repository } = freshRepository(await machineAsThen({ ...example, stored }));
    expect((await repository.everything()).annotations).toHaveLength(1);
    expect(await repository.damaged()).toEqual([{ table: 'annotations', place: 'note' }]);
    const left = await Promise.all(Object.values(db.version1).map((table) => table.toArray()));
    expect(left.flat()).toEqual([damaged]);
  });

  it.each([1, 5, 9])('that stops at sheet %i leaves all as it was, and is done at the next start', async (count) => {
    const machine = await machineAsThen(example);
    const first = freshRepository(machine);
    let written = 0;
    first.db.sheets.hook('creating', () => {
      written += 1;
      if (written === count) throw new Error('killed');
    });
    await expect(first.repository.everything()).rejects.toThrow();
    expect(await first.db.sheets.count()).toBe(0);
    expect(await first.db.version1.annotations.toArray()).toEqual(example.rows.annotations);
    first.db.dexie.close();
    const { repository } = freshRepository(machine);
    expect(await repository.everything()).toEqual(example.rows);
  });

  it('that stopped before the second copy was written is whole at the next start', async () => {
    const machine = await machineAsThen(example);
    const first = freshRepository(machine);
    const noCopy = { ...first.surroundings.secondCopy, set: () => Promise.reject(new Error('killed')) };
    await expect(
      freshRepository(machine, { ...first.surroundings, secondCopy: noCopy }).repository.everything(),
    ).rejects.toThrow('killed');
    const { repository, db } = freshRepository(machine);
    expect(await repository.everything()).toEqual(example.rows);
    expect([...machine.secondCopy.keys()].sort()).toEqual((await db.sheets.toCollection().primaryKeys()).sort());
  });
});
