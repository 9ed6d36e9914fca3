import { type Dimension, dimensionNumber } from '../core/codebook';
import type { DimensionSummary, Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { type Html, html } from './html';
import type { Picture } from './report-types';

const WIDTH = 660;
const ROW = 34;
const LABELS = 190;
const KEY = 34;
/** Room for the number behind the longest bar. */
const NUMBER = 50;

/** Tags of each dimension: strength filled, concern hatched, not said outlined, so that it reads in black and white. */
export function barsPicture(text: Translate, summary: Summary): Picture {
  const { dimensions } = summary;
  const full = Math.max(1, ...dimensions.map(({ tags }) => tags));
  const height = KEY + dimensions.length * ROW + 6;
  const rows = dimensions.map((row, index) => barRow(text, summary, row, KEY + index * ROW, full));
  const said = dimensions.map(({ dimension, strength, concern, unset }) =>
    text('report-bars-row', { name: dimension.name, strength, concern, unset }),
  );
  return {
    name: 'bars',
    width: WIDTH,
    height,
    alt: text('report-bars-alt', { rows: said.join(' ') }),
    caption: text('report-bars-caption'),
    svg: html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="Arial, Liberation Sans, sans-serif" font-size="15"><title>${text('report-bars-title')}</title><rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${key(text)}${rows}</svg>`
      .markup,
  };
}

function key(text: Translate): Html {
  const items = (['strength', 'concern', 'unset'] as const).map((name, index) => ({ name, x: LABELS + index * 130 }));
  return html`${hatch('hatch-key', '#333333')}${items.map(
    ({ name, x }) =>
      html`${block(x, 6, 24, name, '#333333', 'hatch-key')}<text x="${x + 32}" y="20" fill="#0b0c0c">${text(`direction-${name}`)}</text>`,
  )}`;
}

function barRow(text: Translate, summary: Summary, row: DimensionSummary, top: number, full: number): Html {
  const { dimension, tags } = row;
  const { accent } = dimension.light;
  const scale = (WIDTH - LABELS - NUMBER) / full;
  const hatchId = `hatch-${dimension.id}`;
  let x = LABELS;
  const blocks = (['strength', 'concern', 'unset'] as const).map((name) => {
    const width = row[name] * scale;
    const made = width > 0 && block(x, top + 7, width, name, accent, hatchId);
    x += width;
    return made;
  });
  return html`${hatch(hatchId, accent)}${label(summary, dimension, top + 22)}${blocks}<text x="${round(x + 8)}" y="${top + 22}" fill="#0b0c0c">${text('summary-number', { value: tags })}</text>`;
}

/** The digit and name of a dimension, at the left of its row. */
export function label(summary: Summary, dimension: Dimension, baseline: number): Html {
  return html`<text x="4" y="${baseline}" fill="#0b0c0c">${dimensionNumber(summary.codebook, dimension.id)} ${dimension.name}</text>`;
}

function hatch(id: string, colour: string): Html {
  return html`<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="${colour}"/></pattern>`;
}

function block(
  x: number,
  y: number,
  width: number,
  name: 'strength' | 'concern' | 'unset',
  colour: string,
  hatchId: string,
): Html {
  const fill = { strength: colour, concern: `url(#${hatchId})`, unset: '#ffffff' }[name];
  return html`<rect x="${round(x)}" y="${y}" width="${round(width)}" height="20" fill="${fill}" stroke="${colour}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
