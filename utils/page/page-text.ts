import { createPageIndex, type PageIndex } from '../anchoring/page-index';
import type { Span } from '../core/placement';
import { type Box, isBox } from './box';
import { type Line, offsetInLine, pointAfter, pointBefore } from './line';
import { isElement, isText } from './node-kind';

/** The text of a page with the way from its offsets to the DOM and back. */
export interface PageText {
  readonly index: PageIndex;
  readonly lines: readonly Line[];
  readonly linesOf: WeakMap<Text, Line[]>;
}

/** Puts the lines of a box and all boxes in it together. */
export function assemble(root: Box, linesOf: WeakMap<Text, Line[]>, complete: boolean): PageText {
  const lines: Line[] = [];
  let start = 0;
  const collect = (box: Box): void => {
    for (const part of box.parts) {
      if (isBox(part)) collect(part);
      else {
        part.start = start;
        start += part.text.length + 1;
        lines.push(part);
      }
    }
  };
  collect(root);
  return { index: createPageIndex(lines, complete), lines, linesOf };
}

/** Index of the line with the character at `offset`, or of the last line when there is none. */
function lineIndexAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The stretch of page text as a range, tight around its first and last character; `null` for an empty stretch
 * and for one that begins and ends in different trees (a shadow root's and its host's).
 */
export function rangeOfSpan(page: PageText, span: Span): StaticRange | null {
  const first = page.lines[lineIndexAt(page.lines, span.start)];
  const last = page.lines[lineIndexAt(page.lines, span.end - 1)];
  if (!first || !last || span.end <= span.start) return null;
  const from = pointBefore(first, span.start - first.start);
  const to = pointAfter(last, span.end - last.start);
  if (!from || !to || from.node.getRootNode() !== to.node.getRootNode()) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The last line of a text node that begins at or before a point of it, and the point's offset in the page. */
function offsetOfTextPoint(page: PageText, node: Text, offset: number): number | null {
  let found: number | null = null;
  for (const line of page.linesOf.get(node) ?? []) {
    const inLine = offsetInLine(line, node, offset);
    if (inLine === null) continue;
    if (found !== null && inLine === 0) break;
    found = line.start + inLine;
  }
  return found;
}

/** The offset in the page text of the first character at or after a point of the DOM. */
export function offsetOfPoint(page: PageText, container: Node, offset: number): number {
  if (isText(container)) {
    const own = offsetOfTextPoint(page, container, offset);
    if (own !== null) return own;
  }
  const probe = container.ownerDocument?.createRange();
  if (!probe) return 0;
  let low = 0;
  let high = page.lines.length;
  probe.setStart(container, offset);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(probe, page.lines[middle])) low = middle + 1;
    else high = middle;
  }
  return offsetInOrder(page, probe, page.lines[low - 1], low);
}

/** Whether a line begins before the point that a collapsed range stands for. */
function isBefore(probe: Range, line: Line | undefined): boolean {
  const from = line && pointBefore(line, 0);
  if (!from) return false;
  if (from.node.getRootNode() === probe.startContainer.getRootNode()) {
    return probe.comparePoint(from.node, from.offset) < 0;
  }
  return comesBefore(from.node, probe.startContainer);
}

/** Order of two nodes in different trees, as the tree that holds both hosts has them. */
function comesBefore(node: Node, other: Node): boolean {
  return (hostInDocument(node).compareDocumentPosition(hostInDocument(other)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function hostInDocument(node: Node): Node {
  const root = node.getRootNode();
  return 'host' in root && isElement(root.host as Node) ? hostInDocument(root.host as Node) : node;
}

/** The offset of the first text node of a line that is not before the point, or where the next line starts. */
function offsetInOrder(page: PageText, probe: Range, line: Line | undefined, next: number): number {
  const after = page.lines[next]?.start ?? page.index.text.length;
  if (!line) return after;
  for (const node of line.nodes) {
    if (node.getRootNode() !== probe.startContainer.getRootNode()) continue;
    if (probe.comparePoint(node, 0) >= 0) return line.start + (offsetInLine(line, node, 0) ?? line.text.length);
  }
  return line.start + line.text.length;
}

/** The stretch of page text that a range covers, without white space at its ends; `null` when it has no words. */
export function spanOfRange(page: PageText, range: AbstractRange): Span | null {
  const { text } = page.index;
  let start = offsetOfPoint(page, range.startContainer, range.startOffset);
  let end = offsetOfPoint(page, range.endContainer, range.endOffset);
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return end > start ? { start, end } : null;
}

function isSpace(text: string, offset: number): boolean {
  const character = text[offset];
  return character === ' ' || character === '\n';
}
