/** Offsets into `textContent`, for engines and judges that count that way. */

function pointAt(root: Node, offset: number, isEnd: boolean): [Text, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (offset < at + node.length || (isEnd && offset <= at + node.length)) return [node, offset - at];
    at += node.length;
  }
  throw new RangeError('There is no such offset.');
}

/** The range between two offsets into an element's `textContent`. */
export function rangeBetween(root: Element, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(...pointAt(root, start, false));
  range.setEnd(...pointAt(root, end, true));
  return range;
}

/** How much of an element's `textContent` is before a range. */
export function textBefore(root: Element, range: Range): number {
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}
