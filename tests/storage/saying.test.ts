import { describe, expect, it } from 'vitest';
import type { Assessment, DimensionAssessment } from '../../utils/core/assessment';
import type { Codebook } from '../../utils/core/codebook';
import { codebookById } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshRepository, uuid } from './fresh-repository';

const file: Everything = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };
const said: DimensionAssessment = {
  dimension: 'availability',
  commentary: 'Steady at night.',
  ratings: [{ date: '2026-11-20', value: 7, part: null, reviewer: 'AB' }],
};
const ids = { reviewId: review.id, recordId: record.id };
const assess = (revision: number, dimension = said) => ({ kind: 'assess' as const, ...ids, revision, dimension });

async function filled(more: Partial<Everything> = {}) {
  const fresh = freshRepository();
  expect((await fresh.repository.merge({ ...file, ...more })).kind).toBe('merged');
  return fresh;
}

describe('what is said of a record', () => {
  it('is stored by dimension, once however often it is said, and given back with everything', async () => {
    const { repository } = await filled();
    for (let time = 0; time < 2; time += 1) expect((await repository.run(assess(0))).kind).toBe('done');
    expect(await repository.assessments(review.id)).toMatchObject([{ ...ids, revision: 1, dimensions: [said] }]);
    expect((await repository.everything()).assessments).toHaveLength(1);
    expect(await repository.damaged()).toEqual([]);
  });

  it('keeps ratings by date, and is gone with its last word', async () => {
    const { repository } = await filled();
    const earlier = { date: '2026-01-02', value: 3, part: 'birth-family' as const, reviewer: '' };
    await repository.run(assess(0, { ...said, ratings: [...said.ratings, earlier] }));
    const [assessment] = await repository.assessments(review.id);
    expect(assessment?.dimensions[0]?.ratings.map(({ date }) => date)).toEqual(['2026-01-02', '2026-11-20']);
    await repository.run(assess(1, { ...said, commentary: '', ratings: [] }));
    expect(await repository.assessments(review.id)).toMatchObject([{ revision: 2, dimensions: [] }]);
  });

  it('is not overwritten from an earlier revision, and refused for what the review does not have', async () => {
    const { repository } = await filled();
    await repository.run(assess(0));
    const other = { ...said, commentary: 'From another window' };
    expect(await repository.run(assess(0, other))).toEqual({ kind: 'outdated' });
    expect(await repository.run(assess(1, { ...said, dimension: 'safe-haven' }))).toEqual({ kind: 'refused' });
    expect(await repository.run({ ...assess(1), recordId: uuid(9) })).toEqual({ kind: 'missing' });
    expect((await repository.assessments(review.id))[0]?.dimensions).toEqual([said]);
  });

  it('keeps its record when the last source leaves', async () => {
    const { repository } = await filled();
    await repository.run(assess(0));
    await repository.run({ kind: 'assign-record', sourceKey: source.key, sourceTitle: '', reference: '' });
    expect(await repository.records()).toEqual([record]);
  });

  const made = '2026-11-21T09:00:00.000Z';
  const stored: Assessment = { ...ids, revision: 2, dimensions: [said], created: made, modified: made };
  const later = { ...said, commentary: 'Said later', ratings: [{ ...said.ratings[0], value: 4 }] };
  it.each<[string, Partial<Assessment>, readonly string[], readonly number[]]>([
    ['an earlier revision stays out', { revision: 1, dimensions: [] }, ['Steady at night.'], [7]],
    ['a later one takes its place', { revision: 3, dimensions: [later as DimensionAssessment] }, ['Said later'], [4]],
    [
      'of two from one revision nothing is lost',
      { modified: '2026-11-22T09:00:00.000Z', dimensions: [later as DimensionAssessment] },
      ['Said later\n\nSteady at night.'],
      [7, 4],
    ],
  ])('merged: %s, and again nothing changes', async (_, theirs, commentary, values) => {
    const { repository } = await filled({ assessments: [stored] });
    for (let time = 0; time < 2; time += 1) {
      await repository.merge({ ...file, assessments: [{ ...stored, ...theirs }] });
      const [after] = await repository.assessments(review.id);
      expect(after?.dimensions.map((one) => one.commentary)).toEqual(commentary);
      expect(after?.dimensions.flatMap((one) => one.ratings.map(({ value }) => value))).toEqual(values);
    }
  });
});

describe('facets and key quotations', () => {
  it('are kept in one way, and left out when they are taken back', async () => {
    const { repository } = await filled();
    const change = (revision: number, what: object) =>
      repository.run({ kind: 'change-annotation', id: annotation.id, revision, change: what });
    await change(2, { facets: ['own-words', 'fact'], keyQuotation: true });
    expect(await repository.annotation(annotation.id)).toMatchObject({
      revision: 3,
      facets: ['fact', 'own-words'],
      keyQuotation: true,
    });
    await change(3, { facets: [], keyQuotation: false });
    const { modified: _, revision: __, ...rest } = (await repository.annotation(annotation.id)) ?? annotation;
    const { modified: ___, revision: ____, ...before } = annotation;
    expect(rest).toEqual(before);
  });
});

describe('codebooks of one’s own', () => {
  const shipped = codebookById('secure-base');
  const own: Codebook = { ...shipped, id: uuid(50), name: 'Ours' };
  const shorter: Codebook = { ...own, version: '2', dimensions: own.dimensions.slice(1) };
  const ofOwn = { ...review, id: uuid(60), codebookId: own.id, codebook: own };

  it('are stored version after version, and taken off the shelf', async () => {
    const { repository } = await filled();
    expect((await repository.run({ kind: 'save-codebook', codebook: own })).kind).toBe('done');
    expect((await repository.run({ kind: 'save-codebook', codebook: own })).kind).toBe('done');
    expect((await repository.run({ kind: 'save-codebook', codebook: shorter })).kind).toBe('done');
    expect(await repository.run({ kind: 'save-codebook', codebook: own })).toEqual({ kind: 'outdated' });
    expect(await repository.run({ kind: 'save-codebook', codebook: shipped })).toEqual({ kind: 'refused' });
    expect(await repository.codebooks()).toEqual([shorter]);
    const drop = { kind: 'delete-codebook' as const, id: own.id };
    expect(await repository.run({ ...drop, version: '1' })).toEqual({ kind: 'outdated' });
    expect((await repository.run({ ...drop, version: '2' })).kind).toBe('done');
    expect(await repository.codebooks()).toEqual([]);
  });

  it('a review keeps the version it was made with until it is brought to a later one; tags stay until re-assigned', async () => {
    const marked = { ...annotation, id: uuid(61), reviewId: ofOwn.id };
    const { repository } = await filled({ reviews: [review, ofOwn], annotations: [annotation, marked] });
    await repository.run({ kind: 'save-codebook', codebook: own });
    await repository.run({ kind: 'save-codebook', codebook: shorter });
    const inUse = async () => (await repository.reviews()).find(({ id }) => id === ofOwn.id)?.codebook;
    expect(await inUse()).toEqual(own);

    const renew = { kind: 'renew-codebook' as const, reviewId: ofOwn.id, from: '1', codebook: shorter };
    for (let time = 0; time < 2; time += 1) expect((await repository.run(renew)).kind).toBe('done');
    expect(await inUse()).toEqual({ ...shorter, retired: [own.dimensions[0]] });
    expect((await repository.annotation(marked.id))?.tags).toEqual(marked.tags);
    const give = { kind: 'change-annotation' as const, id: marked.id, revision: 2 };
    const [availability, sensitivity] = marked.tags;
    if (!availability || !sensitivity) throw new Error('two tags are needed');
    await repository.run({ ...give, change: { tags: [sensitivity] } });
    expect(await repository.run({ ...give, revision: 3, change: { tags: [availability] } })).toEqual({
      kind: 'refused',
    });
    await repository.run({ kind: 'restore-annotation', id: marked.id, revision: 3 });

    await repository.merge({ ...file, reviews: [ofOwn], annotations: [{ ...marked, revision: 9 }] });
    const move = { kind: 'reassign-tags' as const, reviewId: ofOwn.id, from: 'availability', to: 'acceptance' };
    expect((await repository.run({ ...move, to: 'availability' })).kind).toBe('refused');
    expect((await repository.run(move)).kind).toBe('done');
    const after = await repository.annotation(marked.id);
    expect(after?.tags.map(({ dimension }) => dimension)).toEqual(['sensitivity', 'acceptance']);
    expect(after?.tags[1]).toEqual({ ...availability, dimension: 'acceptance' });
    expect((await repository.annotation(annotation.id))?.tags).toEqual(annotation.tags);
  });

  it('merged, a review has the later version and every dimension of either', async () => {
    const { repository } = await filled({ reviews: [review, ofOwn] });
    await repository.merge({ ...file, reviews: [{ ...ofOwn, codebook: shorter }] });
    const renewed = { ...shorter, retired: [own.dimensions[0]] };
    const inUse = async () => (await repository.reviews()).find(({ id }) => id === ofOwn.id)?.codebook;
    expect(await inUse()).toEqual(renewed);
    await repository.merge({ ...file, reviews: [ofOwn] });
    expect(await inUse()).toEqual(renewed);
  });
});
