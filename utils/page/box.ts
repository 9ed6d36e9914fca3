import type { Line } from './line';

/**
 * What was read of one block element (or of the root): its lines and inner blocks in the order they are
 * shown. Boxes mirror the page so that a changed block alone is read again.
 */
export interface Box {
  readonly element: Element | ShadowRoot;
  parts: readonly (Box | Line)[];
}

/** Tells the two kinds of parts of a box apart. */
export function isBox(part: Box | Line): part is Box {
  return 'parts' in part;
}
