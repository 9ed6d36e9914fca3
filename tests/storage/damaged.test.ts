import { describe, expect, it } from 'vitest';
import { mend } from '../../utils/storage/mend';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshRepository, plant, uuid } from './fresh-repository';

const file = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };

async function filled() {
  const fresh = freshRepository();
  await fresh.repository.merge(file);
  return fresh;
}

/** Stands for the key that was there. */
const sealedBy = '';

function isKeyed(value: unknown): value is { readonly key: string } {
  return typeof value === 'object' && value !== null && 'key' in value;
}

describe('a damaged row', () => {
  it.each([
    ['settings', 'settings', { thing: { reviewId: 7 } }, 'reviewId'],
    ['reviews', 'reviews', { thing: { ...review, purpose: 'fun' } }, 'purpose'],
    ['records', 'records', { thing: { ...record, created: 'once' }, key: sealedBy }, 'created'],
    ['sources', 'sources', { thing: { ...source, more: 1 }, key: sealedBy }, ''],
    ['annotations', 'parts', [{ ...annotation, tags: [] }], 'tags'],
    ['annotations', 'parts', 'no part', ''],
  ] as const)('of %s is named and left out', async (table, store, value, place) => {
    const fresh = await filled();
    const { repository } = fresh;
    await plant(fresh, store, (before) => (isKeyed(before) && isKeyed(value) ? { ...value, key: before.key } : value));
    expect(await repository.damaged()).toEqual([{ table, place }]);
    const { everything, damaged } = await repository.whole();
    expect(await damaged()).toEqual([{ table, place }]);
    const { reviews, records, sources, annotations } = everything;
    for (const things of [reviews, records, sources]) expect(things.length).toBeLessThan(2);
    expect(annotations).toEqual(table === 'annotations' ? [] : [annotation]);
  });

  it('of an earlier version of an annotation is named, and the other versions are told', async () => {
    const fresh = await filled();
    const { repository } = fresh;
    const { id, revision } = annotation;
    for (const [at, note] of ['one', 'two'].entries()) {
      await repository.run({ kind: 'change-annotation', id, revision: revision + at, change: { note } });
    }
    let planted = 0;
    await plant(fresh, 'history', (before) => (planted++ === 0 ? 'no version' : before));
    expect(await repository.damaged()).toEqual([{ table: 'history', place: '' }]);
    expect(await repository.history(id)).toHaveLength(1);
    expect((await repository.everything()).annotations).toHaveLength(1);
  });

  it('is not overwritten by commands about its annotation', async () => {
    const fresh = await filled();
    const { db, repository } = fresh;
    await plant(fresh, 'parts', () => [{ ...annotation, tags: [] }]);
    const before = await db.sheets.toArray();
    const { id, revision } = annotation;
    expect(await repository.run({ kind: 'delete-annotation', id, revision })).toEqual({ kind: 'failed' });
    expect(await db.sheets.toArray()).toEqual(before);
    expect(await repository.annotation(id)).toBeNull();
  });

  it('of the settings leaves the first review in use', async () => {
    const fresh = await filled();
    const { repository } = fresh;
    await plant(fresh, 'settings', () => ({}));
    expect(await repository.settings()).toEqual({ reviewId: review.id, reviewer: '' });
    await repository.run({ kind: 'change-settings', change: { reviewer: 'AB' } });
    expect(await repository.settings()).toEqual({ reviewId: review.id, reviewer: 'AB' });
  });

  it('of the only review fails every read of the settings, rather than to look empty', async () => {
    const fresh = await filled();
    const { repository } = fresh;
    await plant(fresh, 'reviews', () => undefined);
    await expect(repository.settings()).rejects.toThrow('no review can be read');
  });
});

describe('mend', () => {
  it('leaves what is whole as it is', () => {
    expect(mend(file, 'My review')).toEqual(file);
  });

  it('makes a source, a review and no record in place of lost ones', () => {
    const created = annotation.created;
    const other = { ...annotation, id: uuid(1), sourceKey: 'https://b.test/' };
    const found = { reviews: [], records: [], sources: [source], annotations: [annotation, other] };
    expect(mend(found, 'My review')).toEqual({
      reviews: [{ id: review.id, name: 'My review', purpose: 'practice', codebookId: 'secure-base', created }],
      records: [],
      sources: [
        { ...source, recordId: null },
        { key: 'https://b.test/', title: '', recordId: null, created },
      ],
      annotations: [annotation, other],
    });
  });
});
