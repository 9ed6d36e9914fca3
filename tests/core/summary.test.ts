import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Tag } from '../../utils/core/annotation';
import { codebookById, codebookOf, codebooks } from '../../utils/core/codebooks';
import { countWords } from '../../utils/core/count-words';
import { summarise } from '../../utils/core/summary';
import { noFilter, type SummaryFilter, type SummaryInput, type SummaryPart } from '../../utils/core/summary-types';
import { everything } from './arbitraries';
import { annotation as example, record, review, source } from './schema/examples';

const codebook = codebookById('secure-base');
const tag = (dimension: string, direction: Tag['direction'] = null): Tag => ({ dimension, direction, side: null });

/** An annotation in short: number for an id, source, date, passage and tags. */
function made(id: number, sourceKey: string, date: string | null, exact: string, ...tags: Tag[]): Annotation {
  const quote = { ...example.target.quote, exact };
  const entry = date === null ? null : { heading: `Entry of ${date}`, date };
  return { ...example, id: `a${id}`, sourceKey, entry, tags, target: { quote, position: { start: id, end: id + 9 } } };
}

const other = { ...record, id: 'r2', reference: 'CF-2024-0009' };
const input: SummaryInput = {
  review,
  codebook,
  records: [record, other],
  sources: [
    source,
    { ...source, key: 'two', title: 'Visits', recordId: 'r2' },
    { ...source, key: 'none', recordId: null },
  ],
  annotations: [
    made(1, source.key, '2025-03-03', 'two words', tag('availability', 'strength'), tag('sensitivity')),
    made(2, source.key, '2025-03-01', 'and three words', tag('availability', 'concern')),
    made(3, 'two', null, 'one', tag('sensitivity', 'strength'), tag('availability', 'strength')),
    made(4, 'none', '2025-04-01', 'four words of text', tag('acceptance', 'concern')),
    { ...made(5, 'none', '2025-04-01', 'in the bin', tag('co-operation')), deleted: '2026-11-21T09:03:00.000Z' },
    { ...made(6, 'none', '2025-04-01', 'another review', tag('co-operation')), reviewId: 'other' },
  ],
};

function dimension(part: SummaryPart, id: string) {
  const found = part.dimensions.find((one) => one.dimension.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('summarise', () => {
  it('counts passages, sources, words, directions and dates', () => {
    const summary = summarise(input, noFilter);
    expect(summary.totals).toEqual({
      passages: 4,
      sources: 3,
      words: 10,
      strength: 3,
      concern: 2,
      unset: 1,
      tags: 6,
      firstDate: '2025-03-01',
      lastDate: '2025-04-01',
      undated: 1,
    });
    expect(dimension(summary, 'availability')).toMatchObject({
      gap: false,
      passages: 3,
      sources: 2,
      words: 6,
      strength: 2,
      concern: 1,
      unset: 0,
      firstDate: '2025-03-01',
      lastDate: '2025-03-03',
      undated: 1,
    });
    expect(dimension(summary, 'availability').dimension.benefit).toBe('helping the child to trust');
  });

  it('names the dimensions without evidence', () => {
    const gaps = summarise(input, noFilter).dimensions.filter(({ gap }) => gap);
    expect(gaps.map((one) => [one.dimension.id, one.passages])).toEqual([
      ['co-operation', 0],
      ['family-membership', 0],
    ]);
  });

  it('does not call a dimension a gap because its direction is filtered out', () => {
    const summary = summarise(input, { ...noFilter, directions: ['concern'] });
    expect(dimension(summary, 'sensitivity')).toMatchObject({ passages: 0, gap: false });
  });

  it('quotes in reading order, with what a reader needs', () => {
    const { quotations } = dimension(summarise(input, noFilter), 'availability');
    expect(quotations.map(({ id }) => id)).toEqual(['a3', 'a2', 'a1']);
    expect(quotations[2]).toEqual({
      id: 'a1',
      passage: 'two words',
      note: example.note,
      direction: 'strength',
      side: null,
      dimensions: ['availability', 'sensitivity'],
      reference: record.reference,
      sourceKey: source.key,
      sourceTitle: source.title,
      heading: 'Entry of 2025-03-03',
      date: '2025-03-03',
      page: null,
      reviewer: 'AB',
      facets: [],
      isKey: false,
      isGone: false,
    });
  });

  it('counts what is no longer in the record, and says how much that is', () => {
    const annotations = input.annotations.map((one) => ({ ...one, gone: '2026-11-22T09:00:00.000Z' }));
    const [before, after] = [summarise(input, noFilter), summarise({ ...input, annotations }, noFilter)];
    expect([before.gone, after.gone]).toEqual([0, 4]);
    expect(after.totals).toEqual(before.totals);
    expect(after.records.map(({ gone }) => gone)).toEqual([1, 2, 1]);
    expect(summarise({ ...input, annotations }, { ...noFilter, dimensions: ['acceptance'] }).gone).toBe(1);
    expect(dimension(after, 'availability').quotations.every(({ isGone }) => isGone)).toBe(true);
  });

  it('counts how often dimensions were given together', () => {
    const { overlap } = summarise(input, { ...noFilter, dimensions: ['availability', 'sensitivity', 'acceptance'] });
    expect(overlap.matrix).toEqual([
      [3, 2, 0],
      [2, 2, 0],
      [0, 0, 1],
    ]);
    expect(overlap.combinations).toEqual([{ dimensions: ['availability', 'sensitivity'], passages: 2 }]);
  });

  it('says the same of each record, the sources in none last', () => {
    const { records } = summarise(input, noFilter);
    expect(records.map((part) => [part.record?.reference ?? null, part.totals.passages])).toEqual([
      ['CF-2024-0009', 1],
      ['CF-2024-0117', 2],
      [null, 1],
    ]);
    expect(dimension(records[0] ?? summarise(input, noFilter), 'acceptance').gap).toBe(true);
  });

  it('lists a chosen record without passages, all gaps', () => {
    const summary = summarise({ ...input, annotations: [] }, { ...noFilter, records: [record.id] });
    expect(summary.records).toHaveLength(1);
    expect(summary.records[0]?.dimensions.every(({ gap, passages }) => gap && passages === 0)).toBe(true);
  });

  it.each<[string, Partial<SummaryFilter>, number, number]>([
    ['a record', { records: [record.id] }, 2, 0],
    ['no record', { records: [null] }, 1, 0],
    ['a dimension', { dimensions: ['sensitivity'] }, 2, 1],
    ['a direction', { directions: ['concern'] }, 2, 0],
    ['no direction', { directions: [null] }, 1, 0],
    ['a first date', { from: '2025-03-03' }, 2, 1],
    ['a last date', { to: '2025-03-03' }, 2, 1],
    ['one day', { from: '2025-03-01', to: '2025-03-01' }, 1, 1],
    ['nothing at all', { dimensions: [] }, 0, 0],
  ])('narrows to %s', (_, filter, passages, undated) => {
    expect(summarise(input, { ...noFilter, ...filter }).totals).toMatchObject({ passages, undated });
  });
});

describe('summarise, for anything', () => {
  const anyInput: fc.Arbitrary<SummaryInput> = everything.map(({ reviews: [first = review, ...rest], ...data }) => ({
    ...data,
    review: first,
    codebook: codebookOf(first),
    // Most annotations of the review, so that there is something to count.
    annotations: data.annotations.map((one) =>
      rest.some(({ id, codebookId }) => id === one.reviewId && codebookId === first.codebookId)
        ? { ...one, reviewId: first.id }
        : one,
    ),
  }));
  const someOf = <T>(...values: T[]) => fc.option(fc.subarray(values), { freq: 3 });
  const anyDate = fc.option(fc.constantFrom('2022-01-01', '2024-06-30', '2026-01-01', '2029-12-31'), { freq: 2 });
  const case_ = anyInput.chain((data) =>
    fc.tuple(
      fc.constant(data),
      fc.record({
        records: someOf<string | null>(null, ...data.records.map(({ id }) => id)),
        dimensions: someOf(...codebooks.flatMap((one) => one.dimensions.map(({ id }) => id))),
        directions: someOf<Tag['direction']>(null, 'strength', 'concern'),
        from: anyDate,
        to: anyDate,
      }),
    ),
  );

  /** Whether an annotation is counted under a dimension, said as directly as can be. */
  function counts(data: SummaryInput, filter: SummaryFilter, one: Annotation, id: string): boolean {
    const date = one.entry?.date ?? null;
    const recordId = data.sources.find(({ key }) => key === one.sourceKey)?.recordId ?? null;
    const inDates =
      date === null ? !filter.from && !filter.to : date >= (filter.from ?? '') && date <= (filter.to ?? '9');
    return (
      one.reviewId === data.review.id &&
      one.deleted === null &&
      inDates &&
      (filter.records === null || filter.records.includes(recordId)) &&
      (filter.dimensions === null || filter.dimensions.includes(id)) &&
      one.tags.some((given) => given.dimension === id && (filter.directions?.includes(given.direction) ?? true))
    );
  }

  it('agrees with a recount', () => {
    fc.assert(
      fc.property(case_, ([data, filter]) => {
        const summary = summarise(data, filter);
        const counted = new Set<Annotation>();
        for (const part of summary.dimensions) {
          const { id } = part.dimension;
          const own = data.annotations.filter((one) => counts(data, filter, one, id));
          for (const one of own) counted.add(one);
          const directions = own.map((one) => one.tags.find((given) => given.dimension === id)?.direction);
          expect(part).toMatchObject({
            passages: own.length,
            tags: own.length,
            sources: new Set(own.map(({ sourceKey }) => sourceKey)).size,
            words: own.reduce((sum, one) => sum + countWords(one.target.quote.exact), 0),
            strength: directions.filter((direction) => direction === 'strength').length,
            concern: directions.filter((direction) => direction === 'concern').length,
            unset: directions.filter((direction) => direction === null).length,
            gap: !data.annotations.some((one) => counts(data, { ...filter, directions: null }, one, id)),
          });
          expect(new Set(part.quotations.map((quotation) => quotation.id))).toEqual(new Set(own.map((one) => one.id)));
        }
        expect(summary.totals.passages).toBe(counted.size);
      }),
    );
  });

  it('adds up: directions to tags, dimensions to tags, records to the whole, undated to what dates leave out', () => {
    fc.assert(
      fc.property(case_, ([data, filter]) => {
        const { totals, dimensions, records } = summarise(data, filter);
        expect(totals.strength + totals.concern + totals.unset).toBe(totals.tags);
        expect(dimensions.reduce((sum, one) => sum + one.passages, 0)).toBe(totals.tags);
        for (const field of ['passages', 'words', 'tags', 'undated', 'sources'] as const) {
          expect(records.reduce((sum, one) => sum + one.totals[field], 0)).toBe(totals[field]);
        }
        const undated = summarise(data, { ...filter, from: null, to: null }).totals;
        const dated = summarise(data, { ...filter, from: '0000-01-01', to: null }).totals;
        expect(dated.passages + dated.undated).toBe(undated.passages);
        expect([dated.undated, totals.undated]).toEqual([undated.undated, undated.undated]);
      }),
    );
  });

  it('has a symmetric overlap whose diagonal is the passages and whose combinations add up to it', () => {
    fc.assert(
      fc.property(case_, ([data, filter]) => {
        const { dimensions, overlap } = summarise(data, filter);
        for (const [row, part] of dimensions.entries()) {
          expect(overlap.matrix[row]?.[row]).toBe(part.passages);
          for (const [column, second] of dimensions.entries()) {
            expect(overlap.matrix[row]?.[column]).toBe(overlap.matrix[column]?.[row]);
            const together = data.annotations.filter(
              (one) => counts(data, filter, one, part.dimension.id) && counts(data, filter, one, second.dimension.id),
            );
            expect(overlap.matrix[row]?.[column]).toBe(together.length);
          }
        }
        const pairs = overlap.combinations.reduce(
          (sum, { dimensions: set, passages }) => sum + passages * set.length * (set.length - 1),
          0,
        );
        const offDiagonal = overlap.matrix.flatMap((cells, row) => cells.filter((_, column) => column !== row));
        expect(offDiagonal.reduce((sum, count) => sum + count, 0)).toBe(pairs);
      }),
    );
  });

  it('never counts more under a narrower filter', () => {
    fc.assert(
      fc.property(case_, ([data, filter]) => {
        const narrow = summarise(data, filter);
        const wider: SummaryFilter[] = [
          noFilter,
          { ...filter, records: null },
          { ...filter, dimensions: null },
          { ...filter, directions: null },
          { ...filter, from: null },
          { ...filter, to: null },
        ];
        for (const wide of wider.map((one) => summarise(data, one))) {
          expect(narrow.totals.passages).toBeLessThanOrEqual(wide.totals.passages);
          for (const part of narrow.dimensions) {
            expect(part.passages).toBeLessThanOrEqual(dimension(wide, part.dimension.id).passages);
          }
        }
      }),
    );
  });

  it('says the same whatever order the data comes in', () => {
    fc.assert(
      fc.property(case_, ([data, filter]) => {
        const turned = {
          ...data,
          records: data.records.toReversed(),
          sources: data.sources.toReversed(),
          annotations: data.annotations.toReversed(),
        };
        expect(summarise(turned, filter)).toEqual(summarise(data, filter));
      }),
    );
  });
});
