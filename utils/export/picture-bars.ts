import { type Dimension, dimensionNumber } from '../core/codebook';
import type { DimensionSummary, Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import type { Picture } from './report-types';
import type { Box, Shape } from './shapes';

const WIDTH = 660;
const ROW = 34;
const LABELS = 190;
const KEY = 34;
/** Room for the number behind the longest bar. */
const NUMBER = 50;

const DIRECTIONS = ['strength', 'concern', 'unset'] as const;

/** Tags of each dimension: strength filled, concern hatched, not said outlined, so that it reads in black and white. */
export function barsPicture(text: Translate, summary: Summary): Picture {
  const { dimensions } = summary;
  const full = Math.max(1, ...dimensions.map(({ tags }) => tags));
  const said = dimensions.map(({ dimension, strength, concern, unset }) =>
    text('report-bars-row', { name: dimension.name, strength, concern, unset }),
  );
  return {
    name: 'bars',
    width: WIDTH,
    height: KEY + dimensions.length * ROW + 6,
    title: text('report-bars-title'),
    alt: text('report-bars-alt', { rows: said.join(' ') }),
    caption: text('report-bars-caption'),
    shapes: [...key(text), ...dimensions.flatMap((row, at) => barRow(text, summary, row, KEY + at * ROW, full))],
  };
}

function key(text: Translate): readonly Shape[] {
  return DIRECTIONS.flatMap((name, at) => {
    const x = LABELS + at * 130;
    return [block(x, 6, 24, name, '#333333'), { kind: 'words', text: text(`direction-${name}`), x: x + 32, y: 20 }];
  });
}

function barRow(text: Translate, summary: Summary, row: DimensionSummary, top: number, full: number): readonly Shape[] {
  const { dimension, tags } = row;
  const scale = (WIDTH - LABELS - NUMBER) / full;
  let x = LABELS;
  const blocks: Shape[] = [];
  for (const name of DIRECTIONS) {
    const width = row[name] * scale;
    if (width > 0) blocks.push(block(x, top + 7, width, name, dimension.light.accent));
    x += width;
  }
  const number: Shape = { kind: 'words', text: text('summary-number', { value: tags }), x: round(x + 8), y: top + 22 };
  return [label(summary, dimension, top + 22), ...blocks, number];
}

/** The digit and name of a dimension, at the left of its row. */
export function label(summary: Summary, dimension: Dimension, baseline: number): Shape {
  const words = `${dimensionNumber(summary.codebook, dimension.id)} ${dimension.name}`;
  return { kind: 'words', text: words, x: 4, y: baseline };
}

function block(x: number, y: number, width: number, name: (typeof DIRECTIONS)[number], colour: string): Box {
  const look = ({ strength: 'filled', concern: 'hatched', unset: 'empty' } as const)[name];
  return { kind: 'box', x: round(x), y, width: round(width), height: 20, look, colour };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
