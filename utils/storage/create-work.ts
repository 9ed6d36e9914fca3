import type { Database } from './database';
import { gather, rangeOf } from './gather';
import { emptyMemory, type Memory } from './memory';
import { keyOfValue, type Opened, type Opener } from './opener';
import { hasKey, keyOf, nameOf, parentOf, readKey, type Sheet, type Store } from './sheet';
import { OvertakenError } from './undisturbed';
import type { OnRead, Work } from './work';

/** Annotations that are searched for one by one at most. */
const MANY = 1_000;

/** Stores of a few sheets. */
const everyday: readonly Store[] = ['head', 'settings', 'reviews'];

const isEveryday = ({ key }: Pick<Sheet, 'key'>) => everyday.some((store) => key.startsWith(`${store}/`));

/** How questions begin whose answers are not worth remembering. */
const ONCE = 'once ';

type Choose = Parameters<typeof gather>[1];

/** What a question asks for: whether this sheet is among its answers. */
type Chosen = (sheet: Omit<Sheet, 'body'>) => boolean;

/**
 * A piece of work that reads this database, and with `memory` what is remembered of it; with `null` one on a store
 * that holds nothing but what is given.
 */
export function createWork(
  db: Database | null,
  opener: Opener,
  given: readonly Opened[] = [],
  memory: Memory = emptyMemory(),
): Work {
  const staged = new Map(given.map((sheet) => [nameOf(sheet.key), sheet]));
  const before = new Set(given);
  let hasRead = false;

  /** What each question was answered: nothing else is answered by a database whose head is the same. */
  const answers = new Map<string, Promise<readonly Opened[]>>();

  const read = async (
    question: string,
    choose: Choose,
    isChosen: Chosen,
    onRead?: OnRead,
  ): Promise<readonly Opened[]> => {
    const asked = () => (db ? readStored(db, question, choose, isChosen, onRead) : Promise.resolve([]));
    const answer = answers.get(question) ?? asked();
    answers.set(question, answer);
    const kept = (await answer).filter(({ key }) => !staged.has(nameOf(key)));
    return [...kept, ...staged.values()].filter((sheet) => !sheet.deleted && isChosen(sheet));
  };

  const readStored = async (store: Database, question: string, choose: Choose, isChosen: Chosen, onRead?: OnRead) => {
    const stored = memory.answers.get(question) ?? (await ask(store, question, choose));
    const older = stored.filter(({ key }) => !memory.written.has(nameOf(key)));
    const rows = [...older, ...[...memory.written.values()].filter(isChosen)];
    const ancestors = new Map([...memory.ancestors, ...memory.written]);
    return opener.open({ rows, ancestors }, (done) => onRead?.(done / rows.length));
  };

  const ask = async (store: Database, question: string, choose: Choose) => {
    const gathered = await gather(store, choose);
    if (memory.head !== null && memory.head !== gathered.head) throw new OvertakenError();
    memory.head = gathered.head;
    hasRead = true;
    for (const { key } of gathered.rows) memory.keys.set(nameOf(key), key);
    for (const sheet of gathered.rows) if (hasKey(sheet)) memory.ancestors.set(nameOf(sheet.key), sheet);
    for (const [name, sheet] of gathered.ancestors) memory.ancestors.set(name, sheet);
    if (!question.startsWith(ONCE)) memory.answers.set(question, gathered.rows);
    return gathered.rows;
  };

  /** All of a store; the few sheets that nearly every piece of work needs are read at once. */
  const all = (store: Store, isChosen: Chosen = () => true) => {
    const ofThis: Chosen = (sheet) => sheet.key.startsWith(`${store}/`) && isChosen(sheet);
    return everyday.includes(store)
      ? read('everyday', { stores: everyday }, isEveryday).then((sheets) => sheets.filter(ofThis))
      : read(store, { stores: [store] }, ofThis);
  };

  const find: Work['find'] = async (store, id) => {
    const name = `${store}/${id}`;
    const known = staged.get(name);
    if (known) return known.deleted ? null : known;
    const isIt: Chosen = ({ key }) => nameOf(key) === name;
    const [found] = everyday.includes(store)
      ? await all(store, isIt)
      : await read(name, (sheets) => sheets.where({ name }), isIt);
    if (!memory.keys.has(name)) memory.keys.set(name, null);
    return found ?? null;
  };

  const keyIn = async (parent: string): Promise<string> => {
    const [store, id] = parent.split('/');
    const raw = keyOfValue((await find(store as Store, id ?? ''))?.value);
    if (raw === null) throw new Error('what it belongs to can not be read');
    return raw;
  };

  /** The key that a sheet put under this name has; of the first revision while it is not known what is stored. */
  const keyAfter = (name: string): string => {
    const [store, id = ''] = name.split('/');
    return keyOf({ store: store as Store, id, revision: (readKey(memory.keys.get(name) ?? '')?.revision ?? 0) + 1 });
  };

  /** Asks, in one go, what is stored under the names that were put and not looked at. */
  const askForKeys = async () => {
    const unknown = [...staged.keys()].filter((name) => !memory.keys.has(name));
    const keys = db && unknown.length > 0 ? await storedKeys(db, unknown) : new Map<string, string>();
    for (const name of unknown) memory.keys.set(name, keys.get(name) ?? null);
  };

  return {
    opener,
    find,
    all: (store) => all(store),
    of(store, parent) {
      const group = `${store}/${parent}`;
      return read(
        `group ${group}`,
        (sheets) => sheets.where({ group }),
        (sheet) => sheet.group === group,
      );
    },
    holding(annotationIds) {
      const wanted = new Set(annotationIds);
      // A search for very many walks the index longer than a read of all parts.
      const many = wanted.size > MANY;
      return read(
        `${ONCE}holding ${annotationIds.join()}`,
        many ? { stores: ['parts'] } : (sheets) => sheets.where('ids').anyOf(annotationIds).distinct(),
        ({ key, ids }) => key.startsWith('parts/') && ids.some((id) => wanted.has(id)),
      );
    },
    totalsOf(sourceIds, many) {
      const wanted = new Set(sourceIds);
      const [only, ...others] = sourceIds;
      return read(
        many ? 'totals' : others.length > 0 ? `${ONCE}totals of ${sourceIds.join()}` : `totals of ${only}`,
        many ? { stores: ['totals'] } : (sheets) => sheets.where('ids').anyOf(sourceIds).distinct(),
        ({ key, ids }) => key.startsWith('totals/') && ids.some((id) => wanted.has(id)),
      );
    },
    beginning(store, id) {
      const start = `${store}/${id}`;
      return read(
        `${ONCE}${start}`,
        (sheets) => sheets.where('key').startsWith(start),
        ({ key }) => key.startsWith(start),
      );
    },
    withRoom: (name) =>
      read(
        `room ${name}`,
        (sheets) => sheets.where({ room: name }),
        ({ room }) => room === name,
      ),
    async inMemory(onRead) {
      const everything = await read(`${ONCE}everything`, { stores: 'all' }, () => true, onRead);
      return createWork(null, opener, everything);
    },
    put({ store, id, parent, ids, room, value }) {
      const name = `${store}/${id}`;
      const group = parent === '' ? '' : `${store}/${parent}`;
      const sheet = { key: keyAfter(name), group, ids, ...(room === undefined ? {} : { room }) };
      staged.set(name, { ...sheet, value, deleted: value === undefined });
      return Promise.resolve();
    },
    hasRead: () => hasRead,
    changed: (store) => [...staged.values()].filter((sheet) => sheet.key.startsWith(`${store}/`) && !before.has(sheet)),
    isChanged: () => staged.size > given.length,
    async result() {
      await askForKeys();
      // What was deleted is not sealed, and what it belonged to may be gone with it.
      const sealed = [...staged.values()].filter(({ deleted }) => !deleted);
      const parents = new Set(sealed.flatMap((sheet) => parentOf(sheet) ?? []));
      const keys = new Map<string | null, string | null>([[null, null]]);
      for (const parent of parents) keys.set(parent, await keyIn(parent));
      const sheets = [...staged].map(async ([name, { value, deleted, ...rest }]): Promise<Sheet> => {
        const sheet = { ...rest, key: keyAfter(name) };
        return deleted ? { ...sheet, body: null } : opener.seal(sheet, value, keys.get(parentOf(sheet)) ?? null);
      });
      const replaced = [...staged.keys()].flatMap((name) => memory.keys.get(name) ?? []);
      return { head: memory.head, sheets: await Promise.all(sheets), replaced };
    },
  };
}

/** More names than this are looked up among all keys of their stores. */
const MANY_NAMES = 200;

/** The keys of the sheets of these names, deleted or not, by name; those that there have never been are left out. */
async function storedKeys(db: Database, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const stores = [...new Set(names.map((name) => name.split('/')[0] as Store))];
  const found = await db.dexie.transaction('r', db.sheets, () =>
    Promise.all(
      names.length > MANY_NAMES
        ? stores.map((store) =>
            db.sheets
              .where('key')
              .between(...rangeOf(store))
              .primaryKeys(),
          )
        : names.map((name) => db.sheets.where({ name }).primaryKeys()),
    ),
  );
  return new Map(found.flat().map((key) => [nameOf(key), key]));
}
