import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordOverviews } from '../../components/dashboard/record-overview';
import type { Annotation } from '../../utils/core/annotation';
import { codebookById, codebookOf } from '../../utils/core/codebooks';
import type { Command, Outcome } from '../../utils/core/command';
import { summariseKept } from '../../utils/core/kept-summary';
import { summarise } from '../../utils/core/summary';
import { noFilter, type Summary, type SummaryPart } from '../../utils/core/summary-types';
import { createVault } from '../../utils/storage/vault';
import { entryDates, tagsOf } from '../core/arbitraries';
import { annotation as example } from '../core/schema/examples';
import { freshRepository, restarted, uuid } from './fresh-repository';

/** What the store should hold, said as simply as can be: no transactions, no indices, no shared code. */
interface Model {
  readonly annotations: Map<string, Kept>;
  /** Case reference, in capitals, by source; `null` for none. */
  readonly sources: Map<string, string | null>;
  /** Most entries read of each day, by source and date. */
  readonly entries: Map<string, number>;
  /** Codebook by review. */
  readonly reviews: Map<string, string>;
  reviewId: string;
}

/** An annotation without its times. */
type Kept = Omit<Annotation, 'created' | 'modified' | 'deleted' | 'gone'> & { deleted: boolean; gone: boolean };

type Expected = { readonly kind: Outcome['kind']; readonly id?: string };

const codebooks = ['secure-base', 'attachment'];
const pages = ['https://a.test/', 'https://b.test/', 'https://c.test/'];
const references = ['CF-1', 'cf-1', 'CF-2', ''];
const id = fc.integer({ min: 1, max: 4 }).map(uuid);
const reviewId = fc.integer({ min: 101, max: 103 }).map(uuid);
const revision = fc.integer({ min: 1, max: 4 });
const tags = fc.constantFrom(...codebooks).chain(tagsOf);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('create-annotation'),
    id,
    sourceKey: fc.constantFrom(...pages),
    sourceTitle: fc.constant('Log'),
    target: fc.constant(example.target),
    entry: fc.constantFrom(example.entry, null),
    tags,
  }),
  fc.record({
    kind: fc.constant('change-annotation'),
    id,
    revision,
    change: fc.oneof(
      fc.record({ note: fc.constantFrom('', 'a', 'b') }),
      fc.record({ tags }),
      fc.record({ gone: fc.boolean() }),
      fc.constant({}),
    ),
  }),
  fc.record({ kind: fc.constant('delete-annotation'), id, revision }),
  fc.record({ kind: fc.constant('restore-annotation'), id, revision }),
  fc.record({
    kind: fc.constant('assign-record'),
    sourceKey: fc.constantFrom(...pages),
    sourceTitle: fc.constant('Log'),
    reference: fc.constantFrom(...references),
  }),
  fc.record({
    kind: fc.constant('move-annotations'),
    moves: fc.uniqueArray(fc.record({ id, revision, sourceKey: fc.constantFrom(...pages) }), {
      minLength: 1,
      maxLength: 3,
      selector: (one) => one.id,
    }),
    titles: fc.constant({}),
  }),
  fc.record({ kind: fc.constant('count-entries'), sourceKey: fc.constantFrom(...pages), dates: entryDates }),
  fc.record({
    kind: fc.constant('create-review'),
    review: fc.record({
      id: reviewId,
      name: fc.constant('Audit'),
      purpose: fc.constant('audit'),
      codebookId: fc.constantFrom(...codebooks),
    }),
  }),
  fc.record({ kind: fc.constant('change-settings'), change: fc.record({ reviewId }) }),
);

function fits(model: Model, review: string, given: Annotation['tags']): boolean {
  const known = codebookById(model.reviews.get(review) ?? '').dimensions.map((dimension) => dimension.id);
  return given.every(({ dimension }) => known.includes(dimension));
}

function applyTo(model: Model, asked: Command): Expected {
  switch (asked.kind) {
    case 'create-annotation': {
      const there = model.annotations.get(asked.id);
      if (there) return there.sourceKey === asked.sourceKey ? { kind: 'done', id: asked.id } : { kind: 'refused' };
      if (!fits(model, model.reviewId, asked.tags)) return { kind: 'refused' };
      const { kind: _, sourceTitle: __, ...rest } = asked;
      const made = {
        ...rest,
        revision: 1,
        reviewId: model.reviewId,
        note: '',
        reviewer: '',
        deleted: false,
        gone: false,
      };
      model.annotations.set(asked.id, made);
      if (!model.sources.has(asked.sourceKey)) model.sources.set(asked.sourceKey, null);
      return { kind: 'done', id: asked.id };
    }
    case 'change-annotation': {
      const there = model.annotations.get(asked.id);
      if (!there || there.deleted) return { kind: 'missing' };
      if (!fits(model, there.reviewId, asked.change.tags ?? [])) return { kind: 'refused' };
      const changed = { ...there, ...asked.change };
      return revise(model, asked, changed, JSON.stringify(changed) !== JSON.stringify(there));
    }
    case 'delete-annotation':
    case 'restore-annotation': {
      const there = model.annotations.get(asked.id);
      if (!there) return { kind: 'missing' };
      const deleted = asked.kind === 'delete-annotation';
      return revise(model, asked, { ...there, deleted }, there.deleted !== deleted);
    }
    case 'assign-record':
      if (asked.reference !== '' || model.sources.has(asked.sourceKey)) {
        model.sources.set(asked.sourceKey, asked.reference.toUpperCase() || null);
      }
      return { kind: 'done' };
    case 'count-entries': {
      if (!model.sources.has(asked.sourceKey)) return { kind: 'missing' };
      for (const date of asked.dates) {
        const day = `${asked.sourceKey} ${date}`;
        const count = asked.dates.filter((other) => other === date).length;
        model.entries.set(day, Math.max(count, model.entries.get(day) ?? 0));
      }
      return { kind: 'done' };
    }
    case 'move-annotations':
      return move(model, asked);
    case 'create-review': {
      const there = model.reviews.get(asked.review.id);
      if (there === undefined) model.reviews.set(asked.review.id, asked.review.codebookId);
      return { kind: there === undefined || there === asked.review.codebookId ? 'done' : 'refused' };
    }
    case 'set-pseudonyms':
      throw new Error('not asked here: ids of records are made by the store');
    case 'change-settings': {
      const chosen = asked.change.reviewId ?? '';
      if (!model.reviews.has(chosen)) return { kind: 'missing' };
      model.reviewId = chosen;
      return { kind: 'done' };
    }
    default:
      throw new RangeError(`${asked.kind} is none of the commands above`);
  }
}

function move(model: Model, { moves }: Extract<Command, { kind: 'move-annotations' }>): Expected {
  const from = new Map<string, string>();
  const moved: [string, string][] = [];
  for (const { id, revision, sourceKey } of moves) {
    const there = model.annotations.get(id);
    if (!there) return { kind: 'missing' };
    if (there.sourceKey === sourceKey) continue;
    if (there.revision !== revision) return { kind: 'conflict', id };
    from.set(there.sourceKey, sourceKey);
    moved.push([id, sourceKey]);
  }
  for (const [id, sourceKey] of moved) {
    const there = model.annotations.get(id);
    if (!there) continue;
    if (!model.sources.has(sourceKey)) model.sources.set(sourceKey, model.sources.get(there.sourceKey) ?? null);
    model.annotations.set(id, { ...there, sourceKey, revision: there.revision + 1 });
  }
  for (const [left, joined] of from) {
    if ([...model.annotations.values()].some(({ sourceKey }) => sourceKey === left)) continue;
    if (model.sources.get(joined) === null) model.sources.set(joined, model.sources.get(left) ?? null);
    model.sources.delete(left);
    for (const [day, count] of [...model.entries]) {
      const [key, date] = day.split(' ');
      if (key !== left) continue;
      const there = `${joined} ${date}`;
      model.entries.set(there, Math.max(count, model.entries.get(there) ?? 0));
      model.entries.delete(day);
    }
  }
  return { kind: 'done' };
}

function revise(
  model: Model,
  asked: { readonly id: string; readonly revision: number },
  changed: Kept,
  isChange: boolean,
): Expected {
  if (!isChange) return { kind: 'done', id: asked.id };
  if (changed.revision !== asked.revision) return { kind: 'conflict', id: asked.id };
  model.annotations.set(asked.id, { ...changed, revision: changed.revision + 1 });
  return { kind: 'done', id: asked.id };
}

function essence({ created: _, modified: __, deleted, gone, ...rest }: Annotation): Kept {
  return { ...rest, deleted: deleted !== null, gone: gone !== undefined };
}

it('does what a plain model does, for any commands in any order, each of them said once or twice', async () => {
  const said = fc.record({ asked: command, times: fc.integer({ min: 1, max: 2 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(said, { maxLength: 30 }), async (script) => {
      const { repository, machine } = freshRepository();
      const start = await repository.settings();
      const model: Model = {
        annotations: new Map(),
        sources: new Map(),
        entries: new Map(),
        reviews: new Map([[start.reviewId, 'secure-base']]),
        reviewId: start.reviewId,
      };
      for (const { asked, times } of script) {
        const expected = applyTo(model, asked);
        const outcomes: Outcome[] = [];
        for (let time = 0; time < times; time += 1) outcomes.push(await repository.run(asked));
        for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
        expect(outcomes[0]?.kind).toBe(expected.kind);
        const [outcome] = outcomes;
        if (outcome && 'annotation' in outcome) expect(outcome.annotation?.id).toBe(expected.id);
      }
      await expectSame(repository, model);
      await expectKept(repository);
      const next = freshRepository(restarted(machine));
      expect(await createVault(next.db, next.surroundings).state()).toMatchObject(untouched);
    }),
    { numRuns: 150 },
  );
}, 60_000);

const untouched = { sound: true, report: { restored: 0, copied: 0, wholeDatabase: false } };

/** The kept numbers are those of a recount of all annotations. */
async function expectKept(repository: ReturnType<typeof freshRepository>['repository']): Promise<void> {
  const { reviews, records, sources, annotations } = await repository.everything();
  for (const review of reviews) {
    const codebook = codebookOf(review);
    const counted = summarise({ review, codebook, records, sources, annotations }, noFilter);
    const kept = summariseKept({ review, codebook, records, sources: (await repository.numbers()).sources ?? [] });
    expect(kept?.summary).toEqual(withoutQuotations(counted));
    const own = annotations.filter(({ reviewId }) => reviewId === review.id);
    expect(kept?.binned).toBe(own.filter(({ deleted }) => deleted !== null).length);
    const overviews = recordOverviews(
      counted.records,
      sources,
      own.filter(({ deleted }) => deleted === null),
    );
    for (const { summary, sources: number, lastWorkedOn } of overviews) {
      const found = kept?.records.get(summary.record?.id ?? null);
      expect(found ?? { sources: 0, latest: null }).toEqual({ sources: number, latest: lastWorkedOn });
    }
  }
}

/** What is counted without the passages themselves. */
function withoutQuotations(summary: Summary): Summary {
  const bare = <T extends SummaryPart>(part: T): T => ({
    ...part,
    dimensions: part.dimensions.map((dimension) => ({ ...dimension, quotations: [] })),
  });
  return { ...bare(summary), records: summary.records.map(bare) };
}

async function expectSame(repository: ReturnType<typeof freshRepository>['repository'], model: Model): Promise<void> {
  const { annotations, records, sources, reviews } = await repository.everything();
  expect(new Map(annotations.map((one) => [one.id, essence(one)]))).toEqual(model.annotations);
  const reference = new Map(records.map((record) => [record.id, record.reference.toUpperCase()]));
  expect(new Map(sources.map(({ key, recordId }) => [key, reference.get(recordId ?? '') ?? null]))).toEqual(
    model.sources,
  );
  const days = sources.flatMap(({ key, entries }) => (entries?.dates ?? []).map((date) => `${key} ${date}`));
  expect(days.toSorted()).toEqual(
    [...model.entries].flatMap(([day, count]) => Array<string>(count).fill(day)).toSorted(),
  );
  expect([...reference.values()].sort()).toEqual([...new Set(model.sources.values())].filter(Boolean).sort());
  expect(new Map(reviews.map((review) => [review.id, review.codebookId]))).toEqual(model.reviews);
  expect((await repository.settings()).reviewId).toBe(model.reviewId);
  expect(await repository.damaged()).toEqual([]);
}
