import type { Command, Outcome } from '../../utils/core/command';
import type { Everything } from '../../utils/core/everything';
import type { MergeOutcome } from '../../utils/core/merge';
import type { Settings } from '../../utils/core/record';
import { createRepository } from '../../utils/storage/create-repository';
import { openDatabase } from '../../utils/storage/database';
import { live } from '../../utils/storage/live';

/** What a test can ask of a page that has the repository in it. */
export interface StoragePage {
  run(command: Command): Promise<Outcome>;
  settings(): Promise<Settings>;
  everything(): Promise<Everything>;
  /** Merges a file; the store fails at this annotation of it, counted from 1. */
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

const surroundings = {
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  reviewName: 'My review',
};
const db = openDatabase('annotations', surroundings);
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
    db.annotations.hook('creating', fail);
    const outcome = await repository.merge(file);
    db.annotations.hook('creating').unsubscribe(fail);
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
