import type { Direction, Tag } from './annotation';
import { type Codebook, dimensionById } from './codebook';

/**
 * The tags in codebook order, one a dimension: of two of the same dimension the later stays. Tags whose dimension
 * the codebook does not have come last, in the order given.
 */
export function normaliseTags(tags: readonly Tag[], codebook: Codebook): readonly Tag[] {
  const byDimension = new Map(tags.map((tag) => [tag.dimension, tag]));
  const known = codebook.dimensions.flatMap(({ id }) => byDimension.get(id) ?? []);
  const unknown = [...byDimension.values()].filter((tag) => !dimensionById(codebook, tag.dimension));
  return [...known, ...unknown];
}

/** Whether every tag's dimension is in the codebook. */
export function tagsFit(tags: readonly Tag[], codebook: Codebook): boolean {
  return tags.every((tag) => dimensionById(codebook, tag.dimension) !== null);
}

/**
 * The tags without the dimension when they had it, otherwise with it, direction and side not said. Can be empty:
 * a passage without a tag is no annotation, so the caller deletes it.
 */
export function toggleTag(tags: readonly Tag[], dimension: string, codebook: Codebook): readonly Tag[] {
  const others = tags.filter((tag) => tag.dimension !== dimension);
  if (others.length < tags.length) return others;
  return normaliseTags([...tags, { dimension, direction: null, side: null }], codebook);
}

/** The tags with this direction on the dimension; the same tags when the dimension is not among them. */
export function setDirection(tags: readonly Tag[], dimension: string, direction: Direction): readonly Tag[] {
  return tags.map((tag) => (tag.dimension === dimension ? { ...tag, direction } : tag));
}
