import type { Direction, Side, Tag } from './annotation';

/** The part of a codebook that orders tags. */
interface DimensionOrder {
  readonly dimensions: readonly { readonly id: string }[];
  readonly retired?: readonly { readonly id: string }[];
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

/** Whether every tag's dimension is in the codebook, or was before it was taken out. */
export function tagsFit(tags: readonly Tag[], { dimensions, retired = [] }: DimensionOrder): boolean {
  return tags.every((tag) => [...dimensions, ...retired].some(({ id }) => id === tag.dimension));
}

/** Whether every tag's dimension can be given: it is in the codebook, or was taken out and the passage has it yet. */
export function mayHave(tags: readonly Tag[], before: readonly Tag[], codebook: DimensionOrder): boolean {
  return tags.every(
    (tag) =>
      codebook.dimensions.some(({ id }) => id === tag.dimension) ||
      (before.some(({ dimension }) => dimension === tag.dimension) && tagsFit([tag], codebook)),
  );
}

/** The tags with one dimension given to another, which keeps what was said of it where the passage has both. */
export function reassignTags(tags: readonly Tag[], from: string, to: string, codebook: DimensionOrder): readonly Tag[] {
  const moved = tags.find(({ dimension }) => dimension === from);
  if (!moved) return tags;
  const others = withoutDimension(tags, from);
  if (others.some(({ dimension }) => dimension === to)) return others;
  return normaliseTags([...others, { ...moved, dimension: to }], codebook);
}

/** The tags with a dimension added, direction and side not said; the same tags when it is there already. */
export function withDimension(tags: readonly Tag[], dimension: string, codebook: DimensionOrder): readonly Tag[] {
  if (tags.some((tag) => tag.dimension === dimension)) return tags;
  return normaliseTags([...tags, { dimension, direction: null, side: null }], codebook);
}

/** The tags without a dimension. Can be empty: a passage without a tag is no annotation, so the caller deletes it. */
export function withoutDimension(tags: readonly Tag[], dimension: string): readonly Tag[] {
  return tags.filter((tag) => tag.dimension !== dimension);
}

/** The tags without the dimension when they had it, otherwise with it. */
export function toggleTag(tags: readonly Tag[], dimension: string, codebook: DimensionOrder): readonly Tag[] {
  const others = withoutDimension(tags, dimension);
  return others.length < tags.length ? others : withDimension(tags, dimension, codebook);
}

/** The tags with a direction given to one dimension, or to all of them with `dimension: null`. */
export function withDirection(tags: readonly Tag[], dimension: string | null, direction: Direction): readonly Tag[] {
  return tags.map((tag) => (dimension === null || tag.dimension === dimension ? { ...tag, direction } : tag));
}

/** The tags with a side given to one dimension. */
export function withSide(tags: readonly Tag[], dimension: string, side: Side): readonly Tag[] {
  return tags.map((tag) => (tag.dimension === dimension ? { ...tag, side } : tag));
}
