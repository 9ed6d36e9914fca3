// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codebookOf } from '../../utils/core/codebooks';
import { summarise } from '../../utils/core/summary';
import { noFilter, type Summary } from '../../utils/core/summary-types';
import { parts } from '../../utils/export/content';
import { barsPicture } from '../../utils/export/picture-bars';
import { lanesPicture } from '../../utils/export/picture-lanes';
import { pictureSvg } from '../../utils/export/picture-svg';
import type { Picture } from '../../utils/export/report-types';
import type { Shape } from '../../utils/export/shapes';
import { word } from '../../utils/export/word';
import { createDocumentTranslate } from '../../utils/i18n/documents';
import { annotation, annotations, records, review, sources } from '../fixtures/stored';

const text = createDocumentTranslate();
const summaryOf = (marked = annotations(40)): Summary =>
  summarise({ review, codebook: codebookOf(review), records, sources, annotations: marked }, noFilter);
const ofKind = <K extends Shape['kind']>({ shapes }: Picture, kind: K) =>
  shapes.filter((shape): shape is Shape & { kind: K } => shape.kind === kind);
const svgOf = (picture: Picture) =>
  new DOMParser().parseFromString(pictureSvg(picture).markup, 'image/svg+xml').documentElement;

describe('the bars', () => {
  const summary = summaryOf();
  const bars = barsPicture(text, summary);

  it('are as long as there are tags, strength before concern before not said, behind the digit and name', () => {
    const most = Math.max(...summary.dimensions.map(({ tags }) => tags));
    for (const [at, { dimension, strength, concern, unset, tags }] of summary.dimensions.entries()) {
      const blocks = ofKind(bars, 'box').filter(({ y }) => y === 34 + at * 34 + 7);
      expect(blocks.map(({ look }) => look)).toEqual(
        (['filled', 'hatched', 'empty'] as const).filter((_, which) => [strength, concern, unset][which]),
      );
      expect(blocks.every(({ colour }) => colour === dimension.light.accent)).toBe(true);
      const long = blocks.reduce((sum, { width }) => sum + width, 0);
      expect(long).toBeCloseTo((420 * tags) / most, 0);
      expect(ofKind(bars, 'words').map((words) => words.text)).toContain(`${at + 1} ${dimension.name}`);
    }
  });

  it('stay within the picture, their numbers too', () => {
    for (const { x, y, width, height } of ofKind(bars, 'box')) {
      expect(x + width).toBeLessThanOrEqual(bars.width - 40);
      expect(y + height).toBeLessThanOrEqual(bars.height);
    }
  });
});

describe('the lanes', () => {
  const dated = (n: number, date: string | null, direction: 'strength' | 'concern' | null) =>
    annotation(n, {
      entry: { heading: 'Entry', date },
      tags: [{ dimension: 'sensitivity', direction, side: null }],
    });

  it('have strength above the line, concern below it and what was not said on it, from the first day to the last', () => {
    const marked = [
      dated(0, '2026-01-01', 'strength'),
      dated(1, '2026-06-01', 'concern'),
      dated(2, '2026-12-31', null),
    ];
    const lanes = lanesPicture(text, summaryOf(marked));
    if (!lanes) expect.fail('no picture');
    const line = ofKind(lanes, 'line').filter(({ from, to }) => from[1] === to[1])[1];
    const middle = line?.from[1] ?? 0;
    const [strength, concern] = ofKind(lanes, 'circle');
    expect(strength).toMatchObject({ look: 'filled', x: 198, y: middle - 7 });
    expect(concern).toMatchObject({ look: 'empty', y: middle + 7 });
    const unset = ofKind(lanes, 'line').find(({ from, to }) => from[0] === to[0]);
    expect(unset).toMatchObject({ from: [648, middle - 5], to: [648, middle + 5] });
    const dates = ofKind(lanes, 'words').slice(-2);
    expect(dates.map((words) => words.text)).toEqual(['1 January 2026', '31 December 2026']);
  });

  it('are none where no entry has a date', () => {
    expect(lanesPicture(text, summaryOf([dated(0, null, 'strength')]))).toBeNull();
  });
});

describe('a picture as SVG', () => {
  const hostile = '</text><script>&"\'';
  const picture: Picture = {
    name: 'one',
    width: 100,
    height: 50,
    title: hostile,
    alt: '',
    caption: '',
    shapes: [
      { kind: 'box', x: 1, y: 2, width: 3, height: 4, look: 'hatched', colour: '#123456' },
      { kind: 'box', x: 5, y: 2, width: 3, height: 4, look: 'hatched', colour: '#123456' },
      { kind: 'box', x: 9, y: 2, width: 3, height: 4, look: 'empty', colour: '#123456' },
      { kind: 'circle', x: 10, y: 20, radius: 4, look: 'filled', colour: '#123456' },
      { kind: 'line', from: [1, 2], to: [3, 4], thickness: 2, colour: '#123456' },
      { kind: 'words', text: hostile, x: 7, y: 8, atEnd: true },
    ],
  };

  it('has every shape in its place, and each hatch once', () => {
    const svg = svgOf(picture);
    expect(svg.getAttribute('viewBox')).toBe('0 0 100 50');
    expect(svg.querySelectorAll('pattern')).toHaveLength(1);
    const boxes = [...svg.children].filter(({ tagName }) => tagName === 'rect').slice(1);
    const hatch = `url(#${svg.querySelector('pattern')?.id})`;
    expect(boxes.map((box) => [box.getAttribute('x'), box.getAttribute('fill')])).toEqual([
      ['1', hatch],
      ['5', hatch],
      ['9', '#ffffff'],
    ]);
    expect(svg.querySelector('circle')?.getAttribute('r')).toBe('4');
    expect(svg.querySelector('line')?.getAttribute('y2')).toBe('4');
    expect(svg.querySelector('text')?.getAttribute('text-anchor')).toBe('end');
  });

  it('has texts as texts', () => {
    const svg = svgOf(picture);
    expect(svg.querySelector('title')?.textContent).toBe(hostile);
    expect(svg.querySelector('text')?.textContent).toBe(hostile);
    expect(svg.querySelector('script')).toBeNull();
  });
});

describe('the pictures of a Word document', () => {
  const who = { reviewer: '', role: '', today: '2026-11-28', version: '1.2.3' };
  const options = { content: 'quotations' as const, include: new Set(parts), text, ...who };
  const document = (files: Record<string, Uint8Array>) => strFromU8(files['word/document.xml'] ?? new Uint8Array());

  it('are drawn from the same shapes and told in words', async () => {
    const asked: string[] = [];
    const draw = async ({ name }: Picture) => {
      asked.push(name);
      return new TextEncoder().encode(`drawn ${name}`);
    };
    const files = unzipSync(await word(summaryOf(), options, draw));
    const drawn = Object.entries(files).filter(([name]) => name.endsWith('.png'));
    expect(asked).toEqual(['bars', 'lanes']);
    expect(drawn.map(([, bytes]) => strFromU8(bytes)).sort()).toEqual(['drawn bars', 'drawn lanes']);
    expect(document(files).match(/descr="(?:Bar chart|Timeline)\. /g)).toHaveLength(2);
  });

  it('are left out when they cannot be drawn, and their numbers are said', async () => {
    const draw = async ({ name }: Picture) => {
      if (name === 'bars') throw new Error('no canvas');
      return new Uint8Array([1]);
    };
    const files = unzipSync(await word(summaryOf(), options, draw));
    expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect(document(files)).toMatch(/<w:t [^>]*>Bar chart\. Availability:/);
    expect(document(files)).not.toMatch(/<w:t [^>]*>Timeline\. /);
  });
});
