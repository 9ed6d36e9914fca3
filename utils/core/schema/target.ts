import * as v from 'valibot';
import { MAX_CONTEXT, MAX_HEADING } from '../limits';
import {
  type BlockSelector,
  MAX_PAGE,
  MAX_PASSAGE,
  type Target,
  type TextPositionSelector,
  type TextQuoteSelector,
} from '../target';
import { someTextUpTo, textUpTo } from './text';

const quoteSchema: v.GenericSchema<unknown, TextQuoteSelector> = v.strictObject({
  exact: someTextUpTo(MAX_PASSAGE),
  prefix: textUpTo(MAX_CONTEXT),
  suffix: textUpTo(MAX_CONTEXT),
});

const offsetSchema: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const positionSchema: v.GenericSchema<unknown, TextPositionSelector> = v.pipe(
  v.strictObject({ start: offsetSchema, end: offsetSchema, startPoint: v.exactOptional(offsetSchema) }),
  v.check(({ start, end, startPoint = 0 }) => start < end && startPoint <= start),
);

const labelSchema = textUpTo(MAX_HEADING);

const uniqueSchema: v.GenericSchema<unknown, number | null> = v.nullable(v.pipe(offsetSchema, v.maxValue(MAX_CONTEXT)));

const blockSchema: v.GenericSchema<unknown, BlockSelector> = v.strictObject({
  label: labelSchema,
  before: labelSchema,
  after: labelSchema,
  uniquePrefix: uniqueSchema,
  uniqueSuffix: uniqueSchema,
});

/** A target as stored, sent and exported. */
export const targetSchema: v.GenericSchema<unknown, Target> = v.pipe(
  v.strictObject({
    quote: quoteSchema,
    position: positionSchema,
    block: v.exactOptional(blockSchema),
    field: v.exactOptional(labelSchema),
    page: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_PAGE))),
    typed: v.exactOptional(v.literal(true)),
  }),
  v.check(({ page, typed }) => typed === undefined || page !== undefined),
);
