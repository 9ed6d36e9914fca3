import { afterEach, expect, it, vi } from 'vitest';
import type { Command } from '../../utils/core/command';
import { annotation } from '../core/schema/examples';
import { freshRepository, uuid } from './fresh-repository';

const create = (id: number): Command => ({
  kind: 'create-annotation',
  id: uuid(id),
  sourceKey: annotation.sourceKey,
  sourceTitle: '',
  target: annotation.target,
  entry: null,
  tags: annotation.tags,
});

afterEach(() => {
  vi.useRealTimers();
});

it('a browser that never answers fails one command, and the next is carried out', async () => {
  const { surroundings, machine } = freshRepository();
  const { secondCopy } = surroundings;
  let stuck: (() => void) | null = null;
  let answers = true;
  const { repository } = freshRepository(machine, {
    ...surroundings,
    secondCopy: {
      ...secondCopy,
      set: (values) => (answers ? secondCopy.set(values) : new Promise<void>(() => stuck?.())),
    },
  });
  expect(await repository.run(create(1))).toMatchObject({ kind: 'done' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  answers = false;
  const reached = new Promise<void>((resolve) => {
    stuck = resolve;
  });
  const failed = repository.run(create(2));
  const next = repository.run(create(3));
  await reached;
  answers = true;
  vi.advanceTimersByTime(8_000);
  vi.useRealTimers();
  expect(await failed).toEqual({ kind: 'failed' });
  expect(await next).toMatchObject({ kind: 'done' });
  expect(await repository.run(create(2))).toMatchObject({ kind: 'done' });
  const parts = [...machine.secondCopy.keys()].filter((key) => key.startsWith('parts/'));
  expect(parts).toHaveLength(1);
  expect((await repository.everything()).annotations.map(({ id }) => id)).toEqual([1, 2, 3].map(uuid));
});

it('a database that the browser does not open any more fails what is asked, and the next try is answered', async () => {
  const { surroundings, machine, repository: before } = freshRepository();
  expect(await before.run(create(1))).toMatchObject({ kind: 'done' });
  let silent = true;
  const real = machine.indexedDB;
  const indexedDB = new Proxy(real, {
    get: (factory, name) => (name === 'open' && silent ? () => ({}) : Reflect.get(factory, name).bind?.(factory)),
  });
  const { repository } = freshRepository({ ...machine, indexedDB }, surroundings);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const read = repository.everything().catch((error: unknown) => String(error));
  const written = repository.run(create(2));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await read).toContain('does not answer');
  expect(await written).toEqual({ kind: 'failed' });
  // The next need not wait as long.
  const again = repository.run(create(2));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await again).toEqual({ kind: 'failed' });
  silent = false;
  vi.useRealTimers();
  expect(await repository.run(create(2))).toMatchObject({ kind: 'done' });
  expect((await repository.everything()).annotations.map(({ id }) => id)).toEqual([1, 2].map(uuid));
});

it('nothing comes later of what was given up while the database was silent', async () => {
  const { repository, machine, db } = freshRepository();
  expect(await repository.run(create(1))).toMatchObject({ kind: 'done' });
  const answers = await silence(machine.indexedDB, db.dexie.name);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const read = repository.everything().catch((error: unknown) => String(error));
  expect(await inSeconds(repository.run(create(2)))).toEqual({ kind: 'failed' });
  expect(await inSeconds(read)).toContain('does not answer');
  // The database is known to be silent now: this is not given its own 8 seconds.
  expect(await inSeconds(repository.run(create(3)))).toEqual({ kind: 'failed' });
  answers();
  vi.useRealTimers();
  // Time enough for what would come late.
  const next = [4, 5, 6, 7, 8, 9];
  for (const id of next) expect(await repository.run(create(id))).toMatchObject({ kind: 'done' });
  expect((await repository.everything()).annotations.map(({ id }) => id)).toEqual([1, ...next].map(uuid));
});

/** What comes of it while seconds of the clock that is not real go by. */
async function inSeconds<T>(work: Promise<T>): Promise<T> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  work.then(over, over);
  while (!isOver) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise((next) => setImmediate(next));
  }
  return work;
}

/** Keeps a transaction of all of a database going, so that no other is begun until what is given back is called. */
async function silence(indexedDB: IDBFactory, name: string): Promise<() => void> {
  const opening = indexedDB.open(name);
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const all = database.transaction([...database.objectStoreNames], 'readwrite').objectStore('filler');
  let isSilent = true;
  const goOn = () => {
    if (isSilent) all.count().addEventListener('success', goOn);
    else database.close();
  };
  goOn();
  return () => {
    isSilent = false;
  };
}
