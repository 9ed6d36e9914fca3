/**
 * What a picture is made of, in CSS pixels from its top left corner. Colours are CSS hex. Later shapes lie on earlier
 * ones. HTML has them as SVG (`picture-svg.ts`), Word as PNG (`picture-png.ts`).
 */
export type Shape = Box | Circle | Line | Words;

export interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `hatched` is stripes of `colour` on white, `empty` is white; the outline is of `colour` too. */
  readonly look: 'filled' | 'hatched' | 'empty';
  readonly colour: string;
}

interface Circle {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** `empty` is white with an outline of `colour`. */
  readonly look: 'filled' | 'empty';
  readonly colour: string;
}

interface Line {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly thickness: number;
  readonly colour: string;
}

interface Words {
  readonly kind: 'words';
  readonly text: string;
  /** Where the text starts, or ends with `atEnd`, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly atEnd?: boolean;
}

/** A place, from the left and from the top. */
export type Point = readonly [x: number, y: number];

/** What all pictures have in common. */
export const LOOK = {
  paper: '#ffffff',
  ink: '#0b0c0c',
  fontFamily: 'Arial, Liberation Sans, sans-serif',
  fontSize: 15,
  /** A stripe and its distance to the next, square to them; they go down from right to left by 45 degrees. */
  stripe: { thickness: 3, every: 6 },
  /** Outlines of empty circles. */
  outline: 1.5,
} as const;
