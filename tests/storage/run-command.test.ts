import { describe, expect, it } from 'vitest';
import type { Command, Outcome } from '../../utils/core/command';
import { annotation as example } from '../core/schema/examples';
import { freshRepository, uuid } from './fresh-repository';

const page = 'https://records.test/case/7';

function create(id: number, more: Partial<Extract<Command, { kind: 'create-annotation' }>> = {}): Command {
  return {
    kind: 'create-annotation',
    id: uuid(id),
    sourceKey: page,
    sourceTitle: 'Daily log',
    target: example.target,
    entry: example.entry,
    tags: [{ dimension: 'availability', direction: null, side: null }],
    ...more,
  };
}

const change = (id: number, revision: number, note: string): Command => ({
  kind: 'change-annotation',
  id: uuid(id),
  revision,
  change: { note },
});
const remove = (id: number, revision: number): Command => ({ kind: 'delete-annotation', id: uuid(id), revision });
const restore = (id: number, revision: number): Command => ({ kind: 'restore-annotation', id: uuid(id), revision });
const assign = (sourceKey: string, reference: string): Command => ({
  kind: 'assign-record',
  sourceKey,
  sourceTitle: 'Log',
  reference,
});

function stored(outcome: Outcome) {
  if (outcome.kind !== 'done' && outcome.kind !== 'conflict') throw new Error(`was ${outcome.kind}`);
  return outcome.annotation;
}

describe('the first start', () => {
  it('has one review and settings that name it', async () => {
    const { repository } = freshRepository();
    const reviews = await repository.reviews();
    expect(reviews).toMatchObject([{ name: 'My review', purpose: 'practice', codebookId: 'secure-base' }]);
    expect(await repository.settings()).toEqual({ reviewId: reviews[0]?.id, reviewer: '' });
    expect(await repository.damaged()).toEqual([]);
  });

  it('makes one review when two contexts start at once', async () => {
    const one = freshRepository();
    const other = freshRepository(one.machine, one.surroundings);
    const [a, b] = await Promise.all([one.repository.settings(), other.repository.settings()]);
    expect(a).toEqual(b);
    expect(await one.repository.reviews()).toHaveLength(1);
  });
});

describe('create-annotation', () => {
  it('stores the annotation and its source', async () => {
    const { repository } = freshRepository();
    const outcome = await repository.run(create(1));
    expect(stored(outcome)).toMatchObject({ id: uuid(1), revision: 1, sourceKey: page, note: '', deleted: null });
    expect(await repository.annotation(uuid(1))).toEqual(stored(outcome));
    expect(await repository.source(page)).toMatchObject({ key: page, title: 'Daily log', recordId: null });
  });

  it('said twice makes one, also after a change', async () => {
    const { repository } = freshRepository();
    const first = await repository.run(create(1));
    expect(await repository.run(create(1))).toEqual(first);
    const changed = await repository.run(change(1, 1, 'a note'));
    expect(await repository.run(create(1))).toEqual(changed);
    expect((await repository.everything()).annotations).toHaveLength(1);
  });

  it('said twice at once by two contexts makes one', async () => {
    const one = freshRepository();
    const other = freshRepository(one.machine, one.surroundings);
    const outcomes = await Promise.all([one.repository.run(create(1)), other.repository.run(create(1))]);
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect((await one.repository.everything()).annotations).toHaveLength(1);
  });

  it('is refused with the id of an annotation on another page, which it does not give away', async () => {
    const { repository } = freshRepository();
    await repository.run(create(1));
    expect(await repository.run(create(1, { sourceKey: 'https://elsewhere.test/' }))).toEqual({ kind: 'refused' });
  });

  it('is refused with a dimension that the codebook does not have', async () => {
    const { repository } = freshRepository();
    const tags = [{ dimension: 'safe-haven', direction: null, side: null }];
    expect(await repository.run(create(1, { tags }))).toEqual({ kind: 'refused' });
    expect(await repository.everything()).toMatchObject({ annotations: [], sources: [] });
  });

  it('takes the title last seen, but for an empty one', async () => {
    const { repository } = freshRepository();
    await repository.run(create(1, { sourceTitle: 'Old' }));
    await repository.run(create(2, { sourceTitle: 'New' }));
    await repository.run(create(3, { sourceTitle: '' }));
    expect(await repository.sources()).toMatchObject([{ title: 'New' }]);
  });
});

describe('change-annotation', () => {
  it('stores the next revision', async () => {
    const { repository } = freshRepository();
    const first = stored(await repository.run(create(1)));
    const second = stored(await repository.run(change(1, 1, 'a note')));
    expect(second).toMatchObject({ ...first, note: 'a note', revision: 2, modified: expect.any(String) });
    expect(second?.modified).not.toBe(first?.modified);
  });

  it('said twice is done once', async () => {
    const { repository } = freshRepository();
    await repository.run(create(1));
    const changed = await repository.run(change(1, 1, 'a note'));
    expect(await repository.run(change(1, 1, 'a note'))).toEqual(changed);
  });

  it('of an older revision gives back what is stored and writes nothing', async () => {
    const { repository } = freshRepository();
    await repository.run(create(1));
    const theirs = stored(await repository.run(change(1, 1, 'theirs')));
    expect(await repository.run(change(1, 1, 'mine'))).toEqual({ kind: 'conflict', annotation: theirs });
    expect(await repository.annotation(uuid(1))).toEqual(theirs);
  });

  it.each([
    ['tags of another codebook', { tags: [{ dimension: 'safe-haven', direction: null, side: null }] }, 'refused'],
    ['nothing', {}, 'done'],
  ])('to %s', async (_, to, kind) => {
    const { repository } = freshRepository();
    const first = stored(await repository.run(create(1)));
    const command: Command = { kind: 'change-annotation', id: uuid(1), revision: 1, change: to };
    expect((await repository.run(command)).kind).toBe(kind);
    expect(await repository.annotation(uuid(1))).toEqual(first);
  });

  it('of nothing or of what is in the bin finds nothing', async () => {
    const { repository } = freshRepository();
    expect(await repository.run(change(1, 1, 'a note'))).toEqual({ kind: 'missing' });
    await repository.run(create(1));
    await repository.run(remove(1, 1));
    expect(await repository.run(change(1, 2, 'a note'))).toEqual({ kind: 'missing' });
  });
});

describe('delete-annotation and restore-annotation', () => {
  it('put it in the bin and take it out, each said twice', async () => {
    const { repository } = freshRepository();
    const { reviewId } = await repository.settings();
    await repository.run(create(1));
    const deleted = await repository.run(remove(1, 1));
    expect(stored(deleted)).toMatchObject({ revision: 2, deleted: expect.any(String) });
    expect(await repository.run(remove(1, 1))).toEqual(deleted);
    expect(await repository.annotations(reviewId)).toEqual([]);
    expect(await repository.annotationsOfSource(reviewId, page)).toEqual([]);
    expect((await repository.everything()).annotations).toEqual([stored(deleted)]);
    const restored = await repository.run(restore(1, 2));
    expect(stored(restored)).toMatchObject({ revision: 3, deleted: null });
    expect(await repository.run(restore(1, 2))).toEqual(restored);
    expect(await repository.annotations(reviewId)).toEqual([stored(restored)]);
  });

  it('conflict with a change made meanwhile', async () => {
    const { repository } = freshRepository();
    await repository.run(create(1));
    const changed = stored(await repository.run(change(1, 1, 'a note')));
    expect(await repository.run(remove(1, 1))).toEqual({ kind: 'conflict', annotation: changed });
  });
});

describe('assign-record', () => {
  it('makes a record for a new reference, and finds it again however it is spelt', async () => {
    const { repository } = freshRepository();
    await repository.run(assign('https://a.test/', ' CF-1 '));
    await repository.run(assign('https://b.test/', 'cf-1'));
    const records = await repository.records();
    expect(records).toMatchObject([{ reference: 'CF-1' }]);
    const [a, b] = await repository.sources();
    expect([a?.recordId, b?.recordId]).toEqual([records[0]?.id, records[0]?.id]);
  });

  it('said twice changes nothing', async () => {
    const { repository } = freshRepository();
    await repository.run(assign(page, 'CF-1'));
    const before = await repository.everything();
    expect(await repository.run(assign(page, 'CF-1'))).toEqual({ kind: 'done', annotation: null });
    expect(await repository.everything()).toEqual(before);
  });

  it('drops a record when its last source leaves, not before', async () => {
    const { repository } = freshRepository();
    await repository.run(assign('https://a.test/', 'CF-1'));
    await repository.run(assign('https://b.test/', 'CF-1'));
    await repository.run(assign('https://a.test/', 'CF-2'));
    expect((await repository.records()).map(({ reference }) => reference)).toEqual(['CF-1', 'CF-2']);
    await repository.run(assign('https://b.test/', ''));
    expect((await repository.records()).map(({ reference }) => reference)).toEqual(['CF-2']);
    expect(await repository.source('https://b.test/')).toMatchObject({ recordId: null });
  });

  it('corrects the spelling of a record with one source', async () => {
    const { repository } = freshRepository();
    await repository.run(assign(page, 'cf-1'));
    const [before] = await repository.records();
    await repository.run(assign(page, 'CF-1'));
    expect(await repository.records()).toEqual([{ ...before, reference: 'CF-1' }]);
  });

  it('leaves the spelling of a record that has other sources', async () => {
    const { repository } = freshRepository();
    await repository.run(assign('https://a.test/', 'CF-1'));
    await repository.run(assign('https://b.test/', 'CF-1'));
    await repository.run(assign('https://b.test/', 'cf-1'));
    expect(await repository.records()).toMatchObject([{ reference: 'CF-1' }]);
  });

  it('puts a page into a record that was read among all records only', async () => {
    const { repository } = freshRepository();
    await repository.run(assign('https://a.test/', 'CF-1'));
    // Said of a page that is not stored, twice: what was remembered of the first page is forgotten.
    for (let time = 0; time < 2; time += 1) {
      await repository.run({ kind: 'count-entries', sourceKey: page, dates: [] });
    }
    await repository.run(assign(page, 'CF-1'));
    expect(await repository.run(assign(page, 'CF-1'))).toMatchObject({ kind: 'done' });
    expect(await repository.run(create(1))).toMatchObject({ kind: 'done' });
  });

  it('with an empty reference makes nothing of an unknown page', async () => {
    const { repository } = freshRepository();
    await repository.run(assign(page, ' \u200b'));
    expect(await repository.sources()).toEqual([]);
  });
});

describe('create-review and change-settings', () => {
  const review = { id: uuid(9), name: 'Audit', purpose: 'audit' as const, codebookId: 'attachment' };

  it('make a review once and mark with its codebook', async () => {
    const { repository } = freshRepository();
    expect(await repository.run({ kind: 'create-review', review })).toEqual({ kind: 'done', annotation: null });
    expect(await repository.run({ kind: 'create-review', review })).toEqual({ kind: 'done', annotation: null });
    expect(await repository.reviews()).toHaveLength(2);
    await repository.run({ kind: 'change-settings', change: { reviewId: review.id, reviewer: 'AB' } });
    const tags = [{ dimension: 'safe-haven', direction: null, side: null }];
    const outcome = await repository.run(create(1, { tags }));
    expect(stored(outcome)).toMatchObject({ reviewId: review.id, reviewer: 'AB', tags });
    expect(await repository.annotations(review.id)).toHaveLength(1);
  });

  it('refuse another review of the same id', async () => {
    const { repository } = freshRepository();
    await repository.run({ kind: 'create-review', review });
    const other: Command = { kind: 'create-review', review: { ...review, codebookId: 'secure-base' } };
    expect(await repository.run(other)).toEqual({ kind: 'refused' });
  });

  it('do not choose a review that is not there', async () => {
    const { repository } = freshRepository();
    const before = await repository.settings();
    const command: Command = { kind: 'change-settings', change: { reviewId: uuid(9), reviewer: 'AB' } };
    expect(await repository.run(command)).toEqual({ kind: 'missing' });
    expect(await repository.settings()).toEqual(before);
  });
});

describe('a failing store', () => {
  it('is an outcome, and nothing of the command is stored', async () => {
    const { db, repository } = freshRepository();
    await repository.settings();
    const fail = () => {
      throw new Error('disk full');
    };
    db.sheets.hook('creating', fail);
    expect(await repository.run(create(1))).toEqual({ kind: 'failed' });
    expect(await repository.sources()).toEqual([]);
    db.sheets.hook('creating').unsubscribe(fail);
    expect((await repository.run(create(1))).kind).toBe('done');
  });

  it('that the browser closed is opened again', async () => {
    const { db, repository } = freshRepository();
    await repository.settings();
    db.dexie.close();
    expect((await repository.run(create(1))).kind).toBe('done');
    expect(await repository.reviews()).toHaveLength(1);
  });
});

describe('count-entries', () => {
  const count = (...dates: string[]): Command => ({
    kind: 'count-entries',
    sourceKey: page,
    dates,
  });

  it('keeps nothing of a page that was only looked at', async () => {
    const { repository } = freshRepository();
    expect(await repository.run(count('2025-03-03'))).toEqual({ kind: 'missing' });
    expect(await repository.sources()).toEqual([]);
  });

  it('keeps what was read of a stored source, and what was read of it before', async () => {
    const { repository } = freshRepository();
    await repository.run(assign(page, 'CF-1'));
    await repository.run(count('2025-03-04', '2025-03-03', '2025-03-04'));
    await repository.run(count('2025-03-09', '2025-03-04'));
    const dates = ['2025-03-03', '2025-03-04', '2025-03-04', '2025-03-09'];
    expect((await repository.source(page))?.entries).toEqual({ count: 4, dates });
    expect((await repository.everything()).sources[0]?.entries).toEqual({ count: 4, dates });
  });

  it('writes nothing when nothing new was read', async () => {
    const { repository } = freshRepository();
    await repository.run(assign(page, 'CF-1'));
    await repository.run(count('2025-03-03'));
    const before = await repository.audit();
    expect(await repository.run(count('2025-03-03'))).toEqual({ kind: 'done', annotation: null });
    expect(await repository.audit()).toEqual(before);
  });
});
