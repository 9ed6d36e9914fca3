import type { Codebook, Dimension } from '../codebook';
import type { Review } from '../record';
import { sameData } from '../same-data';
import { attachment } from './attachment';
import { secureBase } from './secure-base';

/** Every codebook that ships, the default first. */
export const codebooks: readonly Codebook[] = [secureBase, attachment];

/** The shipped codebook with this id; throws a `RangeError` for an unknown one. */
export function codebookById(id: string): Codebook {
  const codebook = codebooks.find((candidate) => candidate.id === id);
  if (!codebook) throw new RangeError('unknown codebook');
  return codebook;
}

/**
 * The codebook of a review: its own, or the shipped one it names. Throws a `RangeError` when it has neither, since
 * stored reviews are validated.
 */
export function codebookOf(review: Pick<Review, 'codebookId' | 'codebook'>): Codebook {
  return review.codebook ?? codebookById(review.codebookId);
}

/** The codebook in the place of an earlier version, whose dimensions that are not in it any more are kept as retired. */
export function renewCodebook(before: Codebook, next: Codebook): Codebook {
  const { retired: _, ...rest } = next;
  const inUse = new Set(next.dimensions.map(({ id }) => id));
  const left = new Map<string, Dimension>();
  for (const one of [...(next.retired ?? []), ...(before.retired ?? []), ...before.dimensions]) {
    if (!inUse.has(one.id)) left.set(one.id, one);
  }
  return inOrder(left.size > 0 ? { ...rest, retired: [...left.values()] } : rest);
}

/** The codebook with its retired dimensions by their ids, as their order says nothing. */
function inOrder(codebook: Codebook): Codebook {
  if (!codebook.retired) return codebook;
  return { ...codebook, retired: codebook.retired.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Of two versions of one codebook the later, with what either had that it has not; the first when they are level. */
export function laterCodebook(one: Codebook, other: Codebook): Codebook {
  const isLater = Number(other.version) > Number(one.version);
  const renewed = isLater ? renewCodebook(one, other) : renewCodebook(other, one);
  return sameData(renewed, inOrder(one)) ? one : renewed;
}
