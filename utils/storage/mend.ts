import type { Codebook } from '../core/codebook';
import { codebooks as shipped } from '../core/codebooks';
import { secureBase } from '../core/codebooks/secure-base';
import type { Everything } from '../core/everything';
import { MAX_DIMENSIONS } from '../core/limits';
import type { Review, Source } from '../core/record';
import { tagsFit } from '../core/tags';

/**
 * What was found, made whole where a damaged row left a hole, so that no annotation is left behind: a lost source
 * becomes one without a title, a lost review one called `reviewName`, and what was in a lost record is in none. What
 * was said of a record goes with the record or the review.
 */
export function mend(found: Everything, reviewName: string): Everything {
  const recordIds = new Set(found.records.map(({ id }) => id));
  const sources = [...found.sources, ...lostSources(found)].map((source) =>
    source.recordId === null || recordIds.has(source.recordId) ? source : { ...source, recordId: null },
  );
  const reviews = [...found.reviews, ...lostReviews(found, reviewName)];
  const reviewIds = new Set(reviews.map(({ id }) => id));
  const { assessments, ...others } = found;
  const left = assessments?.filter(({ reviewId, recordId }) => reviewIds.has(reviewId) && recordIds.has(recordId));
  return { ...others, sources, reviews, ...(left && left.length > 0 ? { assessments: left } : {}) };
}

function lostSources({ sources, annotations }: Everything): readonly Source[] {
  const known = new Set(sources.map(({ key }) => key));
  const lost = new Map<string, Source>();
  for (const { sourceKey: key, created } of annotations) {
    if (!known.has(key) && !lost.has(key)) lost.set(key, { key, title: '', recordId: null, created });
  }
  return [...lost.values()];
}

function lostReviews({ reviews, annotations, codebooks = [] }: Everything, name: string): readonly Review[] {
  const known = new Set(reviews.map(({ id }) => id));
  const lost = new Set(annotations.map(({ reviewId }) => reviewId).filter((id) => !known.has(id)));
  return [...lost].flatMap((id) => {
    const group = annotations.filter(({ reviewId }) => reviewId === id);
    const fits = (candidate: Codebook) => group.every(({ tags }) => tagsFit(tags, candidate));
    const ships = shipped.find(fits);
    const own =
      codebooks.find(fits) ??
      codebookFor(
        id,
        group.flatMap(({ tags }) => tags.map((tag) => tag.dimension)),
      );
    const codebook = ships ? { codebookId: ships.id } : { codebookId: own.id, codebook: own };
    const created = group[0]?.created;
    return created ? [{ id, name, purpose: 'practice', ...codebook, created }] : [];
  });
}

/** A codebook that went with its review, as far as its tags tell: dimensions by their ids. */
function codebookFor(reviewId: string, dimensions: readonly string[]): Codebook {
  const all = [...new Set(dimensions)].sort().flatMap((id, at) => {
    const look = secureBase.dimensions[at % secureBase.dimensions.length];
    const unsaid = { definition: '', benefit: '', indicators: [], contrary: '' };
    return look ? [{ ...look, ...unsaid, id, name: id, short: id.slice(0, 2) }] : [];
  });
  const retired = all.slice(MAX_DIMENSIONS);
  return {
    id: `${reviewId}-codebook`,
    name: '–',
    version: '1',
    source: '',
    dimensions: all.slice(0, MAX_DIMENSIONS),
    ...(retired.length > 0 ? { retired } : {}),
  };
}
