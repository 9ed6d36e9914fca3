import * as v from 'valibot';
import type { ImportPart } from '../core/import-part';
import { MAX_HEADING, MAX_TITLE } from '../core/limits';
import type { DescribedPassage, DocumentPages, FoundText, Notice, Place, ReadOnlyField } from '../core/place';
import type { PlacementState } from '../core/placement';
import { sentEntrySchema, sourceKeySchema } from '../core/schema/annotation';
import { everythingFields } from '../core/schema/everything';
import { type Parsed, parserOf } from '../core/schema/parse';
import { targetSchema } from '../core/schema/target';
import { pageTextUpTo, uuidSchema } from '../core/schema/text';
import { MAX_PASSPHRASE, type MendingWay, MIN_PASSPHRASE } from '../core/store-state';
import { MAX_PAGE, MAX_PASSAGE } from '../core/target';
import type { PageState } from './protocol';

/** More marks than this on one page are a fault. */
const MAX_PLACES = 100_000;

/** A file of the largest size has fewer parts. */
const MAX_PARTS = 1_000;

/** More frames than this on one page are a fault. */
const MAX_FRAMES = 10_000;

/** More candidates than this help nobody to choose. */
const MAX_CANDIDATES = 20;

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const stateSchema: v.GenericSchema<unknown, PlacementState> = v.picklist([
  'in place',
  'changed',
  'not found',
  'not on this page now',
]);

const noticeSchema: v.GenericSchema<unknown, Notice> = v.picklist([
  'nothing-selected',
  'in-a-field',
  'in-read-only',
  'in-a-password',
  'too-long',
  'across-frames',
  'not-saved',
  'other-site',
  'other-frame',
]);

const foundTextSchema: v.GenericSchema<unknown, FoundText> = v.strictObject({
  text: pageTextUpTo(MAX_PASSAGE),
  entry: v.nullable(sentEntrySchema),
});

const placeSchema: v.GenericSchema<unknown, Place> = v.strictObject({
  id: uuidSchema,
  state: stateSchema,
  start: v.nullable(countSchema),
  found: v.nullable(foundTextSchema),
  candidates: v.pipe(v.array(foundTextSchema), v.maxLength(MAX_CANDIDATES)),
});

const pageStateSchema: v.GenericSchema<unknown, PageState> = v.strictObject({
  sourceKey: sourceKeySchema,
  title: pageTextUpTo(MAX_TITLE),
  places: v.pipe(v.array(placeSchema), v.maxLength(MAX_PLACES)),
  selected: v.nullable(v.strictObject({ id: uuidSchema, editNote: v.boolean(), choice: countSchema })),
  notice: v.nullable(noticeSchema),
  turned: countSchema,
  frames: v.pipe(v.array(countSchema), v.maxLength(MAX_FRAMES)),
});

/** Unknown data as what a page says with `openPage`; a title that is too long is cut. See `Parsed`. */
export const parseOpenPage: (data: unknown) => Parsed<{ readonly title: string }> = parserOf(
  v.strictObject({ title: pageTextUpTo(MAX_TITLE) }),
);

/** Unknown data as what the panel says with `openTab`. See `Parsed`. */
export const parseOpenTab: (data: unknown) => Parsed<{ readonly tabId: number }> = parserOf(
  v.strictObject({ tabId: countSchema }),
);

const typedSchema = v.pipe(v.string(), v.maxLength(MAX_PASSPHRASE));

/** Unknown data as what a view says with `unlock`. See `Parsed`. */
export const parseUnlock: (data: unknown) => Parsed<{ readonly typed: string }> = parserOf(
  v.strictObject({ typed: typedSchema }),
);

/** Unknown data as what the options say with `protect`. See `Parsed`. */
export const parseProtect: (data: unknown) => Parsed<{ readonly current: string; readonly passphrase: string | null }> =
  parserOf(
    v.strictObject({
      current: typedSchema,
      passphrase: v.nullable(v.pipe(typedSchema, v.minLength(MIN_PASSPHRASE))),
    }),
  );

/** Unknown data as what a view says with `mendStore`. See `Parsed`. */
export const parseMendStore: (data: unknown) => Parsed<{ readonly way: MendingWay }> = parserOf(
  v.strictObject({ way: v.picklist(['accept', 'rebuild', 'afresh'] as const) }),
);

/** Unknown data as what the dashboard says with `showPassage`. See `Parsed`. */
export const parseShowPassage: (data: unknown) => Parsed<{ readonly id: string; readonly sourceKey: string }> =
  parserOf(v.strictObject({ id: uuidSchema, sourceKey: sourceKeySchema }));

/** Unknown data as what the dashboard says with `importFile`; whether all parts fit together is for later. */
export const parseImportPart: (data: unknown) => Parsed<ImportPart> = parserOf(
  v.strictObject({
    importId: uuidSchema,
    part: countSchema,
    of: v.pipe(countSchema, v.maxValue(MAX_PARTS)),
    bringBack: v.boolean(),
    lists: v.strictObject(everythingFields),
  }),
);

/** Unknown data as what a page says with `pageState`. See `Parsed`. */
export const parsePageState = parserOf(pageStateSchema);

const describedPassageSchema: v.GenericSchema<unknown, DescribedPassage> = v.strictObject({
  target: targetSchema,
  entry: v.nullable(sentEntrySchema),
});

/** Unknown data as a page's answer to `describePlace`. See `Parsed`. */
export const parseDescribedPlace: (data: unknown) => Parsed<DescribedPassage | null> = parserOf(
  v.nullable(describedPassageSchema),
);

/** Unknown data as a page's answer to `describeSelection`. See `Parsed`. */
export const parseDescribedSelection: (data: unknown) => Parsed<DescribedPassage | { readonly notice: Notice }> =
  parserOf(v.union([describedPassageSchema, v.strictObject({ notice: noticeSchema })]));

/** More fields than this are no page that somebody reads. */
const MAX_FIELDS = 500;

/** The longest text of a field that is shown; the rest is cut. */
const MAX_FIELD = 100_000;

/** Unknown data as a page's answer to `readFields`. See `Parsed`. */
export const parseFields: (data: unknown) => Parsed<readonly ReadOnlyField[]> = parserOf(
  v.pipe(
    v.array(v.strictObject({ label: pageTextUpTo(MAX_HEADING), text: pageTextUpTo(MAX_FIELD) })),
    v.maxLength(MAX_FIELDS),
  ),
);

const pageNumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_PAGE));

/** Unknown data as the reader's answer to `documentPages`. See `Parsed`. */
export const parseDocumentPages: (data: unknown) => Parsed<DocumentPages> = parserOf(
  v.strictObject({
    pages: pageNumberSchema,
    page: pageNumberSchema,
    wordless: v.pipe(v.array(pageNumberSchema), v.maxLength(MAX_PAGE)),
  }),
);

/** Unknown data as the reader's answer to `countQuotations`. See `Parsed`. */
export const parseCount: (data: unknown) => Parsed<number> = parserOf(countSchema);
