/** What a page of either driver can do with the mouse and with a function run in it. */
interface Selectable {
  evaluate<T>(run: (wanted: string) => T, wanted: string): Promise<Awaited<T>>;
  readonly mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
}

/** A point of the viewport in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Selects the first place where the page says `text` as a person does: the mouse pressed before its first letter, drawn
 * over it, and let go behind its last. Throws when the page does not say it.
 */
export async function selectWithMouse(page: Selectable, text: string): Promise<void> {
  const ends = await page.evaluate(findText, text);
  if (!ends) throw new Error('the text to select is not on the page');
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 3 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 3 });
  await page.mouse.up();
}

/** The point in the middle of the first place where the page says `text`, scrolled into view. */
export async function pointOn(page: Selectable, text: string): Promise<Point> {
  const ends = await page.evaluate(findText, text);
  if (!ends) throw new Error('the text to point at is not on the page');
  return ends.middle;
}

/** Runs in the page: where the text begins and ends, in the middle of its lines, scrolled into view. */
function findText(wanted: string): { from: Point; to: Point; middle: Point } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let whole = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: whole.length });
    whole += walker.currentNode.nodeValue ?? '';
  }
  const start = whole.indexOf(wanted);
  if (start < 0) return null;
  const at = (offset: number) => {
    const holder = nodes.findLast((candidate) => candidate.start <= offset) ?? { node: document.body, start: 0 };
    return { node: holder.node, offset: offset - holder.start };
  };
  const rectangleOf = (from: number, to: number) => {
    const range = document.createRange();
    range.setStart(at(from).node, at(from).offset);
    range.setEnd(at(to - 1).node, at(to - 1).offset + 1);
    return range.getClientRects();
  };
  at(start).node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const first = rectangleOf(start, start + 1)[0];
  const last = [...rectangleOf(start + wanted.length - 1, start + wanted.length)].at(-1);
  const line = rectangleOf(start, start + wanted.length)[0];
  if (!first || !last || !line) return null;
  return {
    from: { x: first.left + 0.5, y: first.top + first.height / 2 },
    to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    middle: { x: line.left + line.width / 2, y: line.top + line.height / 2 },
  };
}
