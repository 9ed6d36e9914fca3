import { createPageIndex, type PageIndex, startOfLine } from '../anchoring/page-index';
import { type Stretch, stretchOf } from '../anchoring/stretch';
import type { Span } from '../core/placement';
import { type Line, offsetInLine, pointAfter, pointBefore } from './line';
import { isShadowRoot, isText } from './node-kind';

/** The text of a page with the way from its offsets to the DOM and back. */
export interface PageText {
  readonly index: PageIndex<Line>;
  /** The stretch's offsets in this text, or `null` when not all of its lines are in it. */
  spanOf(stretch: Stretch<Line>): Span | null;
}

/** Puts lines together to the text of a page. */
export function pageTextOf(lines: readonly Line[], complete: boolean): PageText {
  const index = createPageIndex(lines, complete);
  let numbers: Map<Line, number> | null = null;
  return {
    index,
    spanOf({ lines: own, from, to }) {
      numbers ??= new Map(lines.map((line, number) => [line, number]));
      const [first] = own;
      const last = own.at(-1);
      const firstAt = first && numbers.get(first);
      const lastAt = last && numbers.get(last);
      if (firstAt === undefined || lastAt !== firstAt + own.length - 1) return null;
      return { start: startOfLine(index, firstAt) + from, end: startOfLine(index, lastAt) + to };
    },
  };
}

/**
 * A stretch of page text as a range, tight around its first and last character; `null` for one that begins and
 * ends in different trees (a shadow root's and its host's).
 */
export function rangeOfStretch({ lines, from, to }: Stretch<Line>): StaticRange | null {
  const [first] = lines;
  const last = lines.at(-1);
  const start = first && pointBefore(first, from);
  const end = last && pointAfter(last, to);
  if (!start || !end || start.node.getRootNode() !== end.node.getRootNode()) return null;
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** The same for offsets in the page text; `null` for an empty span, too. */
export function rangeOfSpan({ index }: PageText, span: Span): StaticRange | null {
  const stretch = stretchOf(index, span);
  return stretch && rangeOfStretch(stretch);
}

/** The offset in the page text of the first character at or after a point of the DOM. */
export function offsetOfPoint({ index }: PageText, container: Node, offset: number): number {
  const probe = container.ownerDocument?.createRange();
  if (!probe) return 0;
  let low = 0;
  let high = index.lines.length;
  probe.setStart(container, offset);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginsBefore(index.lines[middle], probe)) low = middle + 1;
    else high = middle;
  }
  return offsetInOrder(index, probe, low);
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
function offsetInOrder(page: PageIndex<Line>, probe: Range, next: number): number {
  const line = page.lines[next - 1];
  if (!line) return startOfLine(page, next);
  const start = startOfLine(page, next - 1);
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
