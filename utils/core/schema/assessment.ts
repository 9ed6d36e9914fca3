import * as v from 'valibot';
import { type Assessment, type DimensionAssessment, RATING_PARTS, type Rating } from '../assessment';
import { MAX_COMMENTARY, MAX_NAME, MAX_RATING, MAX_RATINGS } from '../limits';
import { revisionSchema } from './annotation';
import { parserOf } from './parse';
import { dateSchema, instantSchema, slugSchema, textUpTo, uuidSchema } from './text';

const ratingSchema: v.GenericSchema<unknown, Rating> = v.strictObject({
  date: dateSchema,
  value: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_RATING)),
  part: v.nullable(v.picklist(RATING_PARTS.filter((part) => part !== null))),
  reviewer: textUpTo(MAX_NAME),
});

/** What is said of a dimension, as sent: ratings in any order. */
export const dimensionAssessmentSchema: v.GenericSchema<unknown, DimensionAssessment> = v.strictObject({
  dimension: slugSchema,
  commentary: textUpTo(MAX_COMMENTARY),
  ratings: v.pipe(v.array(ratingSchema), v.maxLength(MAX_RATINGS)),
});

/** More dimensions than a review can have had. */
const MAX_ASSESSED = 500;

/** An assessment as stored and exported. */
export const assessmentSchema: v.GenericSchema<unknown, Assessment> = v.strictObject({
  reviewId: uuidSchema,
  recordId: uuidSchema,
  revision: revisionSchema,
  dimensions: v.pipe(
    v.array(
      v.pipe(
        dimensionAssessmentSchema,
        v.check(({ ratings }) => ratings.every(({ date }, at) => at === 0 || (ratings[at - 1]?.date ?? '') <= date)),
      ),
    ),
    v.maxLength(MAX_ASSESSED),
    v.check((dimensions) => new Set(dimensions.map(({ dimension }) => dimension)).size === dimensions.length),
  ),
  created: instantSchema,
  modified: instantSchema,
});

/** Unknown data as an assessment; see `Parsed`. */
export const parseAssessment = parserOf(assessmentSchema);
