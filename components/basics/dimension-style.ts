import type { Dimension } from '../../utils/core/codebook';

/** The custom properties a view is coloured by: `--accent` for lines and badges, `--tint` behind text. */
export type DimensionStyle = {
  readonly '--accent': string;
  readonly '--tint': string;
  readonly '--underline': string;
};

/** A `style` for whatever shows this dimension, in both colour schemes. */
export function dimensionStyle(dimension: Dimension): DimensionStyle {
  return {
    '--accent': `light-dark(${dimension.light.accent}, ${dimension.dark.accent})`,
    '--tint': `light-dark(${dimension.light.tint}, ${dimension.dark.tint})`,
    '--underline': dimension.underline,
  };
}
