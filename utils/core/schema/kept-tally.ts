import * as v from 'valibot';
import { COUNTS, type KeptNumbers, type KeptSource, type KeptTally, type PartTally } from '../kept-tally';
import { type Parsed, parserOf } from './parse';
import { uuidSchema } from './text';

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** These are written by us alone, thousands at a time: whether a date is in the calendar is not looked at. */
const dateSchema = v.nullable(v.pipe(v.string(), v.regex(DATE)));

/** As they are stored: the counts in order, then the two dates. A schema for each of thousands of numbers takes long. */
const numbersSchema: v.GenericSchema<unknown, KeptNumbers> = v.pipe(
  v.custom<readonly unknown[]>((row) => Array.isArray(row) && isNumbers(row)),
  v.transform((row) => {
    const numbers: Record<string, unknown> = { firstDate: row[COUNTS.length], lastDate: row[COUNTS.length + 1] };
    for (const [at, count] of COUNTS.entries()) numbers[count] = row[at];
    return numbers as unknown as KeptNumbers;
  }),
);

function isNumbers(row: readonly unknown[]): boolean {
  return (
    row.length === COUNTS.length + 2 && row.every((each, at) => (at < COUNTS.length ? isCount(each) : isDate(each)))
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isDate(value: unknown): boolean {
  return value === null || (typeof value === 'string' && DATE.test(value));
}

const markedSchema = v.strictObject({ count: countSchema, firstDate: dateSchema, lastDate: dateSchema });

const countsSchema = v.record(v.string(), countSchema);

const tallyEntries = {
  reviewId: uuidSchema,
  totals: numbersSchema,
  dimensions: v.record(v.string(), numbersSchema),
  sets: countsSchema,
  facets: v.strictObject({
    fact: countSchema,
    opinion: countSchema,
    'third-party': countSchema,
    'own-words': countSchema,
    unset: countSchema,
  }),
  marked: markedSchema,
  latest: v.nullable(v.string()),
  // Not in those that were kept before there was such a thing.
  gone: v.optional(countSchema, 0),
  binned: countSchema,
};

const tallySchema: v.GenericSchema<unknown, KeptTally> = v.strictObject(tallyEntries);

const partSchema: v.GenericSchema<unknown, PartTally> = v.strictObject({
  ...tallyEntries,
  entries: v.array(v.strictObject({ date: dateSchema, heading: v.string(), dimensions: v.array(v.string()) })),
});

const sourceSchema: v.GenericSchema<unknown, KeptSource> = v.strictObject({
  recordId: v.nullable(uuidSchema),
  read: v.nullable(markedSchema),
  reviews: v.array(tallySchema),
});

/** Unknown data as the tallies of a part. See `Parsed`. */
export const parsePartTallies: (value: unknown) => Parsed<readonly PartTally[]> = parserOf(v.array(partSchema));

/** Unknown data as kept numbers by the ids of their sources. See `Parsed`. */
export const parseKeptSources: (value: unknown) => Parsed<Readonly<Record<string, KeptSource>>> = parserOf(
  v.record(v.string(), sourceSchema),
);

/** Tallies as they are stored, which the parsers above read. */
export function storedTally<T extends KeptTally>(tally: T): unknown {
  const dimensions = Object.entries(tally.dimensions).map(([id, numbers]) => [id, storedNumbers(numbers)]);
  return { ...tally, totals: storedNumbers(tally.totals), dimensions: Object.fromEntries(dimensions) };
}

/** A source's numbers as they are stored. */
export function storedSource(source: KeptSource): unknown {
  return { ...source, reviews: source.reviews.map(storedTally) };
}

function storedNumbers(numbers: KeptNumbers): unknown {
  return [...COUNTS.map((count) => numbers[count]), numbers.firstDate, numbers.lastDate];
}
