import { type Codebook, dimensionNumber } from '../../utils/core/codebook';
import type { DimensionSummary } from '../../utils/core/summary-types';
import { DimensionDigit } from '../basics/dimension-digit';
import { dimensionStyle } from '../basics/dimension-style';
import { useText } from '../basics/text';

const HEIGHT = 32;

interface FiveBarsProps {
  readonly codebook: Codebook;
  readonly dimensions: readonly DimensionSummary[];
  /** The passages that the full height stands for; the same for all records of a list. */
  readonly full: number;
}

/** The passages of each dimension as small columns with their numbers. */
export function FiveBars({ codebook, dimensions, full }: FiveBarsProps) {
  const text = useText();
  return (
    <ul class="five-bars" aria-label={text('dashboard-passages-by-dimension')}>
      {dimensions.map(({ dimension, passages }) => {
        const height = full > 0 && passages > 0 ? Math.max(2, (passages / full) * HEIGHT) : 0;
        return (
          <li key={dimension.id} class="five-bars-column" style={dimensionStyle(dimension)}>
            <span class="visually-hidden">{text('dashboard-dimension-count', { name: dimension.name, passages })}</span>
            <span class="five-bars-count" aria-hidden="true">
              {passages}
            </span>
            <svg width="26" height={HEIGHT} aria-hidden="true" focusable="false">
              <rect x="3" y={HEIGHT - height} width="20" height={height} fill="var(--accent)" />
              <rect y={HEIGHT - 1} width="26" height="1" fill="var(--line-strong)" />
            </svg>
            <DimensionDigit dimension={dimension} digit={dimensionNumber(codebook, dimension.id)} />
          </li>
        );
      })}
    </ul>
  );
}
