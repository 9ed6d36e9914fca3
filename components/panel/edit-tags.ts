import type { Side, Tag } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import { normaliseTags } from '../../utils/core/tags';

/** The tags with a dimension added, in codebook order and still unsaid; the same tags when it is there already. */
export function withDimension(tags: readonly Tag[], codebook: Codebook, dimension: string): readonly Tag[] {
  if (tags.some((tag) => tag.dimension === dimension)) return tags;
  return normaliseTags([...tags, { dimension, direction: null, side: null }], codebook);
}

/** The tags without a dimension, or `null` when none would be left: an annotation has at least one. */
export function withoutDimension(tags: readonly Tag[], dimension: string): readonly Tag[] | null {
  const left = tags.filter((tag) => tag.dimension !== dimension);
  return left.length > 0 ? left : null;
}

/** The tags with a side given to one dimension. */
export function withSide(tags: readonly Tag[], dimension: string, side: Side): readonly Tag[] {
  return tags.map((tag) => (tag.dimension === dimension ? { ...tag, side } : tag));
}
