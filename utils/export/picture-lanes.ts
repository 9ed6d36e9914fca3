import type { Direction } from '../core/annotation';
import type { DimensionSummary, Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate, formatPeriod } from '../i18n/format-date';
import { label } from './picture-bars';
import type { Picture } from './report-types';
import type { Shape } from './shapes';

const WIDTH = 660;
const ROW = 34;
const LABELS = 190;
const FOOT = 28;
const END = 20;
const DAY = 86_400_000;
/** Marks closer than this many pixels would cover each other, so they become one. */
const STEP = 5;

/** Passages along their entry dates, a lane for each dimension; `null` when no passage has a dated entry. */
export function lanesPicture(text: Translate, summary: Summary): Picture | null {
  const { dimensions, totals } = summary;
  const { firstDate, lastDate } = totals;
  if (firstDate === null || lastDate === null) return null;
  const place = placing(firstDate, lastDate);
  const said = dimensions.map((row) => laneWords(text, row));
  const lanes = dimensions.flatMap((row, index) => lane(summary, row, index * ROW, place));
  return {
    name: 'lanes',
    width: WIDTH,
    height: dimensions.length * ROW + FOOT,
    title: text('report-lanes-title'),
    alt: text('report-lanes-alt', { rows: said.join(' ') }),
    caption: text('report-lanes-caption'),
    shapes: [...lanes, ...axis(firstDate, lastDate, dimensions.length * ROW + 18)],
  };
}

/** The first date and the last, under the lanes. */
function axis(first: string, last: string, y: number): readonly Shape[] {
  const start: Shape = { kind: 'words', text: formatDate(first), x: LABELS, y };
  return first === last ? [start] : [start, { kind: 'words', text: formatDate(last), x: WIDTH - 4, y, atEnd: true }];
}

/** Where a date stands, in pixels from the left. */
function placing(first: string, last: string): (date: string) => number {
  const days = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
  const span = Math.max(1, days(last) - days(first));
  const room = WIDTH - LABELS - END;
  return (date) => LABELS + 8 + Math.round((((days(date) - days(first)) / span) * room) / STEP) * STEP;
}

function lane(summary: Summary, row: DimensionSummary, top: number, place: (date: string) => number): readonly Shape[] {
  const middle = top + 17;
  const marks = new Map<string, { readonly x: number; readonly direction: Direction }>();
  for (const { date, direction } of row.quotations) {
    if (date !== null) marks.set(`${place(date)} ${direction}`, { x: place(date), direction });
  }
  return [
    label(summary, row.dimension, top + 22),
    { kind: 'line', from: [LABELS, middle], to: [WIDTH - 4, middle], thickness: 1, colour: '#b1b4b6' },
    ...[...marks.values()].map(({ x, direction }) => markOf(x, middle, direction, row.dimension.light.accent)),
  ];
}

/** Strength stands above the line, filled; concern below it, empty; what was not said on it, as a stroke. */
function markOf(x: number, middle: number, direction: Direction, colour: string): Shape {
  if (direction === 'strength') return { kind: 'circle', x, y: middle - 7, radius: 4.5, look: 'filled', colour };
  if (direction === 'concern') return { kind: 'circle', x, y: middle + 7, radius: 4, look: 'empty', colour };
  return { kind: 'line', from: [x, middle - 5], to: [x, middle + 5], thickness: 2, colour };
}

function laneWords(text: Translate, { dimension, passages, firstDate, lastDate }: DimensionSummary): string {
  const { name } = dimension;
  if (passages === 0) return text('report-lane-none', { name });
  if (firstDate === null || lastDate === null) return text('report-lane-undated', { name, passages });
  return text('report-lane', { name, passages, period: formatPeriod(firstDate, lastDate) });
}
