import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookOf } from '../../utils/core/codebooks';
import { summariseKept } from '../../utils/core/kept-summary';
import { summarise } from '../../utils/core/summary';
import { noFilter, type Summary, type SummaryPart } from '../../utils/core/summary-types';
import { keyOf } from '../../utils/storage/sheet';
import { everything as anything } from '../core/arbitraries';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshRepository, plant, restarted, uuid } from './fresh-repository';
import { putInBoth, sealedStore, tamperings } from './tamper';

type Repository = ReturnType<typeof freshRepository>['repository'];

/** More sources than a sheet of numbers holds. */
const SOURCES = 60;

const sources = Array.from({ length: SOURCES }, (_, n) => ({ ...source, key: `https://records.test/case/${n}` }));
const file = {
  reviews: [review],
  records: [record],
  sources,
  annotations: sources.map(({ key }, n) => ({ ...annotation, id: uuid(n), sourceKey: key })),
};

async function filled() {
  const fresh = freshRepository();
  await fresh.repository.merge(file);
  return fresh;
}

/** The numbers of every review are those of a recount, where they are kept. */
async function expectRecounted(repository: Repository): Promise<void> {
  const { sources: totals } = await repository.numbers();
  expect(totals).not.toBeNull();
  const { reviews, records, sources: all, annotations } = await repository.everything();
  for (const one of reviews) {
    const codebook = codebookOf(one);
    const kept = summariseKept({ review: one, codebook, records, sources: totals ?? [] });
    const counted = summarise({ review: one, codebook, records, sources: all, annotations }, noFilter);
    const isRetired = counted.retired.length > 0;
    expect(kept === null).toBe(isRetired);
    if (kept) expect(kept.summary).toEqual(withoutQuotations(counted));
  }
}

function withoutQuotations(summary: Summary): Summary {
  const bare = <T extends SummaryPart>(part: T): T => ({
    ...part,
    dimensions: part.dimensions.map((dimension) => ({ ...dimension, quotations: [] })),
  });
  return { ...bare(summary), records: summary.records.map(bare) };
}

describe('kept numbers', () => {
  it('are those of a recount, whatever is stored', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (data) => {
        const { repository } = freshRepository();
        await repository.merge(data);
        await expectRecounted(repository);
      }),
      { numRuns: 60 },
    );
  });

  it('are there from the first start on', async () => {
    expect((await freshRepository().repository.numbers()).sources).toEqual([]);
  });

  it('are rewritten by a save for the sources of one sheet alone', async () => {
    const { repository, db } = await filled();
    const keys = async () => (await db.sheets.where('key').startsWith('totals/').primaryKeys()) as string[];
    const before = await keys();
    await repository.run({ kind: 'delete-annotation', id: uuid(7), revision: annotation.revision });
    const after = await keys();
    expect(before.length).toBeGreaterThan(3);
    expect(after.filter((key) => !before.includes(key))).toHaveLength(1);
    await expectRecounted(repository);
  });

  it('are made in a store that has none, as an earlier version left it', async () => {
    const { repository } = await withoutNumbers();
    expect((await repository.numbers()).sources).toBeNull();
    const log = await repository.changes();
    expect(await repository.keepTotals()).toBe(true);
    await expectRecounted(repository);
    expect(await repository.changes()).toBe(log);
  });

  it('are made for what is changed before all are made, and all right in the end', async () => {
    const { repository } = await withoutNumbers();
    await repository.run({ kind: 'delete-annotation', id: uuid(7), revision: annotation.revision });
    expect((await repository.numbers()).sources).toBeNull();
    await repository.keepTotals();
    await expectRecounted(repository);
  });

  it('that are damaged are not used, and made anew', async () => {
    const fresh = await filled();
    await plant(fresh, 'totals', (value) => ({ damaged: value }));
    expect((await fresh.repository.numbers()).sources).toBeNull();
    expect(await fresh.repository.keepTotals()).toBe(true);
    await expectRecounted(fresh.repository);
  });

  it('that are damaged are made anew where something on their sources is changed', async () => {
    const fresh = await filled();
    await plant(fresh, 'totals', (value) => (isMark(value) ? value : { damaged: value }));
    for (const [n] of sources.entries()) {
      await fresh.repository.run({ kind: 'delete-annotation', id: uuid(n), revision: annotation.revision });
    }
    await expectRecounted(fresh.repository);
  });

  it('are not kept of a record that was erased', async () => {
    const { repository } = await filled();
    await repository.run({ kind: 'erase-record', recordId: record.id });
    expect((await repository.numbers()).sources).toEqual([]);
  });
});

/** A store whose tallies are of an earlier shape, and that has no totals. */
async function withoutNumbers() {
  const fresh = await filled();
  await plant(fresh, 'tallies', () => [{ reviewId: review.id, binned: 0 }]);
  await plant(fresh, 'totals', () => undefined);
  return fresh;
}

function isMark(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'whole' in value;
}

describe('kept numbers that were changed in both copies', () => {
  const sample = {
    key: keyOf({ store: 'totals', id: uuid(1), revision: 1 }),
    group: '',
    ids: [],
    body: new Uint8Array(64),
  };
  // Of what is under another key, or another revision, the start says that the store was tampered with.
  const ways = tamperings.filter((change) => change(sample, { ...sample, key: 'parts/b/1' }, 1).key === sample.key);
  const sealed = ['totals', 'tallies'].flatMap((store) => ways.map((change, way) => [store, way, change] as const));

  it.each(sealed)('are named and made anew: a sheet of %s, in way %i', async (store, _, change) => {
    const before = await sealedStore();
    const rows = before.gathered.rows.filter(({ key }) => !key.startsWith('vault/'));
    const [one] = rows.filter(({ key, body }) => body && key.startsWith(`${store}/`));
    const other = rows.find(({ key, body }) => body && key.startsWith('parts/'));
    if (!one || !other) throw new Error('there is nothing to change');
    await putInBoth(before, change(one, other, 77));
    const { repository } = freshRepository(restarted(before.machine));
    expect(await repository.keepTotals()).toBe(true);
    expect(await repository.damaged()).toEqual([{ table: 'numbers', place: '' }]);
    expect(await repository.mendNumbers()).toBe(true);
    expect(await repository.damaged()).toEqual([]);
    expect((await repository.audit()).at(-1)).toMatchObject({ what: 'renew-numbers', id: '' });
    await expectRecounted(repository);
  });

  it('are made anew by a save on their source, which the activity log tells', async () => {
    const before = await sealedStore();
    for (const sheet of before.gathered.rows.filter(({ key, body }) => body && /^(totals|tallies)\//.test(key)))
      await putInBoth(before, { ...sheet, body: new Uint8Array(64) });
    const { repository } = freshRepository(restarted(before.machine));
    for (let n = 0; n < 3; n++)
      await repository.run({ kind: 'delete-annotation', id: uuid(n), revision: annotation.revision });
    expect((await repository.audit()).map(({ what }) => what)).toContain('renew-numbers');
    await repository.mendNumbers();
    expect(await repository.damaged()).toEqual([]);
    await expectRecounted(repository);
  });

  it('are not made anew where none is damaged', async () => {
    const { repository } = await sealedStore();
    const log = await repository.changes();
    expect(await repository.mendNumbers()).toBe(true);
    expect(await repository.changes()).toBe(log);
  });
});
