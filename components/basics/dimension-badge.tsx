import type { Dimension } from '../../utils/core/codebook';
import { DimensionDigit } from './dimension-digit';
import { dimensionStyle } from './dimension-style';

interface DimensionBadgeProps {
  readonly dimension: Dimension;
  /** Its place in the codebook from 1, which is also its key. */
  readonly digit: number;
  /** What stands beside the digit; with `none` and `short` the whole name is still read out. */
  readonly label?: 'name' | 'short' | 'none';
}

/** A dimension as digit and name, so that its colour and underline never stand alone. */
export function DimensionBadge({ dimension, digit, label = 'name' }: DimensionBadgeProps) {
  return (
    <span class="dimension" style={dimensionStyle(dimension)}>
      <DimensionDigit dimension={dimension} digit={digit} />
      {label === 'short' && (
        <span class="dimension-name" aria-hidden="true">
          {dimension.short}
        </span>
      )}
      <span class={label === 'name' ? 'dimension-name' : 'visually-hidden'}>{dimension.name}</span>
    </span>
  );
}
