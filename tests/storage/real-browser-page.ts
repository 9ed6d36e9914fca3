import { sparePlaces } from '../../entrypoints/shared/spare-places';
import type { Command, Outcome } from '../../utils/core/command';
import type { Everything } from '../../utils/core/everything';
import type { MergeOutcome } from '../../utils/core/merge';
import type { Settings } from '../../utils/core/record';
import { createRepository } from '../../utils/storage/create-repository';
import { DATABASE, openDatabase } from '../../utils/storage/database';
import { live } from '../../utils/storage/live';
import type { KeyValues } from '../../utils/storage/surroundings';

/** What a test can ask of a page that has the repository in it. */
export interface StoragePage {
  run(command: Command): Promise<Outcome>;
  settings(): Promise<Settings>;
  everything(): Promise<Everything>;
  /** Merges a file; the store fails at this sheet of what is written, counted from 1. */
  mergeFailingAt(file: Everything, count: number): Promise<MergeOutcome>;
  /** From now on looks at how many annotations there are; `seen` gives every number there has been. */
  watch(): Promise<void>;
  seen(): Promise<readonly number[]>;
  /** How the browser was told to write, once for every writing transaction so far. */
  durabilities(): Promise<readonly string[]>;
}

declare global {
  var storagePage: StoragePage;
}

/** Values that the tabs of one origin share, as the contexts of an extension do. */
function shared(prefix: string): KeyValues {
  return {
    async get(keys) {
      const all = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
      const wanted = keys ?? all.map((key) => key.slice(prefix.length));
      return Object.fromEntries(
        wanted.flatMap((key) => {
          const value = localStorage.getItem(prefix + key);
          return value === null ? [] : [[key, JSON.parse(value)]];
        }),
      );
    },
    async set(values) {
      for (const [key, value] of Object.entries(values)) localStorage.setItem(prefix + key, JSON.stringify(value));
    },
    async remove(keys) {
      for (const key of keys) localStorage.removeItem(prefix + key);
    },
  };
}

const surroundings = {
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  reviewName: 'My review',
  secondCopy: shared('copy '),
  spares: sparePlaces(),
  session: shared('session '),
  exclusively: <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('start', work),
  freshLog: navigator.userAgent.includes('Chrome'),
};
const db = openDatabase(DATABASE);
const repository = createRepository(db, surroundings);
const seen: number[] = [];
const durabilities: string[] = [];

const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (...args) {
  const made = transaction.apply(this, args);
  if (made.mode === 'readwrite') durabilities.push(made.durability);
  return made;
};

globalThis.storagePage = {
  run: repository.run,
  settings: repository.settings,
  everything: repository.everything,
  async mergeFailingAt(file, count) {
    let written = 0;
    const fail = () => {
      written += 1;
      if (written === count) throw new Error('disk full');
    };
    db.sheets.hook('creating', fail);
    const outcome = await repository.merge(file);
    db.sheets.hook('creating').unsubscribe(fail);
    return outcome;
  },
  async watch() {
    const count = async () => (await repository.everything()).annotations.length;
    await new Promise<void>((resolve, reject) => {
      live(
        count,
        (value) => {
          seen.push(value);
          resolve();
        },
        reject,
      );
    });
  },
  seen: async () => seen,
  durabilities: async () => durabilities,
};
