import type { TextChange } from '../anchoring/anchor-again';
import { createPageIndex, type PageIndex } from '../anchoring/page-index';
import type { Span } from '../core/placement';
import { type Box, isBox } from './box';
import { type Line, offsetInLine, pointAfter, pointBefore } from './line';
import { isShadowRoot, isText } from './node-kind';

/** The text of a page with the way from its offsets to the DOM and back. */
export interface PageText {
  readonly index: PageIndex;
  readonly lines: readonly Line[];
}

/** Puts the lines of a box and all boxes in it together. */
export function assemble(root: Box, complete: boolean): PageText {
  const lines: Line[] = [];
  const collect = (box: Box): void => {
    for (const part of box.parts) {
      if (isBox(part)) collect(part);
      else lines.push(part);
    }
  };
  collect(root);
  return { index: createPageIndex(lines, complete), lines };
}

/** Index of the line with the character at `offset`, or of the last line when there is none. */
export function lineIndexAt({ index: { starts } }: PageText, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The stretch of page text as a range, tight around its first and last character; `null` for an empty stretch
 * and for one that begins and ends in different trees (a shadow root's and its host's).
 */
export function rangeOfSpan(page: PageText, span: Span): StaticRange | null {
  const firstAt = lineIndexAt(page, span.start);
  const lastAt = lineIndexAt(page, span.end - 1);
  const first = page.lines[firstAt];
  const last = page.lines[lastAt];
  if (!first || !last || span.end <= span.start) return null;
  const from = pointBefore(first, span.start - startOf(page, firstAt));
  const to = pointAfter(last, span.end - startOf(page, lastAt));
  if (!from || !to || from.node.getRootNode() !== to.node.getRootNode()) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

function startOf(page: PageText, lineIndex: number): number {
  return page.index.starts[lineIndex] ?? page.index.text.length;
}

/** The offset in the page text of the first character at or after a point of the DOM. */
export function offsetOfPoint(page: PageText, container: Node, offset: number): number {
  const probe = container.ownerDocument?.createRange();
  if (!probe) return 0;
  let low = 0;
  let high = page.lines.length;
  probe.setStart(container, offset);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginsBefore(page.lines[middle], probe)) low = middle + 1;
    else high = middle;
  }
  return offsetInOrder(page, probe, low);
}

/** Whether a line begins at or before the point that a collapsed range stands for. */
function beginsBefore(line: Line | undefined, probe: Range): boolean {
  const from = line && pointBefore(line, 0);
  if (!from) return false;
  if (from.node.getRootNode() === probe.startContainer.getRootNode()) {
    return probe.comparePoint(from.node, from.offset) <= 0;
  }
  return comesBefore(from.node, probe.startContainer);
}

/** Order of two nodes in different trees, as the innermost tree that holds both, or their hosts, has them. */
function comesBefore(node: Node, other: Node): boolean {
  for (let inner: Node | null = other; inner; inner = hostOf(inner)) {
    for (let at: Node | null = node; at; at = hostOf(at)) {
      if (at.getRootNode() !== inner.getRootNode()) continue;
      return (at.compareDocumentPosition(inner) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    }
  }
  return false;
}

/** The element whose shadow root a node is in, or `null` for one of the document itself. */
function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

/** The offset of what is not before the point: a text node of the line before that one, or where that one starts. */
function offsetInOrder(page: PageText, probe: Range, next: number): number {
  const line = page.lines[next - 1];
  if (!line) return startOf(page, next);
  const start = startOf(page, next - 1);
  const own = isText(probe.startContainer) ? offsetInLine(line, probe.startContainer, probe.startOffset) : null;
  if (own !== null) return start + own;
  for (const node of line.nodes) {
    if (node.getRootNode() !== probe.startContainer.getRootNode()) continue;
    if (probe.comparePoint(node, 0) >= 0) return start + (offsetInLine(line, node, 0) ?? line.text.length);
  }
  return start + line.text.length;
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

/** What is different between two readings of a page, told by their lines. */
export function changeBetween(before: PageText, after: PageText): TextChange {
  const most = Math.min(before.lines.length, after.lines.length);
  let same = 0;
  while (same < most && before.lines[same] === after.lines[same]) same++;
  let end = 0;
  while (end < most - same && before.lines.at(-1 - end) === after.lines.at(-1 - end)) end++;
  return {
    start: startOf(after, same),
    oldEnd: startOf(before, before.lines.length - end),
    newEnd: startOf(after, after.lines.length - end),
  };
}
