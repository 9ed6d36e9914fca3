import { describe, expect, it } from 'vitest';
import type { Command } from '../../utils/core/command';
import { addNumbers } from '../../utils/core/kept-tally';
import { createVault } from '../../utils/storage/vault';
import { annotation as example } from '../core/schema/examples';
import { freshMachine, freshRepository, restarted, uuid } from './fresh-repository';

const HERE = 'https://records.test/case?view=log';
const THERE = 'https://records.test/case?id=7';

const create = (id: number, sourceKey = HERE): Command => ({
  kind: 'create-annotation',
  id: uuid(id),
  sourceKey,
  sourceTitle: 'Log',
  target: example.target,
  entry: example.entry,
  tags: [{ dimension: 'availability', direction: null, side: null }],
});
const assign = (sourceKey: string, reference: string): Command => ({
  kind: 'assign-record',
  sourceKey,
  sourceTitle: 'Log',
  reference,
});
const note = (id: number, revision: number, words: string): Command => ({
  kind: 'change-annotation',
  id: uuid(id),
  revision,
  change: { note: words },
});
const move = (ids: readonly number[], sourceKey = THERE, revision = 1): Command => ({
  kind: 'move-annotations',
  moves: ids.map((id) => ({ id: uuid(id), revision, sourceKey })),
  titles: { [sourceKey]: 'Case 7' },
});

async function after(...commands: readonly Command[]) {
  const fresh = freshRepository();
  for (const command of commands) expect((await fresh.repository.run(command)).kind).toBe('done');
  return fresh;
}

type Fresh = Awaited<ReturnType<typeof after>>;

const keys = async ({ repository }: Fresh) => (await repository.sources()).map(({ key }) => key);
const idsOf = async ({ repository }: Fresh, sourceKey: string) => {
  const { reviewId } = await repository.settings();
  return (await repository.annotationsOfSource(reviewId, sourceKey)).map(({ id }) => id);
};

describe('move-annotations', () => {
  it('parts a source: what goes has a place and a record of its own, what stays is as it was', async () => {
    const fresh = await after(create(1), create(2), assign(HERE, 'CF-1'));
    const before = await fresh.repository.annotation(uuid(1));
    expect(await fresh.repository.run(move([2]))).toEqual({ kind: 'done', annotation: null });
    expect(await idsOf(fresh, HERE)).toEqual([uuid(1)]);
    expect(await idsOf(fresh, THERE)).toEqual([uuid(2)]);
    expect(await fresh.repository.annotation(uuid(1))).toEqual(before);
    expect(await fresh.repository.annotation(uuid(2))).toMatchObject({ revision: 2, sourceKey: THERE });
    const [here, there] = await fresh.repository.sources();
    expect(there).toMatchObject({ title: 'Case 7', recordId: here?.recordId });
  });

  it('joins two sources: the empty one goes, with its record if that has no other, and its entries are kept', async () => {
    const fresh = await after(
      create(1),
      create(2, THERE),
      assign(HERE, 'CF-1'),
      assign(THERE, 'CF-2'),
      { kind: 'count-entries', sourceKey: HERE, dates: ['2025-03-03'] },
      { kind: 'count-entries', sourceKey: THERE, dates: ['2025-03-04'] },
    );
    await fresh.repository.run(move([1]));
    expect(await keys(fresh)).toEqual([THERE]);
    expect((await fresh.repository.records()).map(({ reference }) => reference)).toEqual(['CF-2']);
    expect((await fresh.repository.source(THERE))?.entries?.dates).toEqual(['2025-03-03', '2025-03-04']);
    expect(await idsOf(fresh, THERE)).toEqual([uuid(1), uuid(2)]);
  });

  it('takes the bin along, and the history, which is still read after the old source is gone', async () => {
    const fresh = await after(create(1), create(2), note(1, 1, 'first'), note(1, 2, 'second'), {
      kind: 'delete-annotation',
      id: uuid(2),
      revision: 1,
    });
    const before = await fresh.repository.annotation(uuid(1));
    await fresh.repository.run({
      kind: 'move-annotations',
      moves: [
        { id: uuid(1), revision: 3, sourceKey: THERE },
        { id: uuid(2), revision: 2, sourceKey: THERE },
      ],
      titles: {},
    });
    expect(await keys(fresh)).toEqual([THERE]);
    const history = await fresh.repository.history(uuid(1));
    expect(history.map((one) => one.note)).toEqual(['', 'first', 'second']);
    expect(history.at(-1)).toEqual(before);
    expect((await fresh.repository.annotation(uuid(2)))?.deleted).not.toBeNull();
    expect(await fresh.repository.run({ kind: 'restore-annotation', id: uuid(2), revision: 3 })).toMatchObject({
      kind: 'done',
    });
  });

  it('is undone by moving back', async () => {
    const fresh = await after(create(1), create(2), assign(HERE, 'CF-1'));
    await fresh.repository.run(move([1, 2]));
    expect(await keys(fresh)).toEqual([THERE]);
    expect((await fresh.repository.records()).length).toBe(1);
    await fresh.repository.run(move([1, 2], HERE, 2));
    expect(await keys(fresh)).toEqual([HERE]);
    expect(await idsOf(fresh, HERE)).toEqual([uuid(1), uuid(2)]);
    const [source] = await fresh.repository.sources();
    expect((await fresh.repository.records())[0]).toMatchObject({ id: source?.recordId, reference: 'CF-1' });
  });

  it('said twice moves once', async () => {
    const fresh = await after(create(1), create(2));
    await fresh.repository.run(move([1]));
    const audit = await fresh.repository.audit();
    expect((await fresh.repository.run(move([1]))).kind).toBe('done');
    expect((await fresh.repository.annotation(uuid(1)))?.revision).toBe(2);
    expect(await fresh.repository.audit()).toEqual(audit);
  });

  it('moves none when one was changed meanwhile, or is not there', async () => {
    const fresh = await after(create(1), create(2), note(2, 1, 'changed'));
    const before = await fresh.repository.everything();
    expect(await fresh.repository.run(move([1, 2]))).toMatchObject({ kind: 'conflict', annotation: { id: uuid(2) } });
    expect(await fresh.repository.run(move([1, 9]))).toEqual({ kind: 'missing' });
    expect(await fresh.repository.everything()).toEqual(before);
  });

  it('is whole after a restart, from either copy, and the kept numbers are right', async () => {
    const fresh = await after(...Array.from({ length: 60 }, (_, n) => create(n + 1)));
    await fresh.repository.run(move(Array.from({ length: 30 }, (_, n) => 2 * n + 1)));
    const kept = await fresh.repository.everything();
    for (const machine of [
      restarted(fresh.machine),
      { ...restarted(fresh.machine), indexedDB: freshMachine().indexedDB },
    ]) {
      const next = freshRepository(machine);
      expect(await next.repository.everything()).toEqual(kept);
      expect(await createVault(next.db, next.surroundings).state()).toMatchObject({ sound: true });
      const totals = (await next.repository.numbers()).sources?.flatMap(({ reviews }) => reviews);
      expect(totals).toHaveLength(2);
      expect(addNumbers((totals ?? []).map((tally) => tally.totals))).toMatchObject({ passages: 60 });
      expect(await next.repository.damaged()).toEqual([]);
    }
  });
});
