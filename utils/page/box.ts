import type { Line } from './line';

/**
 * What was read of one block element (or of the root): its lines and inner blocks in the order they are
 * shown. Boxes mirror the page so that a changed block alone is read again.
 */
export interface Box {
  readonly element: Element | ShadowRoot;
  parts: readonly (Box | Line)[];
  /** All lines in it, once they have been gathered; `null` when something in it has been read again since. */
  lines: readonly Line[] | null;
}

/** Tells the two kinds of parts of a box apart. */
function isBox(part: Box | Line): part is Box {
  return 'parts' in part;
}

/** All lines in a box, in order; gathers only what has been read again since the last time. */
export function linesOf(box: Box): readonly Line[] {
  if (!box.lines) {
    const lines: Line[] = [];
    for (const part of box.parts) {
      if (isBox(part)) for (const line of linesOf(part)) lines.push(line);
      else lines.push(part);
    }
    box.lines = lines;
  }
  return box.lines;
}

/**
 * Puts lines that are the very same as before in the place of those that were read anew, so that whoever holds
 * on to them sees that they have not changed.
 */
export function keepLines(before: readonly (Box | Line)[], parts: (Box | Line)[]): void {
  const shift = parts.length - before.length;
  for (const [index, part] of parts.entries()) {
    for (const old of [before[index], before[index - shift]]) {
      if (old && !isBox(old) && !isBox(part) && isSameLine(old, part)) parts[index] = old;
    }
  }
}

function isSameLine(a: Line, b: Line): boolean {
  return (
    a.text === b.text && a.label?.level === b.label?.level && isSame(a.nodes, b.nodes) && isSame(a.pieces, b.pieces)
  );
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
