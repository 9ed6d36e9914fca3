import type { Dimension } from '../../utils/core/codebook';
import { dimensionStyle } from './dimension-style';

/** A dimension's digit on its colour, hidden from screen readers: beside it stands text with the name. */
export function DimensionDigit({ dimension, digit }: { readonly dimension: Dimension; readonly digit: number }) {
  return (
    <span class="dimension-digit" style={dimensionStyle(dimension)} aria-hidden="true">
      {digit}
    </span>
  );
}
