import { DATABASE } from '../../utils/storage/database';
import type { Spares } from '../../utils/storage/surroundings';

/** The part of the Storage Buckets API that is used; TypeScript does not know it yet. */
interface StorageBuckets {
  keys(): Promise<string[]>;
  open(name: string, options: { persisted: boolean }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/** Spare places of a kind that are looked for one by one: each one more is a damaged database that was given up. */
const MOST = 5;

/**
 * In Chromium all databases of an extension lie in one set of files, and a bucket is another. Firefox keeps each
 * database in a file of its own.
 */
export function sparePlaces(): Spares {
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets?: StorageBuckets };
  return storageBuckets ? inBuckets(storageBuckets) : byName();
}

function inBuckets(buckets: StorageBuckets): Spares {
  return {
    names: () => buckets.keys(),
    factory: async (name) => ({ indexedDB: (await buckets.open(name, { persisted: true })).indexedDB }),
    drop: (name) => buckets.delete(name),
  };
}

function byName(): Spares {
  const pattern = /-((?:database|copy)-\d+)$/;
  const list = async () => (await indexedDB.databases()).flatMap(({ name }) => pattern.exec(name ?? '')?.[1] ?? []);
  return {
    // Firefox lists none while one of them is damaged.
    names: () => list().catch(() => lookForEach()),
    factory: async () => ({ indexedDB }),
    async drop(name) {
      indexedDB.deleteDatabase(`${DATABASE}-${name}`);
    },
  };
}

async function lookForEach(): Promise<readonly string[]> {
  const numbers = Array.from({ length: MOST }, (_, index) => index + 1);
  const names = ['database', 'copy'].flatMap((kind) => numbers.map((number) => `${kind}-${number}`));
  const there = await Promise.all(names.map((name) => isThere(`${DATABASE}-${name}`)));
  return names.filter((_, index) => there[index]);
}

/** Whether there is a database of this name, sound or not; makes none. */
function isThere(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => {
      // Firefox keeps the file of one that was begun.
      if (isNew) indexedDB.deleteDatabase(name);
      resolve(!isNew);
    };
  });
}
