import * as v from 'valibot';
import { type AddressRule, MAX_ADDRESS_PARTS, MAX_ADDRESS_RULES, MAX_SITE, type PathPart } from '../address-rule';
import type { LastBackup } from '../backup';
import { codebooks } from '../codebooks';
import { type EntriesRead, MAX_ENTRY_DATES } from '../entries-read';
import { MAX_NAME, MAX_REFERENCE, MAX_SOURCE_KEY, MAX_TITLE } from '../limits';
import { LOCK_MINUTES } from '../lock-minutes';
import { MAX_NAME_LENGTH, MAX_PSEUDONYMS, type Pseudonym } from '../pseudonyms';
import type { CaseRecord, Review, Settings, Source } from '../record';
import { sourceKeySchema } from './annotation';
import { codebookSchema } from './codebook';
import { parserOf } from './parse';
import { dateSchema, instantSchema, slugSchema, someTextUpTo, textUpTo, uuidSchema } from './text';

/** Names and what stands for them, as stored and sent. */
export const pseudonymsSchema: v.GenericSchema<unknown, readonly Pseudonym[]> = v.pipe(
  v.array(v.strictObject({ name: someTextUpTo(MAX_NAME_LENGTH), replacement: textUpTo(MAX_NAME_LENGTH) })),
  v.maxLength(MAX_PSEUDONYMS),
);

/** A record as stored and exported. */
export const recordSchema: v.GenericSchema<unknown, CaseRecord> = v.strictObject({
  id: uuidSchema,
  reference: someTextUpTo(MAX_REFERENCE),
  keepUntil: v.exactOptional(dateSchema),
  created: instantSchema,
  pseudonyms: v.exactOptional(pseudonymsSchema),
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

/** The id of a codebook that ships. */
export const codebookIdSchema: v.GenericSchema<unknown, string> = v.picklist(codebooks.map(({ id }) => id));

const reviewFields = {
  id: uuidSchema,
  name: someTextUpTo(MAX_NAME),
  purpose: v.picklist(['practice', 'audit', 'training']),
  codebookId: slugSchema,
  codebook: v.exactOptional(codebookSchema),
};

/** A review as stored and exported. */
export const reviewSchema: v.GenericSchema<unknown, Review> = v.pipe(
  v.strictObject({ ...reviewFields, created: instantSchema }),
  v.forward(
    v.check((review) => hasCodebook(review)),
    ['codebookId'],
  ),
);

/** A review as asked for. */
export const newReviewSchema: v.GenericSchema<unknown, Omit<Review, 'created'>> = v.pipe(
  v.strictObject(reviewFields),
  v.forward(
    v.check((review) => hasCodebook(review)),
    ['codebookId'],
  ),
);

/** A review's codebook is a shipped one, or is in it. */
function hasCodebook({ codebookId, codebook }: Pick<Review, 'codebookId' | 'codebook'>): boolean {
  const shipped = codebooks.some(({ id }) => id === codebookId);
  return codebook ? codebook.id === codebookId && !shipped : shipped;
}

export const reviewerSchema = textUpTo(MAX_NAME);

export const lockMinutesSchema = v.picklist(LOCK_MINUTES);
/** How many changes there were when a backup was made. */
export const changesSchema: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const lastBackupSchema: v.GenericSchema<unknown, LastBackup> = v.strictObject({
  at: instantSchema,
  changes: changesSchema,
});

/** Scheme, host and port. */
export const siteAddressSchema: v.GenericSchema<unknown, string> = v.pipe(
  someTextUpTo(MAX_SITE),
  v.regex(/^https?:\/\/[^/?#]+$/),
);

const pathSchema: v.GenericSchema<unknown, readonly PathPart[]> = v.pipe(
  v.array(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('same'), text: textUpTo(MAX_SOURCE_KEY) }),
      v.strictObject({ kind: v.literal('names') }),
      v.strictObject({ kind: v.literal('passing') }),
    ]),
  ),
  v.maxLength(MAX_ADDRESS_PARTS),
);

/** Rules for addresses, as stored and sent. */
export const addressRulesSchema: v.GenericSchema<unknown, readonly AddressRule[]> = v.pipe(
  v.array(
    v.strictObject({
      site: siteAddressSchema,
      path: pathSchema,
      route: pathSchema,
      passing: v.pipe(v.array(textUpTo(MAX_SOURCE_KEY)), v.maxLength(MAX_ADDRESS_PARTS)),
      fragment: v.boolean(),
    }),
  ),
  v.maxLength(MAX_ADDRESS_RULES),
);

/** The settings as stored. */
const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject({
  reviewId: uuidSchema,
  reviewer: reviewerSchema,
  lockMinutes: v.exactOptional(lockMinutesSchema),
  role: v.exactOptional(reviewerSchema),
  addressRules: v.exactOptional(addressRulesSchema),
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
