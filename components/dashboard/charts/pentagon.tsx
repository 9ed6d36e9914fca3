import { dimensionNumber } from '../../../utils/core/codebook';
import type { Summary } from '../../../utils/core/summary-types';
import { useText } from '../../basics/text';
import { pentagonGeometry } from './pentagon-geometry';

const RADIUS = 120;

/** The passages of each dimension as a plain radar; the same numbers stand in the table beside it. */
export function Pentagon({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const counts = summary.dimensions.map(({ passages }) => passages);
  const { shape, rings, spokes } = pentagonGeometry(counts, RADIUS);
  const said = summary.dimensions.map(({ dimension, passages }) =>
    text('dashboard-dimension-count', { name: dimension.name, passages }),
  );
  return (
    <figure class="chart">
      <svg
        class="pentagon"
        viewBox="-200 -160 400 320"
        role="img"
        aria-label={`${text('summary-pentagon')}. ${said.join(', ')}`}
      >
        {rings.map(({ path, count }) => (
          <path key={count} class="chart-ring" d={path} />
        ))}
        {spokes.map(({ end }, index) => (
          <line key={summary.dimensions[index]?.dimension.id} class="chart-ring" x2={end.x} y2={end.y} />
        ))}
        <path class="pentagon-shape" d={shape} />
        {spokes.map(({ corner }, index) => (
          <circle
            key={summary.dimensions[index]?.dimension.id}
            class="pentagon-corner"
            cx={corner.x}
            cy={corner.y}
            r="4"
          />
        ))}
        {rings.map(({ count, y }) => (
          <text key={count} class="chart-small" x="5" y={y + 4}>
            {count}
          </text>
        ))}
        {summary.dimensions.map(({ dimension, passages }, index) => {
          const label = spokes[index]?.label;
          return (
            label && (
              <text key={dimension.id} class="chart-label" x={label.x} y={label.y + 5} text-anchor={label.anchor}>
                {dimensionNumber(summary.codebook, dimension.id)} {dimension.short}: {passages}
              </text>
            )
          );
        })}
      </svg>
      <figcaption class="small quiet">{text('summary-pentagon-caption')}</figcaption>
    </figure>
  );
}
