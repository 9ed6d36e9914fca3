import { useId } from 'preact/hooks';
import type { Dimension } from '../../utils/core/codebook';
import type { Tally } from '../../utils/core/summary-types';
import { dimensionStyle } from '../basics/dimension-style';

interface DirectionBarProps {
  readonly dimension: Dimension;
  readonly tally: Tally;
  /** What the full width stands for, in tags; the same for all bars that are to be compared. */
  readonly full: number;
}

/**
 * Strength (filled), concern (hatched) and not said (empty) of a dimension on one line from zero. It repeats
 * numbers that stand beside it, so it is hidden from screen readers.
 */
export function DirectionBar({ dimension, tally, full }: DirectionBarProps) {
  const hatch = useId();
  const share = (count: number) => (full > 0 ? (count / full) * 100 : 0);
  const parts = [
    { name: 'strength', width: share(tally.strength), fill: 'var(--accent)' },
    { name: 'concern', width: share(tally.concern), fill: `url(#${hatch})` },
    { name: 'unset', width: share(tally.unset), fill: 'var(--tint)' },
  ];
  let start = 0;
  return (
    <svg class="direction-bar" style={dimensionStyle(dimension)} aria-hidden="true" focusable="false">
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--paper)" />
        <rect width="3" height="6" fill="var(--accent)" />
      </pattern>
      {parts.map(({ name, width, fill }) => {
        const x = start;
        start += width;
        return width > 0 && <rect key={name} x={`${x}%`} y="1" width={`${width}%`} height="14" fill={fill} />;
      })}
    </svg>
  );
}
