import { describe, expect, it } from 'vitest';
import { GUTTER, lanesGeometry } from '../../../../components/dashboard/charts/lanes-geometry';
import { pentagonGeometry } from '../../../../components/dashboard/charts/pentagon-geometry';
import { codebookById } from '../../../../utils/core/codebooks';
import type { TimelineDay } from '../../../../utils/core/timeline';

const [availability, sensitivity] = codebookById('secure-base').dimensions;
if (!availability || !sensitivity) throw new Error('two dimensions are needed');

const day = (date: string, strength: number, concern = 0, unset = 0): TimelineDay => ({
  date,
  strength,
  concern,
  unset,
});

describe('the lanes of a timeline', () => {
  const lanes = [
    { dimension: availability, days: [day('2025-03-01', 2), day('2025-03-11', 0, 1), day('2025-03-21', 1, 0, 3)] },
    { dimension: sensitivity, days: [] },
  ];
  const { lanes: drawn, ticks, height } = lanesGeometry(lanes, 456);
  const places = (path = '') => [...path.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));

  it('run from the first date to the last, as far apart as the days are', () => {
    const [first, last] = places(drawn[0]?.strength);
    const [middle] = places(drawn[0]?.concern);
    expect([first, last]).toEqual([GUTTER + 2, 450]);
    expect(middle).toBe(((first ?? 0) + (last ?? 0)) / 2);
    expect(ticks.map(({ date, anchor }) => [date, anchor])).toEqual([
      ['2025-03-01', 'start'],
      ['2025-03-21', 'end'],
    ]);
  });

  it('have strengths up, concerns down, as long as their count, and diamonds for what is not said', () => {
    expect(drawn[0]?.strength).toMatch(/v-19h-4z.*v-9\.5h-4z$/);
    expect(drawn[0]?.concern).toMatch(/v9\.5h-4z$/);
    expect(places(drawn[0]?.unset)).toHaveLength(1);
    expect(drawn[1]).toMatchObject({ strength: '', concern: '', unset: '' });
    expect(height).toBeGreaterThan(drawn[1]?.baseline ?? 0);
  });

  it('of one day stand in the middle, and of none there is nothing to draw', () => {
    const one = lanesGeometry([{ dimension: availability, days: [day('2025-03-01', 1)] }], 456);
    expect(one.ticks).toEqual([{ date: '2025-03-01', x: GUTTER + 4 + (456 - GUTTER - 8) / 2, anchor: 'middle' }]);
    expect(lanesGeometry([{ dimension: availability, days: [] }], 456).ticks).toEqual([]);
  });
});

describe('the pentagon', () => {
  it('has its first corner on top, the largest count on the outer ring and nothing in the middle', () => {
    const { spokes, rings, shape } = pentagonGeometry([10, 5, 0, 0, 10], 100);
    expect(spokes[0]).toMatchObject({ end: { x: 0, y: -100 }, corner: { x: 0, y: -100 }, label: { anchor: 'middle' } });
    expect(spokes[1]?.corner.x).toBeCloseTo(Math.sin((2 * Math.PI) / 5) * 50, 0);
    expect(spokes[2]?.corner).toEqual({ x: 0, y: 0 });
    expect(rings.map(({ count, y }) => [count, y])).toEqual([
      [10, -100],
      [5, -50],
    ]);
    expect(shape.startsWith('M0,-100L')).toBe(true);
    expect(shape.endsWith('Z')).toBe(true);
  });

  it('of nothing is a point, on rings that can be drawn', () => {
    const { spokes, rings } = pentagonGeometry([0, 0, 0], 100);
    expect(spokes.every(({ corner }) => Math.abs(corner.x) + Math.abs(corner.y) === 0)).toBe(true);
    expect(rings.map(({ count }) => count)).toEqual([1]);
  });
});
