import { useId, useMemo } from 'preact/hooks';
import { dimensionNumber } from '../../../utils/core/codebook';
import type { Summary } from '../../../utils/core/summary-types';
import { byMonth, timelineOf } from '../../../utils/core/timeline';
import { formatDate, formatMonth } from '../../../utils/i18n/format-date';
import { DimensionBadge } from '../../basics/dimension-badge';
import { dimensionStyle } from '../../basics/dimension-style';
import { useText } from '../../basics/text';
import { ScrollRegion } from '../scroll-region';
import { GUTTER, lanesGeometry } from './lanes-geometry';

const WIDTH = 720;

/** When entries with evidence were written: a lane for each dimension, and the same by month in a table. */
export function TimelineChart({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const hatch = useId();
  const lanes = useMemo(() => timelineOf(summary), [summary]);
  const { height, lanes: drawn, ticks } = useMemo(() => lanesGeometry(lanes, WIDTH), [lanes]);
  if (ticks.length === 0) return null;
  return (
    <section aria-labelledby="timeline-title">
      <h2 class="heading-m" id="timeline-title">
        {text('summary-timeline')}
      </h2>
      <ScrollRegion label={text('summary-timeline')} explanation={text('summary-timeline-caption')}>
        <svg
          class="lanes-picture"
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label={text('summary-timeline-picture')}
        >
          {drawn.map(({ baseline, strength, concern, unset }, index) => {
            const dimension = lanes[index]?.dimension;
            return (
              dimension && (
                <g key={dimension.id} style={dimensionStyle(dimension)}>
                  <pattern
                    id={`${hatch}${index}`}
                    width="4"
                    height="4"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                  >
                    <rect width="4" height="4" fill="var(--paper)" />
                    <rect width="2" height="4" fill="var(--accent)" />
                  </pattern>
                  <text class="chart-label" x="0" y={baseline + 5}>
                    {dimensionNumber(summary.codebook, dimension.id)} {dimension.short}
                  </text>
                  <line class="lane-line" x1={GUTTER} x2={WIDTH} y1={baseline} y2={baseline} />
                  <path d={strength} fill="var(--accent)" />
                  <path d={concern} fill={`url(#${hatch}${index})`} stroke="var(--accent)" />
                  <path d={unset} fill="var(--paper)" stroke="var(--accent)" stroke-width="1.5" />
                </g>
              )
            );
          })}
          {ticks.map(({ date, x, anchor }) => (
            <text key={date} class="chart-small" x={x} y={height - 5} text-anchor={anchor}>
              {formatDate(date)}
            </text>
          ))}
        </svg>
      </ScrollRegion>
      <details class="chart-numbers">
        <summary>{text('summary-timeline-numbers')}</summary>
        <ScrollRegion label={text('summary-timeline')} explanation={text('summary-timeline-numbers-caption')}>
          <table class="table table-narrow">
            <caption class="visually-hidden">{text('summary-timeline')}</caption>
            <thead>
              <tr>
                <th scope="col">{text('summary-month')}</th>
                {lanes.map(({ dimension }) => (
                  <th key={dimension.id} scope="col" class="number">
                    <DimensionBadge
                      dimension={dimension}
                      digit={dimensionNumber(summary.codebook, dimension.id)}
                      label="short"
                    />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byMonth(lanes).map(({ month, passages }) => (
                <tr key={month}>
                  <th scope="row">{formatMonth(month)}</th>
                  {passages.map((count, index) => (
                    <td key={lanes[index]?.dimension.id} class="number">
                      {count}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </section>
  );
}
