import { codebookById } from '../../../utils/core/codebooks';
import type { Everything } from '../../../utils/core/everything';
import { summariseKept } from '../../../utils/core/kept-summary';
import { sameData } from '../../../utils/core/same-data';
import { summarise } from '../../../utils/core/summary';
import { noFilter, type Summary } from '../../../utils/core/summary-types';
import { createRepository } from '../../../utils/storage/create-repository';
import { openDatabase } from '../../../utils/storage/database';
import type { KeyValues } from '../../../utils/storage/surroundings';

/** Milliseconds of one way to the numbers, median of several times. */
export interface Timings {
  /** Kept tallies, read and added up. */
  readonly tallies: number;
  /** Every annotation, read and counted. */
  readonly rows: number;
  /** Read already: counted under a filter. */
  readonly filtered: number;
  /** Whether the tallies say what the recount says. */
  readonly same: boolean;
}

const TIMES = 5;
/** Annotations on one page of a record. */
const ON_PAGE = 100;
/** Merged at once: a file is no larger. */
const AT_ONCE = 5_000;

/** Stores this many annotations in a fresh database of the page and times the ways to their numbers. */
export async function timeSummary(count: number): Promise<Timings> {
  const repository = createRepository(openDatabase(`bench-${count}`), {
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    reviewName: 'Bench',
    secondCopy: inMemory(),
    session: inMemory(),
    spares: { names: async () => [], factory: async () => ({ indexedDB }), drop: async () => undefined },
    exclusively: (work) => work(),
    freshLog: false,
  });
  const [review] = await repository.reviews();
  if (!review) throw new Error('no review');
  for (let from = 0; from < count; from += AT_ONCE) {
    const outcome = await repository.merge(made(review.id, from, Math.min(count, from + AT_ONCE), review));
    if (outcome.kind !== 'merged') throw new Error('the annotations were not stored');
  }
  const codebook = codebookById(review.codebookId);
  const read = async () => {
    const [records, sources, annotations] = await Promise.all([
      repository.records(),
      repository.sources(),
      repository.annotations(review.id),
    ]);
    return { review, codebook, records, sources, annotations };
  };
  const tallies = await median(async () => {
    const { records, sources } = await repository.numbers();
    return sources && summariseKept({ review, codebook, records, sources });
  });
  const rows = await median(async () => summarise(await read(), noFilter));
  const input = await read();
  const filtered = await median(async () => summarise(input, { ...noFilter, directions: ['concern'] }));
  const same = sameData(numbersOf(tallies.made?.summary), numbersOf(rows.made));
  return { tallies: tallies.ms, rows: rows.ms, filtered: filtered.ms, same };
}

/** What is counted, without the passages themselves. */
function numbersOf(summary: Summary | undefined): unknown {
  const dimensions = summary?.dimensions.map((dimension) => ({ ...dimension, quotations: [] }));
  return [summary?.totals, dimensions, summary?.overlap, summary?.entriesRead, summary?.facets];
}

async function median<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly made: T }> {
  const times: number[] = [];
  let made = await work();
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    made = await work();
    times.push(performance.now() - began);
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN, made };
}

function made(reviewId: string, from: number, to: number, review: Everything['reviews'][number]): Everything {
  const { dimensions } = codebookById(review.codebookId);
  const id = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const key = (page: number) => `https://records.test/case/${page}`;
  const pages = Array.from(
    { length: Math.ceil(to / ON_PAGE) - Math.floor(from / ON_PAGE) },
    (_, n) => n + Math.floor(from / ON_PAGE),
  );
  const created = '2026-11-21T09:00:00.000Z';
  return {
    reviews: [review],
    records: pages.map((page) => ({ id: id(1, page), reference: `CF-${page}`, created })),
    sources: pages.map((page) => ({ key: key(page), title: `Log ${page}`, recordId: id(1, page), created })),
    annotations: Array.from({ length: to - from }, (_, at) => {
      const n = from + at;
      const exact = `Passage ${n}: I told him I would be at the gate at quarter past three, same as always, and I was.`;
      return {
        id: id(2, n),
        revision: 1,
        reviewId,
        sourceKey: key(Math.floor(n / ON_PAGE)),
        target: {
          quote: { exact, prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) },
          position: { start: n, end: n + 90 },
        },
        entry: {
          heading: `Entry ${n}`,
          date: `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
        },
        tags: dimensions.slice(n % 4, (n % 4) + 2).map((dimension) => ({
          dimension: dimension.id,
          direction: n % 3 === 0 ? ('concern' as const) : ('strength' as const),
          side: null,
        })),
        note: '',
        reviewer: 'AB',
        created,
        modified: created,
        deleted: null,
      };
    }),
  };
}

function inMemory(): KeyValues {
  const values = new Map<string, unknown>();
  return {
    get: async (keys) =>
      Object.fromEntries(
        (keys ?? [...values.keys()]).filter((key) => values.has(key)).map((key) => [key, values.get(key)]),
      ),
    async set(given) {
      for (const [key, value] of Object.entries(given)) values.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) values.delete(key);
    },
    getKeys: async () => [...values.keys()],
  };
}
