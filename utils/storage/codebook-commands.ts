import { changeAnnotation } from '../core/annotation-changes';
import { codebookOf, renewCodebook, codebooks as shipped } from '../core/codebooks';
import type { Command, Outcome } from '../core/command';
import { sameData } from '../core/same-data';
import { reassignTags } from '../core/tags';
import { readable, type Shelves } from './shelf';
import type { Surroundings } from './surroundings';

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

const done: Outcome = { kind: 'done', annotation: null };
const missing: Outcome = { kind: 'missing' };
const refused: Outcome = { kind: 'refused' };
const outdated: Outcome = { kind: 'outdated' };

/** Stores a new codebook or the next version of one; what is there and can't be read is replaced. */
export async function saveCodebook({ codebook }: Of<'save-codebook'>, { codebooks }: Shelves): Promise<Outcome> {
  const found = await codebooks.find(codebook.id);
  if (shipped.some(({ id }) => id === codebook.id)) return refused;
  const stored = found?.ok ? found.value : null;
  if (stored && sameData(stored, codebook)) return done;
  if (stored && Number(codebook.version) !== Number(stored.version) + 1) return outdated;
  await codebooks.put(codebook);
  return done;
}

/** Takes it out of those that reviews can begin with. */
export async function deleteCodebook({ id, version }: Of<'delete-codebook'>, { codebooks }: Shelves): Promise<Outcome> {
  const found = await codebooks.find(id);
  if (found?.ok && found.value.version !== version) return outdated;
  await codebooks.remove(id);
  return done;
}

/** Brings a review to a later version of its codebook. Throws when the review can't be read. */
export async function renewCodebookOfReview(
  { reviewId, from, codebook }: Of<'renew-codebook'>,
  { reviews }: Shelves,
): Promise<Outcome> {
  const found = await reviews.find(reviewId);
  if (found === null) return missing;
  if (!found.ok) throw new Error('the review can not be read');
  const before = found.value.codebook;
  if (!before || before.id !== codebook.id) return refused;
  const renewed = renewCodebook(before, codebook);
  if (sameData(before, renewed)) return done;
  if (before.version !== from) return outdated;
  if (Number(codebook.version) <= Number(from)) return refused;
  await reviews.put({ ...found.value, codebook: renewed });
  return done;
}

/** Gives all tags of a dimension that was taken out to another, in the bin too. Throws when the review can't be read. */
export async function reassign(
  { reviewId, from, to }: Of<'reassign-tags'>,
  { reviews, annotations }: Shelves,
  { now }: Pick<Surroundings, 'now'>,
): Promise<Outcome> {
  const found = await reviews.find(reviewId);
  if (found === null) return missing;
  if (!found.ok) throw new Error('the review can not be read');
  const codebook = codebookOf(found.value);
  const isRetired = codebook.retired?.some(({ id }) => id === from) ?? false;
  if (!isRetired || !codebook.dimensions.some(({ id }) => id === to)) return refused;
  const moment = now();
  const moved = readable(await annotations.list())
    .filter((annotation) => annotation.reviewId === reviewId && annotation.tags.some((tag) => tag.dimension === from))
    .map((annotation) => {
      const tags = reassignTags(annotation.tags, from, to, codebook);
      return changeAnnotation(annotation, { tags }, codebook, moment);
    });
  await annotations.putAll(moved);
  return done;
}
