import * as v from 'valibot';
import { annotationSchema } from './annotation';
import { recordSchema, reviewSchema, sourceSchema } from './record';

/** More things of a kind than this fit in no file that is read. */
const MAX_THINGS = 500_000;

/** The fields of `Everything`, for a schema to have among its own. Whether they fit together `misfitOf` says. */
export const everythingFields = {
  reviews: listOf(reviewSchema),
  records: listOf(recordSchema),
  sources: listOf(sourceSchema),
  annotations: listOf(annotationSchema),
};

function listOf<T>(item: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, readonly T[]> {
  return v.pipe(v.array(item), v.maxLength(MAX_THINGS));
}
