import * as v from 'valibot';
import { codebooks } from '../codebooks';
import { MAX_NAME, MAX_REFERENCE, MAX_TITLE } from '../limits';
import { MAX_NAME_LENGTH, MAX_PSEUDONYMS, type Pseudonym } from '../pseudonyms';
import type { CaseRecord, Review, Settings, Source } from '../record';
import { sourceKeySchema } from './annotation';
import { parserOf } from './parse';
import { instantSchema, someTextUpTo, textUpTo, uuidSchema } from './text';

/** Names and what stands for them, as stored and sent. */
export const pseudonymsSchema: v.GenericSchema<unknown, readonly Pseudonym[]> = v.pipe(
  v.array(v.strictObject({ name: someTextUpTo(MAX_NAME_LENGTH), replacement: textUpTo(MAX_NAME_LENGTH) })),
  v.maxLength(MAX_PSEUDONYMS),
);

/** A record as stored and exported. */
export const recordSchema: v.GenericSchema<unknown, CaseRecord> = v.strictObject({
  id: uuidSchema,
  reference: someTextUpTo(MAX_REFERENCE),
  created: instantSchema,
  pseudonyms: v.exactOptional(pseudonymsSchema),
});

/** A source as stored and exported. */
export const sourceSchema: v.GenericSchema<unknown, Source> = v.strictObject({
  key: sourceKeySchema,
  title: textUpTo(MAX_TITLE),
  recordId: v.nullable(uuidSchema),
  created: instantSchema,
});

/** The id of a codebook that this version has. */
export const codebookIdSchema: v.GenericSchema<unknown, string> = v.picklist(codebooks.map(({ id }) => id));

export const reviewNameSchema = someTextUpTo(MAX_NAME);

export const purposeSchema: v.GenericSchema<unknown, Review['purpose']> = v.picklist(['practice', 'audit', 'training']);

/** A review as stored and exported. */
export const reviewSchema: v.GenericSchema<unknown, Review> = v.strictObject({
  id: uuidSchema,
  name: reviewNameSchema,
  purpose: purposeSchema,
  codebookId: codebookIdSchema,
  created: instantSchema,
});

export const reviewerSchema = textUpTo(MAX_NAME);

/** The settings as stored. */
const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject({
  reviewId: uuidSchema,
  reviewer: reviewerSchema,
});

/** Unknown data as a record; see `Parsed`. */
export const parseRecord = parserOf(recordSchema);

/** Unknown data as a source; see `Parsed`. */
export const parseSource = parserOf(sourceSchema);

/** Unknown data as a review; see `Parsed`. */
export const parseReview = parserOf(reviewSchema);

/** Unknown data as settings; see `Parsed`. */
export const parseSettings = parserOf(settingsSchema);
