/** What the reviewer says of a record, beside marking its passages: words and ratings for each dimension. */
export interface Assessment {
  readonly reviewId: string;
  readonly recordId: string;
  /** 1 when made, one more with every change. */
  readonly revision: number;
  /** Those of which something is said, no dimension twice. */
  readonly dimensions: readonly DimensionAssessment[];
  /** ISO 8601 UTC instants with milliseconds. */
  readonly created: string;
  readonly modified: string;
}

/** Words and ratings for one dimension. */
export interface DimensionAssessment {
  /** A dimension's id in the codebook of the review. */
  readonly dimension: string;
  /** May be empty. */
  readonly commentary: string;
  /** By date, those of a day in the order they were made: the last of each part is how it is rated now. */
  readonly ratings: readonly Rating[];
}

/** What a rating is of: `null` is the dimension as a whole; family membership can be rated in two parts. */
export type RatingPart = 'carer-family' | 'birth-family' | null;

/** The parts that a dimension can be rated in, the whole first. */
export const RATING_PARTS: readonly RatingPart[] = [null, 'carer-family', 'birth-family'];

/** A reviewer's judgement at a date; never worked out from counts. */
export interface Rating {
  /** ISO 8601 date (`2025-03-03`) that the judgement is of. */
  readonly date: string;
  /** 0 to `MAX_RATING`, whole. */
  readonly value: number;
  readonly part: RatingPart;
  /** Name or initials; may be empty. */
  readonly reviewer: string;
}

/** The assessment's id, by which it is stored and told from others. */
export function assessmentId({ reviewId, recordId }: Pick<Assessment, 'reviewId' | 'recordId'>): string {
  return `${reviewId}-${recordId}`;
}

/** What is said of a dimension; nothing when there is no assessment. */
export function assessmentOf(
  assessment: Pick<Assessment, 'dimensions'> | null | undefined,
  dimension: string,
): DimensionAssessment {
  const found = assessment?.dimensions.find((one) => one.dimension === dimension);
  return found ?? { dimension, commentary: '', ratings: [] };
}

/** By date; those of a day stay in order. */
export function sortRatings(ratings: readonly Rating[]): readonly Rating[] {
  return ratings.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The assessment with this said of one dimension; a dimension of which nothing is said is left out. */
export function withDimensionAssessed(
  before: Assessment | null,
  ids: Pick<Assessment, 'reviewId' | 'recordId'>,
  said: DimensionAssessment,
  now: string,
): Assessment {
  const others = before?.dimensions.filter(({ dimension }) => dimension !== said.dimension) ?? [];
  const isSaid = said.commentary !== '' || said.ratings.length > 0;
  const dimensions = [...others, ...(isSaid ? [{ ...said, ratings: sortRatings(said.ratings) }] : [])];
  return {
    ...ids,
    revision: (before?.revision ?? 0) + 1,
    dimensions: dimensions.sort((a, b) => (a.dimension < b.dimension ? -1 : 1)),
    created: before?.created ?? now,
    modified: now,
  };
}
