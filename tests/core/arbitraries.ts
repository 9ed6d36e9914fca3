import fc from 'fast-check';
import { type Annotation, MAX_NOTE, type Tag } from '../../utils/core/annotation';
import { referenceKey } from '../../utils/core/case-reference';
import { codebookById, codebooks } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import type { CaseRecord, Review, Source } from '../../utils/core/record';
import { normaliseTags } from '../../utils/core/tags';
import type { Target } from '../../utils/core/target';

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

/** Tags that fit the codebook, in its order. */
export function tagsOf(codebookId: string): fc.Arbitrary<readonly Tag[]> {
  const codebook = codebookById(codebookId);
  const tag = fc.record({
    dimension: fc.constantFrom(...codebook.dimensions.map(({ id }) => id)),
    direction: fc.constantFrom('strength' as const, 'concern' as const, null),
    side: fc.constantFrom('caregiving' as const, 'benefit' as const, null),
  });
  return fc.array(tag, { minLength: 1, maxLength: 6 }).map((tags) => normaliseTags(tags, codebook));
}

const review: fc.Arbitrary<Review> = fc.record({
  id: uuid,
  name: someText,
  purpose: fc.constantFrom('practice', 'audit', 'training'),
  codebookId: fc.constantFrom(...codebooks.map(({ id }) => id)),
  created: instant,
});

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
  return fc.record({
    key: someText,
    title: text,
    recordId: fc.constantFrom(null, ...records.map(({ id }) => id)),
    created: instant,
  });
}

const target: fc.Arbitrary<Target> = fc.record(
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
  },
  { requiredKeys: ['quote', 'position'] },
);

/** An annotation of this review on one of these sources. */
function annotationOf(review: Review, sources: readonly Source[]): fc.Arbitrary<Annotation> {
  return fc.record({
    id: uuid,
    revision: fc.integer({ min: 1, max: 5 }),
    reviewId: fc.constant(review.id),
    sourceKey: fc.constantFrom(...sources.map(({ key }) => key)),
    target,
    entry: fc.option(fc.record({ heading: text, date: fc.option(date) })),
    tags: tagsOf(review.codebookId),
    note: fc.oneof(text, fc.constant('x'.repeat(MAX_NOTE))),
    reviewer: text,
    created: instant,
    modified: instant,
    deleted: fc.option(instant),
  });
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
      .map((annotations) => ({ ...base, annotations })),
  );
