import fc from 'fast-check';
import { type Annotation, FACETS, MAX_NOTE, type Tag } from '../../utils/core/annotation';
import { type Assessment, RATING_PARTS, sortRatings } from '../../utils/core/assessment';
import { referenceKey } from '../../utils/core/case-reference';
import type { Codebook } from '../../utils/core/codebook';
import { codebookById, codebookOf, codebooks } from '../../utils/core/codebooks';
import { entriesWith } from '../../utils/core/entries-read';
import type { Everything } from '../../utils/core/everything';
import type { CaseRecord, Review, Source } from '../../utils/core/record';
import { normaliseTags } from '../../utils/core/tags';
import { MAX_PAGE, type Target } from '../../utils/core/target';

const uuid = fc.uuid();
/** Any text, lone surrogates, control characters and markup too. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('\ud800', '\udfff', '\u0000', '\u202e', '=', '"', ',', '\n', '<b>', '😀'),
    maxLength: 15,
  }),
);
const someText = text.filter((value) => value !== '');
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const date = instant.map((value) => value.slice(0, 10));

/** Dates of entries in no order, some days with several. */
export const entryDates = fc.array(fc.oneof(date, fc.constant('2025-03-03')), { maxLength: 12 });

/** Entries of a source. */
export const entriesRead = entryDates.map(entriesWith);

/** Tags that fit the codebook, in its order. */
export function tagsOf(codebookId: string): fc.Arbitrary<readonly Tag[]> {
  return tagsIn(codebookById(codebookId));
}

function tagsIn(codebook: Codebook): fc.Arbitrary<readonly Tag[]> {
  const tag = fc.record({
    dimension: fc.constantFrom(...[...codebook.dimensions, ...(codebook.retired ?? [])].map(({ id }) => id)),
    direction: fc.constantFrom('strength' as const, 'concern' as const, null),
    side: fc.constantFrom('caregiving' as const, 'benefit' as const, null),
  });
  return fc.array(tag, { minLength: 1, maxLength: 6 }).map((tags) => normaliseTags(tags, codebook));
}

const look = fc.constantFrom(...codebooks.flatMap(({ dimensions }) => dimensions));

/** A codebook of the reviewer's own, with dimensions that were taken out or without. */
const codebook: fc.Arbitrary<Codebook> = fc
  .record({
    id: uuid,
    name: someText,
    version: fc.integer({ min: 1, max: 9 }).map(String),
    source: text,
    ids: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/), { minLength: 1, maxLength: 9 }),
    words: fc.record({ name: someText, definition: text, benefit: text, contrary: text }),
    indicators: fc.array(someText, { maxLength: 3 }),
    look,
    kept: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ ids, words, indicators, look: { light, dark, underline }, kept, ...rest }) => {
    const all = ids.map((id) => ({ id, ...words, short: 'Xx', indicators, light, dark, underline }));
    const [dimensions, retired] = [all.slice(0, kept), all.slice(kept)];
    return { ...rest, dimensions, ...(retired.length > 0 ? { retired } : {}) };
  });

const review: fc.Arbitrary<Review> = fc
  .record({
    id: uuid,
    name: someText,
    purpose: fc.constantFrom('practice' as const, 'audit' as const, 'training' as const),
    using: fc.oneof(
      fc.constantFrom(...codebooks.map(({ id }) => ({ codebookId: id }))),
      codebook.map((own) => ({ codebookId: own.id, codebook: own })),
    ),
    created: instant,
  })
  .map(({ using, ...rest }) => ({ ...rest, ...using }));

const record: fc.Arbitrary<CaseRecord> = fc.record(
  {
    id: uuid,
    reference: someText,
    created: instant,
    pseudonyms: fc.array(fc.record({ name: someText, replacement: text }), { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'reference', 'created'] },
);

function source(records: readonly CaseRecord[]): fc.Arbitrary<Source> {
  return fc.record(
    {
      key: someText,
      title: text,
      recordId: fc.constantFrom(null, ...records.map(({ id }) => id)),
      entries: entriesRead,
      created: instant,
    },
    { requiredKeys: ['key', 'title', 'recordId', 'created'] },
  );
}

const target: fc.Arbitrary<Target> = fc
  .record(
    {
      quote: fc.record({ exact: someText, prefix: text, suffix: text }),
      position: fc
        .tuple(fc.nat(), fc.integer({ min: 1, max: 10_000 }), fc.option(fc.nat()))
        .map(([start, length, pairs]) => ({
          start,
          end: start + length,
          ...(pairs === null ? {} : { startPoint: Math.max(0, start - pairs) }),
        })),
      block: fc.record({
        label: text,
        before: text,
        after: text,
        uniquePrefix: fc.option(fc.integer({ min: 0, max: 1_000 })),
        uniqueSuffix: fc.option(fc.integer({ min: 0, max: 1_000 })),
      }),
      field: text,
      page: fc.integer({ min: 1, max: MAX_PAGE }),
    },
    { requiredKeys: ['quote', 'position'] },
  )
  .chain((made) => fc.boolean().map((typed) => (typed && made.page ? { ...made, typed } : made)));

/** An annotation of this review on one of these sources. */
function annotationOf(review: Review, sources: readonly Source[]): fc.Arbitrary<Annotation> {
  const fields = fc.record({
    id: uuid,
    revision: fc.integer({ min: 1, max: 5 }),
    reviewId: fc.constant(review.id),
    sourceKey: fc.constantFrom(...sources.map(({ key }) => key)),
    target,
    entry: fc.option(
      fc.record(
        { heading: text, date: fc.option(date), corrected: fc.constant(true as const) },
        { requiredKeys: ['heading', 'date'] },
      ),
    ),
    tags: tagsIn(codebookOf(review)),
    note: fc.oneof(text, fc.constant('x'.repeat(MAX_NOTE))),
    reviewer: text,
    created: instant,
    modified: instant,
    deleted: fc.option(instant),
  });
  const chosen = fc.record(
    {
      facets: fc.subarray([...FACETS], { minLength: 1 }),
      keyQuotation: fc.constant(true),
      gone: instant,
    },
    { requiredKeys: [] },
  );
  return fc.tuple(fields, chosen).map(([annotation, more]) => ({ ...annotation, ...more }));
}

/** What a reviewer said of one of these records. */
function assessmentOf(review: Review, records: readonly CaseRecord[]): fc.Arbitrary<Assessment> {
  const { dimensions, retired = [] } = codebookOf(review);
  const rating = fc.record({
    date,
    value: fc.integer({ min: 0, max: 10 }),
    part: fc.constantFrom(...RATING_PARTS),
    reviewer: text,
  });
  return fc.record({
    reviewId: fc.constant(review.id),
    recordId: fc.constantFrom(...records.map(({ id }) => id)),
    revision: fc.integer({ min: 1, max: 5 }),
    dimensions: fc.uniqueArray(
      fc.record({
        dimension: fc.constantFrom(...[...dimensions, ...retired].map(({ id }) => id)),
        commentary: text,
        ratings: fc.array(rating, { maxLength: 4 }).map(sortRatings),
      }),
      { selector: ({ dimension }) => dimension, maxLength: 5 },
    ),
    created: instant,
    modified: instant,
  });
}

/** Assessments and codebooks; each left out when there is none. */
function extras(reviews: readonly Review[], records: readonly CaseRecord[]) {
  const assessments =
    records.length === 0
      ? fc.constant([])
      : fc.uniqueArray(fc.oneof(...reviews.map((one) => assessmentOf(one, records))), {
          maxLength: 4,
          selector: ({ reviewId, recordId }) => reviewId + recordId,
        });
  return fc
    .tuple(assessments, fc.uniqueArray(codebook, { maxLength: 2, selector: ({ id }) => id }))
    .map(([some, own]) => ({
      ...(some.length > 0 ? { assessments: some } : {}),
      ...(own.length > 0 ? { codebooks: own } : {}),
    }));
}

/** Everything that a browser could keep, whole in itself. */
export const everything: fc.Arbitrary<Everything> = fc
  .tuple(
    fc.uniqueArray(review, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    fc.uniqueArray(record, {
      maxLength: 4,
      comparator: (a, b) => a.id === b.id || referenceKey(a.reference) === referenceKey(b.reference),
    }),
  )
  .chain(([reviews, records]) =>
    fc.record({
      reviews: fc.constant(reviews),
      records: fc.constant(records),
      sources: fc.uniqueArray(source(records), { minLength: 1, maxLength: 5, selector: ({ key }) => key }),
    }),
  )
  .chain((base) =>
    fc
      .uniqueArray(fc.oneof(...base.reviews.map((one) => annotationOf(one, base.sources))), {
        maxLength: 20,
        selector: ({ id }) => id,
      })
      .chain((annotations) => extras(base.reviews, base.records).map((more) => ({ ...base, annotations, ...more }))),
  );
