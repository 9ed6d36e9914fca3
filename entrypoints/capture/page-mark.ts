import type { StoredMark, ToolbarDimension } from '../../utils/messaging/protocol';
import type { PageMark } from '../../utils/page/marked-page';

/** What is painted for a stored mark: one style a dimension, in codebook order; nothing once it is said to be gone. */
export function pageMarkOf(mark: StoredMark, dimensions: readonly ToolbarDimension[], overPictures: boolean): PageMark {
  const styles = dimensions
    .filter((dimension) => !mark.gone && mark.tags.some((tag) => tag.dimension === dimension.id))
    .map(({ id, light, dark, underline }) => ({
      key: id,
      accent: { light: light.accent, dark: dark.accent },
      tint: { light: light.tint, dark: dark.tint },
      underline,
      overPictures,
    }));
  return { id: mark.id, target: mark.target, entry: mark.entry, styles };
}
