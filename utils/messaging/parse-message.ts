import * as v from 'valibot';
import { MAX_TITLE } from '../core/limits';
import type { PlacementState } from '../core/placement';
import { sourceKeySchema } from '../core/schema/annotation';
import { type Parsed, parserOf } from '../core/schema/parse';
import { pageTextUpTo, uuidSchema } from '../core/schema/text';
import type { Notice, PageState, Place } from './protocol';

/** More marks than this on one page are a fault. */
const MAX_PLACES = 100_000;

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
  'in-a-password',
  'too-long',
  'across-frames',
  'not-saved',
]);

const placeSchema: v.GenericSchema<unknown, Place> = v.strictObject({
  id: uuidSchema,
  state: stateSchema,
  start: v.nullable(countSchema),
});

const pageStateSchema: v.GenericSchema<unknown, PageState> = v.strictObject({
  sourceKey: sourceKeySchema,
  title: pageTextUpTo(MAX_TITLE),
  places: v.pipe(v.array(placeSchema), v.maxLength(MAX_PLACES)),
  selected: v.nullable(v.strictObject({ id: uuidSchema, editNote: v.boolean() })),
  notice: v.nullable(noticeSchema),
});

/** Unknown data as what a page says with `openPage`; a title that is too long is cut. See `Parsed`. */
export const parseOpenPage: (data: unknown) => Parsed<{ readonly title: string }> = parserOf(
  v.strictObject({ title: pageTextUpTo(MAX_TITLE) }),
);

/** Unknown data as what the panel says with `openTab`. See `Parsed`. */
export const parseOpenTab: (data: unknown) => Parsed<{ readonly tabId: number }> = parserOf(
  v.strictObject({ tabId: countSchema }),
);

/** Unknown data as what a page says with `pageState`. See `Parsed`. */
export const parsePageState = parserOf(pageStateSchema);
