import { describe, expect, it } from 'vitest';
import { mend } from '../../utils/storage/mend';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshRepository, uuid } from './fresh-repository';

const file = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };

async function filled() {
  const fresh = freshRepository();
  await fresh.repository.merge(file);
  return fresh;
}

describe('a damaged row', () => {
  it.each([
    ['settings', { reviewId: 7 }, 'current', 'reviewId'],
    ['reviews', { ...review, purpose: 'fun' }, undefined, 'purpose'],
    ['records', { ...record, created: 'once' }, undefined, 'created'],
    ['sources', { ...source, more: 1 }, undefined, ''],
    ['annotations', { ...annotation, tags: [] }, undefined, 'tags'],
  ] as const)('of %s is named and left out', async (table, row, key, place) => {
    const { db, repository } = await filled();
    await db[table].put(row, key);
    expect(await repository.damaged()).toEqual([{ table, place }]);
    const { reviews, records, sources, annotations } = await repository.everything();
    expect([reviews, records, sources].flat()).not.toContainEqual(row);
    expect(annotations).toEqual(table === 'annotations' ? [] : [annotation]);
  });

  it('is not overwritten by commands about its annotation', async () => {
    const { db, repository } = await filled();
    const row = { ...annotation, tags: [] };
    await db.annotations.put(row);
    const { id, revision } = annotation;
    expect(await repository.run({ kind: 'delete-annotation', id, revision })).toEqual({ kind: 'failed' });
    expect(await db.annotations.get(id)).toEqual(row);
    expect(await repository.annotation(id)).toBeNull();
  });

  it('of the settings leaves the first review in use', async () => {
    const { db, repository } = await filled();
    await db.settings.put({}, 'current');
    expect(await repository.settings()).toEqual({ reviewId: review.id, reviewer: '' });
    await repository.run({ kind: 'change-settings', change: { reviewer: 'AB' } });
    expect(await repository.settings()).toEqual({ reviewId: review.id, reviewer: 'AB' });
  });

  it('of the only review fails every read of the settings, rather than to look empty', async () => {
    const { db, repository } = await filled();
    await db.reviews.clear();
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
