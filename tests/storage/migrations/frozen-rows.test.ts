import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { freshRepository } from '../fresh-repository';
import frozen1 from './version-1.json';

/** What each published version of the store left on people's machines, oldest first. Never changed, only added to. */
const frozen = [frozen1];

interface Frozen {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { readonly keyPath: string | null; readonly indices: Readonly<Record<string, string | string[]>> }>
  >;
  readonly settings: object;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

/** The database as that version made it, by the platform's own means. */
async function storeAsThen({ version, stores, settings, rows }: Frozen): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  // Dexie counts its versions in tens.
  const request = indexedDB.open('annotations', version * 10);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indices }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const [index, path] of Object.entries(indices)) store.createIndex(index, path);
      for (const row of rows[name] ?? []) store.add(row);
      if (name === 'settings') store.add(settings, 'current');
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  request.result.close();
  return indexedDB;
}

it('every version has its frozen rows', async () => {
  const { db, repository } = freshRepository();
  await repository.settings();
  expect(frozen.map(({ version }) => version)).toEqual(Array.from({ length: db.verno }, (_, index) => index + 1));
});

describe.each(frozen.map((example): [number, Frozen] => [example.version, example]))(
  'rows of version %i',
  (_, example) => {
    it('are all read, and nothing is added to them', async () => {
      const { repository } = freshRepository(await storeAsThen(example));
      expect(await repository.everything()).toEqual(example.rows);
      expect(await repository.settings()).toEqual(example.settings);
      expect(await repository.damaged()).toEqual([]);
    });

    it('are found by every index', async () => {
      const { repository } = freshRepository(await storeAsThen(example));
      const { annotations, sources } = await repository.everything();
      for (const { reviewId, sourceKey, deleted, id } of annotations) {
        const found = (await repository.annotationsOfSource(reviewId, sourceKey)).map((one) => one.id);
        expect(found.includes(id)).toBe(deleted === null);
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
