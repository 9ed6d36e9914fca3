import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { commitWork } from '../../utils/storage/commit';
import { createRepository } from '../../utils/storage/create-repository';
import { openDatabase } from '../../utils/storage/database';
import { createOpener } from '../../utils/storage/opener';
import { createSecondCopy } from '../../utils/storage/second-copy';
import { readSession } from '../../utils/storage/session';
import type { Store } from '../../utils/storage/sheet';
import type { KeyValues, Surroundings } from '../../utils/storage/surroundings';
import { fromBase64 } from '../../utils/vault/bytes';
import { deriveVaultKeys } from '../../utils/vault/vault-keys';

/** A browser's machine: what is on its disk, and what lasts until it ends. */
export interface Machine {
  readonly indexedDB: IDBFactory;
  readonly secondCopy: Map<string, unknown>;
  readonly spares: Map<string, IDBFactory>;
  readonly session: Map<string, unknown>;
}

/** A machine with nothing on its disk. */
export function freshMachine(indexedDB = new IDBFactory()): Machine {
  return { indexedDB, secondCopy: new Map(), spares: new Map(), session: new Map() };
}

/** The same machine after its browser was closed and started again. */
export function restarted(machine: Machine): Machine {
  return { ...machine, session: new Map() };
}

/** Values of a map as the browser keeps them: by value. */
function keyValues(map: Map<string, unknown>): Required<KeyValues> {
  return {
    async get(keys) {
      const wanted = keys ?? [...map.keys()];
      return Object.fromEntries(
        wanted.filter((key) => map.has(key)).map((key) => [key, structuredClone(map.get(key))]),
      );
    },
    async set(values) {
      for (const [key, value] of Object.entries(structuredClone(values))) map.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) map.delete(key);
    },
    getKeys: async () => [...map.keys()],
  };
}

/** A clock that is a second later each time, and ids that count; with the machine's stores. */
function countingSurroundings({ secondCopy, spares, session }: Machine): Surroundings {
  let seconds = 0;
  let ids = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    now: () => new Date(Date.UTC(2026, 10, 21) + 1_000 * seconds++).toISOString(),
    newId: () => uuid(0xfff000000000 + ids++),
    reviewName: 'My review',
    secondCopy: keyValues(secondCopy),
    spares: {
      names: async () => [...spares.keys()],
      async factory(name) {
        const indexedDB = spares.get(name) ?? new IDBFactory();
        spares.set(name, indexedDB);
        return { indexedDB, IDBKeyRange };
      },
      async drop(name) {
        spares.delete(name);
      },
    },
    session: keyValues(session),
    exclusively(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    freshLog: false,
  };
}

/** The UUID that ends in this number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A repository on a machine's disk; `machine` and `surroundings` for two on one. */
export function freshRepository(machine = freshMachine(), surroundings = countingSurroundings(machine)) {
  const db = openDatabase('annotations', { indexedDB: machine.indexedDB, IDBKeyRange });
  return { db, repository: createRepository(db, surroundings), machine, surroundings };
}

/** Puts something else in the place of what a store keeps under an id, sealed as the repository would. */
export async function plant(
  { db, surroundings }: ReturnType<typeof freshRepository>,
  store: Store,
  change: (value: unknown) => unknown,
): Promise<void> {
  const session = await readSession(surroundings.session);
  const opener = createOpener(await deriveVaultKeys(fromBase64(session?.vaultKey ?? '') ?? new Uint8Array()));
  await commitWork(db, createSecondCopy(surroundings.secondCopy), opener, async (work) => {
    for (const { key, group, ids, value } of await work.all(store)) {
      const [, id = ''] = key.split('/');
      const parent = group.split('/')[1] ?? '';
      await work.put({ store, id, parent, ids, value: change(value) });
    }
  });
}
