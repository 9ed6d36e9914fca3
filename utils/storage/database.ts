import { Dexie, type DexieOptions, type Table } from 'dexie';
import { announceChange } from './changes';
import { version1 } from './migrations/version-1';
import { version2 } from './migrations/version-2';
import { StoreUnavailable } from './unavailable';

/** The database on this machine. Rows are unknown until a schema has looked at them. */
export interface Database {
  readonly dexie: Dexie;
  readonly sheets: Table<unknown, string>;
  readonly filler: Table<unknown, number>;
  /** What version 1 left behind, by name. */
  readonly version1: Readonly<Record<keyof typeof version1.stores, Table<unknown, string>>>;
  /** Opens it, or finds it open. Rejects with `StoreUnavailable`. */
  open(): Promise<void>;
}

/** The database, to be opened by its first use. `options` is for tests. */
export function openDatabase(name: string, options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {}): Database {
  const dexie = new Dexie(name, {
    ...options,
    autoOpen: false,
    // An acknowledged write is on the disk, not on its way there.
    chromeTransactionDurability: 'strict',
    // The cache shows writes that are not committed yet as if they were stored.
    cache: 'disabled',
  });
  dexie.version(version1.version).stores(version1.stores);
  dexie.version(version2.version).stores(version2.stores);
  const table = (of: string) => dexie.table<unknown, string>(of);
  return {
    dexie,
    sheets: table('sheets'),
    filler: dexie.table<unknown, number>('filler'),
    version1: {
      settings: table('settings'),
      reviews: table('reviews'),
      records: table('records'),
      sources: table('sources'),
      annotations: table('annotations'),
    },
    open: createOpen(dexie),
  };
}

/** Says why the database does not open; where another tab keeps it from opening, the wait goes on behind. */
function createOpen(dexie: Dexie): Database['open'] {
  let outdated = false;
  dexie.on('versionchange', () => {
    outdated = true;
    dexie.close();
    announceChange();
    return false;
  });
  return async () => {
    if (outdated) throw new StoreUnavailable('outdated');
    if (dexie.isOpen()) return;
    const blocked = new Promise<never>((_, reject) => {
      dexie.on('blocked', () => reject(new StoreUnavailable('blocked')));
    });
    const opening = dexie.open().then(undefined, (error: unknown) => {
      throw new StoreUnavailable(isNewer(error) ? 'newer' : 'unopenable');
    });
    // Whoever was told that it is blocked reads again when it no longer is.
    blocked.catch(() => opening.then(announceChange, () => undefined));
    await Promise.race([opening, blocked]);
  };
}

function isNewer(error: unknown): boolean {
  return error instanceof Error && error.name === 'VersionError';
}
