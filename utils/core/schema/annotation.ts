import * as v from 'valibot';
import {
  type Annotation,
  type Direction,
  type Entry,
  FACETS,
  type Facet,
  MAX_NOTE,
  type Side,
  type Tag,
} from '../annotation';
import { MAX_HEADING, MAX_NAME, MAX_SOURCE_KEY, MAX_TAGS } from '../limits';
import { parserOf } from './parse';
import { targetSchema } from './target';
import { dateSchema, instantSchema, pageTextUpTo, slugSchema, someTextUpTo, textUpTo, uuidSchema } from './text';

const directionSchema: v.GenericSchema<unknown, Direction> = v.nullable(v.picklist(['strength', 'concern']));

const sideSchema: v.GenericSchema<unknown, Side> = v.nullable(v.picklist(['caregiving', 'benefit']));

const tagSchema: v.GenericSchema<unknown, Tag> = v.strictObject({
  dimension: slugSchema,
  direction: directionSchema,
  side: sideSchema,
});

/** One or more tags, no dimension twice. Whether the codebook has the dimensions is for who knows the review. */
export const tagsSchema: v.GenericSchema<unknown, readonly Tag[]> = v.pipe(
  v.array(tagSchema),
  v.minLength(1),
  v.maxLength(MAX_TAGS),
  v.check((tags) => new Set(tags.map((tag) => tag.dimension)).size === tags.length),
);

const entrySchema: v.GenericSchema<unknown, Entry> = v.strictObject({
  heading: textUpTo(MAX_HEADING),
  date: v.nullable(dateSchema),
  corrected: v.exactOptional(v.literal(true)),
});

/** An entry as a page sends it: a heading of any length is cut. */
export const sentEntrySchema: v.GenericSchema<unknown, Entry> = v.strictObject({
  heading: pageTextUpTo(MAX_HEADING),
  date: v.nullable(dateSchema),
});

/** Facets, none twice, in any order. */
export const facetsSchema: v.GenericSchema<unknown, readonly Facet[]> = v.pipe(
  v.array(v.picklist(FACETS)),
  v.check((facets) => new Set(facets).size === facets.length),
);

/** Facets as stored: at least one, in order. */
const keptFacetsSchema: v.GenericSchema<unknown, readonly Facet[]> = v.pipe(
  facetsSchema,
  v.minLength(1),
  v.check((facets) => facets.join() === FACETS.filter((facet) => facets.includes(facet)).join()),
);

export const noteSchema = textUpTo(MAX_NOTE);

export const sourceKeySchema = someTextUpTo(MAX_SOURCE_KEY);

/** How many times a thing was written, the first time included. */
export const revisionSchema: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** An entry in a change: as a page sends it, or as the reviewer has corrected it. */
export const changedEntrySchema: v.GenericSchema<unknown, Entry> = v.strictObject({
  heading: pageTextUpTo(MAX_HEADING),
  date: v.nullable(dateSchema),
  corrected: v.exactOptional(v.literal(true)),
});

/** An annotation as stored and exported. */
export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.strictObject({
  id: uuidSchema,
  revision: revisionSchema,
  reviewId: uuidSchema,
  sourceKey: sourceKeySchema,
  target: targetSchema,
  entry: v.nullable(entrySchema),
  tags: tagsSchema,
  facets: v.exactOptional(keptFacetsSchema),
  keyQuotation: v.exactOptional(v.literal(true)),
  gone: v.exactOptional(instantSchema),
  note: noteSchema,
  reviewer: textUpTo(MAX_NAME),
  created: instantSchema,
  modified: instantSchema,
  deleted: v.nullable(instantSchema),
});

/** Unknown data as an annotation; see `Parsed`. */
export const parseAnnotation = parserOf(annotationSchema);
