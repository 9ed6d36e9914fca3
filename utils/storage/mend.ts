import { codebooks } from '../core/codebooks';
import type { Everything } from '../core/everything';
import type { Review, Source } from '../core/record';
import { tagsFit } from '../core/tags';

/**
 * What was found, made whole where a damaged row left a hole, so that no annotation is left behind: a lost source
 * becomes one without a title, a lost review one called `reviewName`, and what was in a lost record is in none.
 */
export function mend(found: Everything, reviewName: string): Everything {
  const recordIds = new Set(found.records.map(({ id }) => id));
  const sources = [...found.sources, ...lostSources(found)].map((source) =>
    source.recordId === null || recordIds.has(source.recordId) ? source : { ...source, recordId: null },
  );
  return { ...found, sources, reviews: [...found.reviews, ...lostReviews(found, reviewName)] };
}

function lostSources({ sources, annotations }: Everything): readonly Source[] {
  const known = new Set(sources.map(({ key }) => key));
  const lost = new Map<string, Source>();
  for (const { sourceKey: key, created } of annotations) {
    if (!known.has(key) && !lost.has(key)) lost.set(key, { key, title: '', recordId: null, created });
  }
  return [...lost.values()];
}

function lostReviews({ reviews, annotations }: Everything, name: string): readonly Review[] {
  const known = new Set(reviews.map(({ id }) => id));
  const lost = new Set(annotations.map(({ reviewId }) => reviewId).filter((id) => !known.has(id)));
  return [...lost].flatMap((id) => {
    const group = annotations.filter(({ reviewId }) => reviewId === id);
    const codebook = codebooks.find((candidate) => group.every(({ tags }) => tagsFit(tags, candidate)));
    const created = group[0]?.created;
    return codebook && created ? [{ id, name, purpose: 'practice', codebookId: codebook.id, created }] : [];
  });
}
