import * as v from 'valibot';
import type { LastBackup } from '../backup';
import { codebooks } from '../codebooks';
import { type EntriesRead, MAX_ENTRY_DATES } from '../entries-read';
import { MAX_NAME, MAX_REFERENCE, MAX_TITLE } from '../limits';
import type { CaseRecord, Review, Settings, Source } from '../record';
import { sourceKeySchema } from './annotation';
import { parserOf } from './parse';
import { dateSchema, instantSchema, someTextUpTo, textUpTo, uuidSchema } from './text';

/** A record as stored and exported. */
export const recordSchema: v.GenericSchema<unknown, CaseRecord> = v.strictObject({
  id: uuidSchema,
  reference: someTextUpTo(MAX_REFERENCE),
  keepUntil: v.exactOptional(dateSchema),
  created: instantSchema,
});

/** Entries read, as stored and exported. */
const entriesSchema: v.GenericSchema<unknown, EntriesRead> = v.pipe(
  v.strictObject({
    count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    dates: v.pipe(
      v.array(dateSchema),
      v.maxLength(MAX_ENTRY_DATES),
      v.check((dates) => dates.every((date, index) => index === 0 || (dates[index - 1] ?? '') <= date)),
    ),
  }),
  v.check(({ count, dates }) => count === dates.length || (count > dates.length && dates.length === MAX_ENTRY_DATES)),
);

/** A source as stored and exported. */
export const sourceSchema: v.GenericSchema<unknown, Source> = v.strictObject({
  key: sourceKeySchema,
  title: textUpTo(MAX_TITLE),
  recordId: v.nullable(uuidSchema),
  entries: v.exactOptional(entriesSchema),
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

/** How many changes there were when a backup was made. */
export const changesSchema: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const lastBackupSchema: v.GenericSchema<unknown, LastBackup> = v.strictObject({
  at: instantSchema,
  changes: changesSchema,
});

/** The settings as stored. */
const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject({
  reviewId: uuidSchema,
  reviewer: reviewerSchema,
  backup: v.exactOptional(lastBackupSchema),
});

/** Unknown data as a record; see `Parsed`. */
export const parseRecord = parserOf(recordSchema);

/** Unknown data as a source; see `Parsed`. */
export const parseSource = parserOf(sourceSchema);

/** Unknown data as a review; see `Parsed`. */
export const parseReview = parserOf(reviewSchema);

/** Unknown data as settings; see `Parsed`. */
export const parseSettings = parserOf(settingsSchema);
