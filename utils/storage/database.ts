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
  let opening: Promise<void> | null = null;
  dexie.on('versionchange', () => {
    outdated = true;
    dexie.close();
    announceChange();
    return false;
  });

  const open = async () => {
    try {
      await dexie.open();
    } catch {
      throw new StoreUnavailable('unopenable');
    } finally {
      opening = null;
    }
    // Dexie opens what a later version has made, as far as it knows it; its versions are the browser's in tens.
    if (dexie.backendDB().version > dexie.verno * 10) {
      dexie.close();
      throw new StoreUnavailable('newer');
    }
  };

  /** Rejects when another tab is in the way; whoever was told so reads again when it no longer is. */
  const notBlocked = (opened: Promise<void>) =>
    new Promise<never>((_, reject) => {
      const blocked = () => {
        reject(new StoreUnavailable('blocked'));
        void opened.then(announceChange, () => undefined);
      };
      dexie.on('blocked', blocked);
      const stop = () => dexie.on('blocked').unsubscribe(blocked);
      opened.then(stop, stop);
    });

  return async () => {
    if (outdated) throw new StoreUnavailable('outdated');
    if (dexie.isOpen()) return;
    opening ??= open();
    await Promise.race([opening, notBlocked(opening)]);
  };
}
