import * as v from 'valibot';
import type { Codebook, Dimension, DimensionColours } from '../codebook';
import { MAX_DIMENSIONS, MAX_INDICATORS, MAX_NAME, MAX_SENTENCE } from '../limits';
import { parserOf } from './parse';
import { slugSchema, someTextUpTo, textUpTo } from './text';

const colourSchema = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/));

const coloursSchema: v.GenericSchema<unknown, DimensionColours> = v.strictObject({
  accent: colourSchema,
  tint: colourSchema,
});

const dimensionSchema: v.GenericSchema<unknown, Dimension> = v.strictObject({
  id: slugSchema,
  name: someTextUpTo(MAX_NAME),
  short: v.pipe(v.string(), v.minLength(1), v.maxLength(4)),
  definition: textUpTo(MAX_SENTENCE),
  benefit: textUpTo(MAX_SENTENCE),
  indicators: v.pipe(v.array(someTextUpTo(MAX_SENTENCE)), v.maxLength(MAX_INDICATORS)),
  contrary: textUpTo(MAX_SENTENCE),
  light: coloursSchema,
  dark: coloursSchema,
  underline: v.picklist(['solid', 'double', 'dotted', 'dashed', 'wavy']),
});

/** A version counts up from 1. */
export const versionSchema = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/));

/** Most dimensions that a codebook can have had and has no more. */
const MAX_RETIRED = 200;

/** A codebook as stored and exported, no dimension in it twice. */
export const codebookSchema: v.GenericSchema<unknown, Codebook> = v.pipe(
  v.strictObject({
    id: slugSchema,
    name: someTextUpTo(MAX_NAME),
    version: versionSchema,
    source: textUpTo(MAX_SENTENCE),
    dimensions: v.pipe(v.array(dimensionSchema), v.minLength(1), v.maxLength(MAX_DIMENSIONS)),
    retired: v.exactOptional(v.pipe(v.array(dimensionSchema), v.minLength(1), v.maxLength(MAX_RETIRED))),
  }),
  v.check(({ dimensions, retired = [] }) => {
    const ids = [...dimensions, ...retired].map(({ id }) => id);
    return new Set(ids).size === ids.length;
  }),
);

/** Unknown data as a codebook; see `Parsed`. */
export const parseCodebook = parserOf(codebookSchema);
