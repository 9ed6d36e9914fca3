import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../utils/core/annotation';
import { entriesWith } from '../../utils/core/entries-read';
import type { Everything } from '../../utils/core/everything';
import { planMerge } from '../../utils/storage/merge';
import { everything } from '../core/arbitraries';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshRepository, plant, uuid } from './fresh-repository';

const file: Everything = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };
const nothing = { added: 0, updated: 0, unchanged: 0, older: 0, conflicting: 0, erased: 0 };

async function filled(data: Everything) {
  const fresh = freshRepository();
  expect((await fresh.repository.merge(data)).kind).toBe('merged');
  return fresh;
}

describe('merge', () => {
  it('into a fresh browser carries the work on: its review is the one in use', async () => {
    const { repository } = await filled(file);
    expect(await repository.everything()).toEqual(file);
    expect(await repository.settings()).toEqual({ reviewId: review.id, reviewer: '' });
  });

  it('beside work of one’s own leaves the review in use alone', async () => {
    const own = { ...review, id: uuid(1) };
    const { repository } = await filled({
      reviews: [own],
      records: [],
      sources: [{ ...source, recordId: null }],
      annotations: [{ ...annotation, id: uuid(2), reviewId: own.id }],
    });
    await repository.merge(file);
    expect(await repository.settings()).toMatchObject({ reviewId: own.id });
    expect(await repository.reviews()).toEqual([own, review]);
    expect(await repository.annotations(review.id)).toEqual([annotation]);
  });

  const later = '2026-11-30T00:00:00.000Z';
  it.each<[string, Annotation, keyof typeof nothing, boolean]>([
    ['the same', annotation, 'unchanged', false],
    ['a later revision', { ...annotation, revision: 3, note: 'later' }, 'updated', true],
    ['a later revision in the bin', { ...annotation, revision: 3, deleted: later }, 'updated', true],
    ['an earlier revision', { ...annotation, revision: 1, note: 'earlier', modified: later }, 'older', false],
    ['changed last there', { ...annotation, note: 'there', modified: later }, 'conflicting', true],
    ['changed last here', { ...annotation, note: 'there', modified: annotation.created }, 'conflicting', false],
  ])('%s', async (_, theirs, fate, wins) => {
    const { repository } = await filled(file);
    const outcome = await repository.merge({ ...file, annotations: [theirs] });
    expect(outcome).toEqual({ kind: 'merged', result: { ...nothing, [fate]: 1 } });
    expect(await repository.annotation(annotation.id)).toEqual(wins ? theirs : annotation);
  });

  it('takes a record of the same reference as the record that is here', async () => {
    const { repository } = await filled(file);
    const other = { ...record, id: uuid(1), reference: record.reference.toLowerCase() };
    const page = { ...source, key: 'https://records.test/case/8', recordId: other.id };
    await repository.merge({ ...file, records: [other], sources: [page], annotations: [] });
    expect(await repository.records()).toEqual([record]);
    expect(await repository.source(page.key)).toEqual({ ...page, recordId: record.id });
  });

  it('gives a source without a record the file’s, and keeps the record of one that has one', async () => {
    const other = { ...record, id: uuid(1), reference: 'CF-2' };
    const theirs = { ...file, records: [other], sources: [{ ...source, recordId: other.id }], annotations: [] };
    const unassigned = await filled({ ...file, records: [], sources: [{ ...source, recordId: null }] });
    await unassigned.repository.merge(theirs);
    expect(await unassigned.repository.source(source.key)).toEqual({ ...source, recordId: other.id });
    const assigned = await filled(file);
    await assigned.repository.merge(theirs);
    expect(await assigned.repository.source(source.key)).toEqual(source);
    expect(await assigned.repository.records()).toEqual([record]);
  });

  it('joins the entries that were read of a source here and there', async () => {
    const here = await filled({
      ...file,
      sources: [{ ...source, entries: entriesWith(['2025-03-04', '2025-03-03']) }],
    });
    const there = entriesWith(['2025-03-03', '2025-03-03', '2025-03-09']);
    for (let time = 0; time < 2; time += 1) {
      await here.repository.merge({ ...file, sources: [{ ...source, entries: there }] });
      const dates = ['2025-03-03', '2025-03-03', '2025-03-04', '2025-03-09'];
      expect(await here.repository.source(source.key)).toEqual({ ...source, entries: { count: 4, dates } });
    }
    await here.repository.merge(file);
    expect((await here.repository.source(source.key))?.entries?.count).toBe(4);
  });

  it('refuses a review that has another codebook here', async () => {
    const { repository } = await filled(file);
    const theirs = { ...file, reviews: [{ ...review, codebookId: 'attachment' }], annotations: [] };
    expect(await repository.merge(theirs)).toEqual({ kind: 'refused' });
    expect(await repository.everything()).toEqual(file);
  });

  it.each([1, 4, 7])('that fails at sheet %i of what it writes leaves nothing behind', async (count) => {
    const { db, repository } = freshRepository();
    const before = { all: await repository.everything(), settings: await repository.settings() };
    let written = 0;
    db.sheets.hook('creating', () => {
      written += 1;
      if (written === count) throw new Error('disk full');
    });
    const annotations = [1, 2, 3].map((id) => ({ ...annotation, id: uuid(id) }));
    expect(await repository.merge({ ...file, annotations })).toEqual({ kind: 'failed' });
    expect(written).toBe(count);
    expect({ all: await repository.everything(), settings: await repository.settings() }).toEqual(before);
  });

  it('replaces what can’t be read here any more', async () => {
    const fresh = await filled(file);
    const { repository } = fresh;
    await plant(fresh, 'parts', () => [{ ...annotation, note: 7 }]);
    expect(await repository.merge(file)).toMatchObject({ kind: 'merged', result: { added: 1 } });
    expect(await repository.damaged()).toEqual([]);
  });

  it('restores into a browser whose reviews were lost', async () => {
    const fresh = freshRepository();
    const { repository } = fresh;
    await repository.settings();
    await plant(fresh, 'reviews', () => undefined);
    await plant(fresh, 'settings', () => undefined);
    expect((await repository.merge(file)).kind).toBe('merged');
    expect(await repository.settings()).toEqual({ reviewId: review.id, reviewer: '' });
  });

  it('of whatever was exported, again, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(everything, async (data) => {
        const { repository } = freshRepository();
        await repository.merge(data);
        const before = await repository.everything();
        const again = await repository.merge(before);
        expect(again).toEqual({ kind: 'merged', result: { ...nothing, unchanged: data.annotations.length } });
        expect(await repository.everything()).toEqual(before);
        expect(before.annotations).toHaveLength(data.annotations.length);
        expect(await repository.damaged()).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});

describe('planMerge', () => {
  it('counts every annotation once, and gives the same whichever file comes first', () => {
    const versions = fc.record({
      revision: fc.integer({ min: 1, max: 3 }),
      note: fc.constantFrom('a', 'b'),
      modified: fc.constantFrom('2026-11-21T09:03:00.000Z', '2026-11-21T09:04:00.000Z', '2026-11-21T09:05:00.000Z'),
    });
    const some = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 6 }), version: versions }), {
      selector: ({ id }) => id,
    });
    const asFile = (list: readonly { id: number; version: Partial<Annotation> }[]): Everything => ({
      ...file,
      annotations: list.map(({ id, version }) => ({ ...annotation, ...version, id: uuid(id) })),
    });
    const merged = (stored: Everything, other: Everything): readonly Annotation[] => {
      const plan = planMerge(stored, other);
      expect(Object.values(plan?.result ?? {}).reduce((sum, count) => sum + count, 0)).toBe(other.annotations.length);
      const byId = new Map([...stored.annotations, ...(plan?.write.annotations ?? [])].map((one) => [one.id, one]));
      return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    fc.assert(
      fc.property(some, some, (first, second) => {
        const [a, b] = [asFile(first), asFile(second)];
        const tie = a.annotations.some((one) =>
          b.annotations.some(
            (two) => one.id === two.id && one.revision === two.revision && one.modified === two.modified,
          ),
        );
        fc.pre(!tie);
        expect(merged(a, b)).toEqual(merged(b, a));
      }),
    );
  });
});
