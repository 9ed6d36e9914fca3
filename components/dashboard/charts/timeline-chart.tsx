import { useId, useMemo, useState } from 'preact/hooks';
import { type Codebook, dimensionNumber } from '../../../utils/core/codebook';
import type { Summary } from '../../../utils/core/summary-types';
import { byMonth, type TimelineLane, timelineOf } from '../../../utils/core/timeline';
import { formatDate, formatMonth } from '../../../utils/i18n/format-date';
import { DimensionBadge } from '../../basics/dimension-badge';
import { dimensionStyle } from '../../basics/dimension-style';
import { Later } from '../../basics/later';
import { useText } from '../../basics/text';
import { ScrollRegion } from '../scroll-region';
import { GUTTER, lanesGeometry } from './lanes-geometry';

const WIDTH = 720;

interface LanesProps {
  readonly codebook: Codebook;
  readonly lanes: readonly TimelineLane[];
}

/** When entries with evidence were written: a lane for each dimension, and the same by month in a table. */
export function TimelineChart({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const lanes = useMemo(() => timelineOf(summary), [summary]);
  if (lanes.every(({ days }) => days.length === 0)) return null;
  return (
    <section aria-labelledby="timeline-title">
      <h2 class="heading-m" id="timeline-title">
        {text('summary-timeline')}
      </h2>
      <ScrollRegion label={text('summary-timeline')} explanation={text('summary-timeline-caption')}>
        <Later>
          <Picture codebook={summary.codebook} lanes={lanes} />
        </Later>
      </ScrollRegion>
      <details class="chart-numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text('summary-timeline-numbers')}</summary>
        {open && <Months codebook={summary.codebook} lanes={lanes} />}
      </details>
    </section>
  );
}

function Picture({ codebook, lanes }: LanesProps) {
  const text = useText();
  const hatch = useId();
  const { height, lanes: drawn, ticks } = useMemo(() => lanesGeometry(lanes, WIDTH), [lanes]);
  return (
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
                {dimensionNumber(codebook, dimension.id)} {dimension.short}
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
  );
}

function Months({ codebook, lanes }: LanesProps) {
  const text = useText();
  return (
    <ScrollRegion label={text('summary-timeline')} explanation={text('summary-timeline-numbers-caption')}>
      <table class="table table-narrow">
        <caption class="visually-hidden">{text('summary-timeline')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('summary-month')}</th>
            {lanes.map(({ dimension }) => (
              <th key={dimension.id} scope="col" class="number">
                <DimensionBadge dimension={dimension} digit={dimensionNumber(codebook, dimension.id)} label="short" />
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
  );
}
