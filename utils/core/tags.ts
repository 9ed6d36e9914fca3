import type { Direction, Tag } from './annotation';

/** The part of a codebook that orders tags. */
interface DimensionOrder {
  readonly dimensions: readonly { readonly id: string }[];
}

/**
 * The tags in codebook order, one a dimension: of two of the same dimension the later stays. Tags whose dimension
 * the codebook does not have come last, in the order given.
 */
export function normaliseTags(tags: readonly Tag[], codebook: DimensionOrder): readonly Tag[] {
  const byDimension = new Map(tags.map((tag) => [tag.dimension, tag]));
  const known = codebook.dimensions.flatMap(({ id }) => byDimension.get(id) ?? []);
  const unknown = [...byDimension.values()].filter(
    (tag) => !codebook.dimensions.some(({ id }) => id === tag.dimension),
  );
  return [...known, ...unknown];
}

/** Whether every tag's dimension is in the codebook. */
export function tagsFit(tags: readonly Tag[], codebook: DimensionOrder): boolean {
  return tags.every((tag) => codebook.dimensions.some(({ id }) => id === tag.dimension));
}

/**
 * The tags without the dimension when they had it, otherwise with it, direction and side not said. Can be empty:
 * a passage without a tag is no annotation, so the caller deletes it.
 */
export function toggleTag(tags: readonly Tag[], dimension: string, codebook: DimensionOrder): readonly Tag[] {
  const others = tags.filter((tag) => tag.dimension !== dimension);
  if (others.length < tags.length) return others;
  return normaliseTags([...tags, { dimension, direction: null, side: null }], codebook);
}

/** The tags with a direction given to one dimension, or to all of them with `dimension: null`. */
export function withDirection(tags: readonly Tag[], dimension: string | null, direction: Direction): readonly Tag[] {
  return tags.map((tag) => (dimension === null || tag.dimension === dimension ? { ...tag, direction } : tag));
}
