import type { Spares } from '../../utils/storage/surroundings';

/** The part of the Storage Buckets API that is used; TypeScript does not know it yet. */
interface StorageBuckets {
  keys(): Promise<string[]>;
  open(name: string, options: { persisted: boolean }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

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
  return {
    names: async () => (await indexedDB.databases()).flatMap(({ name }) => pattern.exec(name ?? '')?.[1] ?? []),
    factory: async () => ({ indexedDB }),
    async drop(name) {
      const found = (await indexedDB.databases()).find((one) => pattern.exec(one.name ?? '')?.[1] === name);
      if (found?.name) indexedDB.deleteDatabase(found.name);
    },
  };
}
