import type { Span } from '../core/placement';
import { offsetOfPoint, type PageText, spanOfRange } from './page-text';

/** How far from the text a point still counts as on it, in CSS pixels. */
const SLACK = 2;

/** A mark and the stretch of page text that it has. */
export interface SpannedMark extends Span {
  readonly id: string;
}

function shortestFirst(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start) || a.start - b.start;
}

/** Ids of marks under a point, shortest first; `painted` is what the browser says is painted there, if it can. */
export function idsAt(
  page: PageText,
  marks: readonly SpannedMark[],
  document: Document,
  x: number,
  y: number,
  painted: readonly string[] | null,
): string[] {
  const spans = [...marks].sort(shortestFirst);
  if (painted) return spans.filter((mark) => painted.includes(mark.id)).map((mark) => mark.id);
  const offset = offsetAt(page, document, x, y);
  if (offset === null) return [];
  return spans.filter((mark) => mark.start <= offset && offset < mark.end).map((mark) => mark.id);
}

/** Offset of the character under a point, or `null` when there is none. */
function offsetAt(page: PageText, document: Document, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return null;
  const range = document.createRange();
  for (const from of [caret.offset, caret.offset - 1]) {
    if (from < 0 || from >= (caret.offsetNode.textContent?.length ?? 0)) continue;
    range.setStart(caret.offsetNode, from);
    range.setEnd(caret.offsetNode, from + 1);
    if ([...range.getClientRects()].some((box) => isIn(box, x, y))) return offsetOfPoint(page, caret.offsetNode, from);
  }
  return null;
}

function isIn(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;
}

/** Ids of the marks that overlap a range, or hold it when it is a caret; the same stretch first, then shortest. */
export function idsOver(page: PageText, marks: readonly SpannedMark[], range: AbstractRange): string[] {
  const caret = offsetOfPoint(page, range.startContainer, range.startOffset);
  const span = spanOfRange(page, range) ?? { start: caret, end: caret };
  const isSame = (mark: Span) => mark.start === span.start && mark.end === span.end;
  return marks
    .filter((mark) => (span.end > span.start ? overlaps(mark, span) : mark.start <= caret && caret <= mark.end))
    .sort((a, b) => Number(isSame(b)) - Number(isSame(a)) || shortestFirst(a, b))
    .map((mark) => mark.id);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
