import * as v from 'valibot';
import type { KeptTally } from '../kept-tally';
import type { Tally } from '../summary-types';
import { parserOf } from './parse';
import { dateSchema, uuidSchema } from './text';

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const tallySchema: v.GenericSchema<unknown, Tally> = v.strictObject({
  passages: countSchema,
  sources: countSchema,
  words: countSchema,
  strength: countSchema,
  concern: countSchema,
  unset: countSchema,
  tags: countSchema,
  firstDate: v.nullable(dateSchema),
  lastDate: v.nullable(dateSchema),
  undated: countSchema,
});

const keptTallySchema: v.GenericSchema<unknown, KeptTally> = v.strictObject({
  reviewId: uuidSchema,
  totals: tallySchema,
  dimensions: v.record(v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9-]+$/)), tallySchema),
  binned: countSchema,
});

/** Unknown data as tallies by review. See `Parsed`. */
export const parseKeptTallies = parserOf<readonly KeptTally[]>(v.array(keptTallySchema));
