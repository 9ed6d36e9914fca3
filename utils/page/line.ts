import type { IndexedLine } from '../anchoring/page-index';

/**
 * A stretch of rendered text between two block borders (or line breaks), with single spaces between its words
 * and none at its ends, and the way back to the text nodes it came from.
 */
export interface Line extends IndexedLine {
  readonly nodes: readonly Text[];
  /**
   * Four numbers a piece, pieces in order and without gaps in `text`: start in `text`, index into `nodes`,
   * start in that node, length in that node. A piece whose length in the node differs from its length in
   * `text` (several spaces shown as one, composed characters) is taken or left whole.
   */
  readonly pieces: readonly number[];
}

/** A point in a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

const PIECE = 4;

function pieceCount(line: Line): number {
  return line.pieces.length / PIECE;
}

/** One piece of a line, read out of its packed form. */
function pieceAt(line: Line, index: number) {
  const at = index * PIECE;
  const textStart = line.pieces[at] ?? 0;
  const textEnd = line.pieces[at + PIECE] ?? line.text.length;
  return {
    textStart,
    textLength: textEnd - textStart,
    nodeIndex: line.pieces[at + 1] ?? 0,
    nodeStart: line.pieces[at + 2] ?? 0,
    nodeLength: line.pieces[at + 3] ?? 0,
  };
}

/** The last piece that starts at or before `offset` in the line. */
function pieceIndexAt(line: Line, offset: number): number {
  let low = 0;
  let high = pieceCount(line) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((line.pieces[middle * PIECE] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The point right before the character at `offset` of the line, or `null` for a line without text. */
export function pointBefore(line: Line, offset: number): TextPoint | null {
  const piece = pieceAt(line, pieceIndexAt(line, offset));
  const node = line.nodes[piece.nodeIndex];
  if (!node) return null;
  const into = piece.textLength === piece.nodeLength ? offset - piece.textStart : 0;
  return { node, offset: piece.nodeStart + into };
}

/** The point right after the character that ends at `offset` of the line, or `null` for a line without text. */
export function pointAfter(line: Line, offset: number): TextPoint | null {
  const piece = pieceAt(line, pieceIndexAt(line, offset - 1));
  const node = line.nodes[piece.nodeIndex];
  if (!node) return null;
  const into = piece.textLength === piece.nodeLength ? offset - piece.textStart : piece.nodeLength;
  return { node, offset: piece.nodeStart + into };
}

/**
 * The offset in the line of a point in one of its text nodes: of the first character at or after the point.
 * `null` when the node has no text in this line.
 */
export function offsetInLine(line: Line, node: Text, nodeOffset: number): number | null {
  const nodeIndex = line.nodes.indexOf(node);
  if (nodeIndex < 0) return null;
  let end: number | null = null;
  for (let index = 0; index < pieceCount(line); index++) {
    const piece = pieceAt(line, index);
    if (piece.nodeIndex !== nodeIndex) continue;
    if (nodeOffset <= piece.nodeStart) return piece.textStart;
    if (nodeOffset < piece.nodeStart + piece.nodeLength) {
      return piece.textStart + (piece.textLength === piece.nodeLength ? nodeOffset - piece.nodeStart : 0);
    }
    end = piece.textStart + piece.textLength;
  }
  return end;
}
