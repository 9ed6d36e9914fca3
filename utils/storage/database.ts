import { Dexie, type DexieOptions, type Table } from 'dexie';
import { announceChange } from './changes';
import { version1 } from './migrations/version-1';
import { version2 } from './migrations/version-2';
import type { Spares } from './surroundings';
import { StoreUnavailable } from './unavailable';
import { type Patience, whileAnswering } from './while-answering';

/** The database on this machine, in the place where it lies. Rows are unknown until a schema has looked at them. */
export interface Database extends Readonly<Connection> {
  /** Means the one in this spare place from now on, or with `null` in the usual one; opens nothing. */
  moveTo(spare: string | null, spares: Spares): Promise<void>;
  /** Begins with a new connection, when the one in use no longer answers. */
  renew(): void;
  /** Deletes the one in the usual place, which is not the one in use. */
  deleteUsual(): Promise<void>;
  /**
   * What the work on it gives. Rejects with `DatabaseClosed` when the browser closes the connection meanwhile, as it does
   * when it finds its files damaged: what was asked over it may never be answered. Rejects, too, when the browser answers
   * nothing any more, as Chromium was seen to do on a full disk. The next work has a new connection.
   */
  unlessClosed<T>(work: Promise<T>): Promise<T>;
}

/** The browser closed the database under the work. */
export class DatabaseClosed extends Error {
  override readonly name = 'DatabaseClosed';
}

interface Connection {
  readonly dexie: Dexie;
  readonly sheets: Table<unknown, string>;
  readonly filler: Table<unknown, number>;
  /** What version 1 left behind, by name. */
  readonly version1: Readonly<Record<keyof typeof version1.stores, Table<unknown, string>>>;
  /** Opens it, or finds it open. Rejects with `StoreUnavailable`. */
  open(): Promise<void>;
}

/** The name of the database in its usual place; those in spare places begin with it. */
export const DATABASE = 'secure-base-annotator';

/** How tests bring a database of their own. */
type Options = Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>;

/** Long enough for a slow disk that has much to take in. */
const PATIENCE: Patience = { every: 5_000, limit: 15_000 };

/** After nothing was answered for so long, until something is. */
const IMPATIENCE: Patience = { every: 0, limit: 4_000 };

/** The database, to be opened by its first use. `options` is for tests. */
export function openDatabase(name: string, options: Options = {}): Database {
  const working = new Set<(why: Error) => void>();
  const giveUp = (why: Error) => {
    renew();
    for (const reject of working) reject(why);
  };
  const closed = () => giveUp(new DatabaseClosed('the browser closed the database'));
  let make = () => connect(name, options, closed);
  let connection = make();
  let place: string | null = null;
  const renew = () => {
    connection.dexie.close();
    connection = make();
  };
  let isSilent = false;
  const fallSilent = (why: Error) => {
    isSilent = true;
    giveUp(why);
  };
  const ask = async () => {
    const asked = connection;
    try {
      await asked.open();
      await asked.filler.count();
    } finally {
      // Closed by us, it has answered nothing.
      if (asked === connection) isSilent = false;
    }
  };
  return {
    get dexie() {
      return connection.dexie;
    },
    get sheets() {
      return connection.sheets;
    },
    get filler() {
      return connection.filler;
    },
    get version1() {
      return connection.version1;
    },
    open: () => connection.open(),
    async moveTo(spare, spares) {
      if (spare === place) return;
      const elsewhere = spare === null ? options : await spares.factory(spare);
      // Another question of this context has moved meanwhile, and is opening it.
      if (spare === place) return;
      make = () => connect(spare === null ? name : `${name}-${spare}`, elsewhere, closed);
      place = spare;
      renew();
    },
    renew,
    async deleteUsual() {
      await connect(name, options).dexie.delete();
    },
    async unlessClosed(work) {
      const { promise, reject } = Promise.withResolvers<never>();
      working.add(reject);
      try {
        const done = Promise.race([work, promise]);
        return await whileAnswering(done, ask, fallSilent, () => (isSilent ? IMPATIENCE : PATIENCE));
      } finally {
        working.delete(reject);
      }
    },
  };
}

/** `onClosed` is called when the browser has closed it by itself. */
function connect(name: string, options: Options, onClosed: () => void = () => {}): Connection {
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
    open: createOpen(dexie, onClosed),
  };
}

/** Says why the database does not open; where another tab keeps it from opening, the wait goes on behind. */
function createOpen(dexie: Dexie, onClosed: () => void): Connection['open'] {
  let outdated = false;
  let opening: Promise<void> | null = null;
  dexie.on('versionchange', ({ newVersion }) => {
    // Without a version it is being deleted, and made anew by this version.
    outdated = newVersion !== null;
    dexie.close();
    announceChange();
    return false;
  });

  const open = async () => {
    try {
      await dexie.open();
      dexie.backendDB().addEventListener('close', onClosed);
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
