import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { sparePlaces } from '../../entrypoints/shared/spare-places';

afterEach(() => vi.unstubAllGlobals());

/** A browser that has these databases, and keeps each in a file of its own. */
async function withDatabases(names: readonly string[]): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  for (const name of names) {
    await new Promise<void>((resolve) => {
      indexedDB.open(name, 20).onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
        resolve();
      };
    });
  }
  vi.stubGlobal('indexedDB', indexedDB);
  return indexedDB;
}

const names = ['secure-base-annotator', 'secure-base-annotator-database-2', 'secure-base-annotator-copy-1', 'other'];

it.each(['lists its databases', 'lists none, as one of them is damaged'])(
  'spare places are found where the browser %s',
  async (how) => {
    const indexedDB = await withDatabases(names);
    const all = await indexedDB.databases();
    if (how !== 'lists its databases') {
      vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('', 'UnknownError'));
    }
    expect((await sparePlaces().names()).toSorted()).toEqual(['copy-1', 'database-2']);
    vi.restoreAllMocks();
    expect(await indexedDB.databases()).toEqual(all);
  },
);

it('a database that is damaged is there', async () => {
  const indexedDB = await withDatabases([]);
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('', 'UnknownError'));
  const { open } = indexedDB;
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) =>
    name === 'secure-base-annotator-database-1' ? failing() : open.call(indexedDB, name, version),
  );
  expect(await sparePlaces().names()).toEqual(['database-1']);
});

/** A request that fails without having begun a database. */
function failing(): IDBOpenDBRequest {
  const request = {} as IDBOpenDBRequest;
  queueMicrotask(() => request.onerror?.(new Event('error')));
  return request;
}
