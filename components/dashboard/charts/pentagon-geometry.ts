import { curveLinearClosed, lineRadial } from 'd3-shape';

/** A plain radar of counts; coordinates from the middle, y downwards. */
export interface PentagonGeometry {
  /** The counts as one closed path. */
  readonly shape: string;
  /** Rings for a part of the most, with the count each stands for. */
  readonly rings: readonly { readonly path: string; readonly count: number; readonly y: number }[];
  /** The spokes' ends, a corner of the shape, and where a label stands, in the order of the counts. */
  readonly spokes: readonly {
    readonly end: Point;
    readonly corner: Point;
    readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' };
  }[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The radar of these counts, at least three, with a radius; the first spoke points up and the others follow clockwise.
 * The outer ring is the largest count, and at least 1.
 */
export function pentagonGeometry(counts: readonly number[], radius: number): PentagonGeometry {
  const most = Math.max(1, ...counts);
  const angle = (index: number) => (index * 2 * Math.PI) / counts.length;
  const closed = (radii: readonly number[]) =>
    lineRadial<number>()
      .angle((_, index) => angle(index))
      .radius((value) => value)
      .curve(curveLinearClosed)
      .digits(1)(radii) ?? '';
  const point = (index: number, distance: number): Point => ({
    x: round(Math.sin(angle(index)) * distance),
    y: round(-Math.cos(angle(index)) * distance),
  });
  const rings = [...new Set([most, Math.round(most / 2)])].filter((count) => count > 0);
  return {
    shape: closed(counts.map((count) => (count / most) * radius)),
    rings: rings.map((count) => ({
      path: closed(counts.map(() => (count / most) * radius)),
      count,
      y: round((-count / most) * radius),
    })),
    spokes: counts.map((count, index) => {
      const label = point(index, radius + 16);
      const anchor = Math.abs(label.x) < 5 ? 'middle' : label.x > 0 ? 'start' : 'end';
      return { end: point(index, radius), corner: point(index, (count / most) * radius), label: { ...label, anchor } };
    }),
  };
}

function round(value: number): number {
  // No negative zero.
  return Math.round(value * 10) / 10 + 0;
}
