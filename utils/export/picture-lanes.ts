import type { Direction } from '../core/annotation';
import type { DimensionSummary, Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate, formatPeriod } from '../i18n/format-date';
import { type Html, html } from './html';
import { label } from './picture-bars';
import type { Picture } from './report-types';

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
  const height = dimensions.length * ROW + FOOT;
  const place = placing(firstDate, lastDate);
  const lanes = dimensions.map((row, index) => lane(summary, row, index * ROW, place));
  const said = dimensions.map((row) => laneWords(text, row));
  const axis = dimensions.length * ROW + 18;
  return {
    name: 'lanes',
    width: WIDTH,
    height,
    alt: text('report-lanes-alt', { rows: said.join(' ') }),
    caption: text('report-lanes-caption'),
    svg: html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="Arial, Liberation Sans, sans-serif" font-size="15"><title>${text('report-lanes-title')}</title><rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${lanes}<text x="${LABELS}" y="${axis}" fill="#0b0c0c">${formatDate(firstDate)}</text>${lastDate !== firstDate && html`<text x="${WIDTH - 4}" y="${axis}" text-anchor="end" fill="#0b0c0c">${formatDate(lastDate)}</text>`}</svg>`
      .markup,
  };
}

/** Where a date stands, in pixels from the left. */
function placing(first: string, last: string): (date: string) => number {
  const days = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
  const span = Math.max(1, days(last) - days(first));
  const room = WIDTH - LABELS - END;
  return (date) => LABELS + 8 + Math.round((((days(date) - days(first)) / span) * room) / STEP) * STEP;
}

function lane(summary: Summary, row: DimensionSummary, top: number, place: (date: string) => number): Html {
  const middle = top + 17;
  const { accent } = row.dimension.light;
  const marks = new Map<string, { readonly x: number; readonly direction: Direction }>();
  for (const { date, direction } of row.quotations) {
    if (date !== null) marks.set(`${place(date)} ${direction}`, { x: place(date), direction });
  }
  return html`${label(summary, row.dimension, top + 22)}<line x1="${LABELS}" y1="${middle}" x2="${WIDTH - 4}" y2="${middle}" stroke="#b1b4b6"/>${[...marks.values()].map((mark) => markOf(mark.x, middle, mark.direction, accent))}`;
}

/** Strength stands above the line, filled; concern below it, empty; what was not said on it, as a stroke. */
function markOf(x: number, middle: number, direction: Direction, colour: string): Html {
  if (direction === 'strength') return html`<circle cx="${x}" cy="${middle - 7}" r="4.5" fill="${colour}"/>`;
  if (direction === 'concern') {
    return html`<circle cx="${x}" cy="${middle + 7}" r="4" fill="#ffffff" stroke="${colour}" stroke-width="1.5"/>`;
  }
  return html`<line x1="${x}" y1="${middle - 5}" x2="${x}" y2="${middle + 5}" stroke="${colour}" stroke-width="2"/>`;
}

function laneWords(text: Translate, { dimension, passages, firstDate, lastDate }: DimensionSummary): string {
  const { name } = dimension;
  if (passages === 0) return text('report-lane-none', { name });
  if (firstDate === null || lastDate === null) return text('report-lane-undated', { name, passages });
  return text('report-lane', { name, passages, period: formatPeriod(firstDate, lastDate) });
}
