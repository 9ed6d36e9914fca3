import type { Assessment, DimensionAssessment } from './assessment';
import { assessmentOf, sortRatings } from './assessment';
import { MAX_COMMENTARY, MAX_RATINGS } from './limits';
import { sameData } from './same-data';

/**
 * Two assessments of one record in one review as one: the later revision, or when both were changed from the same
 * one, all ratings and both commentaries of each dimension, that of the one changed last first.
 */
export function joinAssessments(here: Assessment, other: Assessment): Assessment {
  if (here.revision !== other.revision) return here.revision > other.revision ? here : other;
  if (sameData(here.dimensions, other.dimensions)) return here;
  const [later, earlier] = here.modified >= other.modified ? [here, other] : [other, here];
  const ids = new Set([...later.dimensions, ...earlier.dimensions].map(({ dimension }) => dimension));
  return {
    ...later,
    created: [here.created, other.created].sort()[0] ?? here.created,
    revision: later.revision + 1,
    dimensions: [...ids].sort().map((id) => joinDimension(assessmentOf(later, id), assessmentOf(earlier, id))),
  };
}

function joinDimension(later: DimensionAssessment, earlier: DimensionAssessment): DimensionAssessment {
  const added = earlier.ratings.filter((rating) => !later.ratings.some((one) => sameData(one, rating)));
  return {
    dimension: later.dimension,
    commentary: joinWords(later.commentary, earlier.commentary),
    ratings: sortRatings([...added, ...later.ratings]).slice(-MAX_RATINGS),
  };
}

function joinWords(later: string, earlier: string): string {
  if (later.includes(earlier)) return later;
  const both = later === '' ? earlier : `${later}\n\n${earlier}`;
  return both.length <= MAX_COMMENTARY ? both : later;
}
