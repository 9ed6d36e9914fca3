import * as v from 'valibot';
import type { Everything } from '../everything';
import { misfitOf } from '../misfit';
import { annotationSchema } from './annotation';
import { assessmentSchema } from './assessment';
import { codebookSchema } from './codebook';
import { type Parsed, parserOf } from './parse';
import { recordSchema, reviewSchema, sourceSchema } from './record';

/** More things of a kind than this fit in no file that is read. */
const MAX_THINGS = 500_000;

/** The fields of `Everything`, for a schema to have among its own. Whether they fit together `misfitOf` says. */
export const everythingFields = {
  reviews: listOf(reviewSchema),
  records: listOf(recordSchema),
  sources: listOf(sourceSchema),
  annotations: listOf(annotationSchema),
  assessments: v.exactOptional(listOf(assessmentSchema)),
  codebooks: v.exactOptional(listOf(codebookSchema)),
};

function listOf<T>(item: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, readonly T[]> {
  return v.pipe(v.array(item), v.maxLength(MAX_THINGS));
}

const parseFields = parserOf<Everything>(v.strictObject(everythingFields));

/** Unknown data as everything that is kept, its parts fitting together. See `Parsed`. */
export function parseEverything(data: unknown): Parsed<Everything> {
  const parsed = parseFields(data);
  const misfit = parsed.ok ? misfitOf(parsed.value) : null;
  return misfit === null ? parsed : { ok: false, place: misfit };
}
