import type { Annotation } from '../../../utils/core/annotation';
import { sameData } from '../../../utils/core/same-data';
import { freshRepository, type Machine, restarted, uuid } from '../../storage/fresh-repository';
import { putInBoth, sealedStore, sealedWork, tamperings } from '../../storage/tamper';

/** What a store did that was tampered with. */
interface Reaction {
  /** Something that nobody stored was shown. */
  readonly accepted: boolean;
  /** It said so: by not being read as if nothing were wrong, or by naming the row. */
  readonly reported: boolean;
}

/** Changes a sheet of a new store in both copies, in one of the ways, and starts it. */
async function startWith(way: number, one: number, other: number): Promise<Reaction> {
  const store = await sealedStore();
  const sealed = store.gathered.rows.filter(({ key, body }) => body && !/^(vault|history)\//.test(key));
  const [sheet, another] = [
    sealed[one % sealed.length],
    sealed[(one + 1 + (other % (sealed.length - 1))) % sealed.length],
  ];
  const change = tamperings[way % tamperings.length];
  if (!sheet || !another || !change) throw new Error('there is nothing to change');
  await putInBoth(store, change(sheet, another, one + other));
  store.db.dexie.close();
  return reaction(restarted(store.machine), sealedWork.annotations);
}

/** Deletes an annotation, puts the sheet back that has it still, and starts. */
async function replay(index: number): Promise<Reaction> {
  const store = await sealedStore();
  const old = store.gathered.rows.filter(({ ids }) => ids.includes(uuid(index)));
  const { revision } = sealedWork.annotations[index] ?? { revision: 1 };
  await store.repository.run({ kind: 'delete-annotation', id: uuid(index), revision });
  for (const sheet of old) await putInBoth(store, sheet);
  store.db.dexie.close();
  return reaction(restarted(store.machine), []);
}

async function reaction(machine: Machine, stored: readonly Annotation[]): Promise<Reaction> {
  const { repository } = freshRepository(machine);
  try {
    const { annotations } = await repository.everything();
    const accepted = annotations.some((one) => !stored.some((other) => sameData(one, other)));
    await repository.numbers();
    await repository.audit();
    return { accepted, reported: (await repository.damaged()).length > 0 };
  } catch {
    return { accepted: false, reported: true };
  }
}

/** What the row of tampered ciphertexts needs of the product. */
export const tampering = { sealedStore, tamperings, startWith, replay };
