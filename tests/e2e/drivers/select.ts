/** What a page of either driver can do with the mouse and with a function run in it. */
interface Selectable {
  evaluate<T>(run: (wanted: Wanted) => T | Promise<T>, wanted: Wanted): Promise<Awaited<T>>;
  readonly mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
}

/** A text, and which of the places where the page says it: 0 is the first. */
interface Wanted {
  readonly text: string;
  readonly occurrence: number;
  /** Which end of it is scrolled into view; the first letter unless told. */
  readonly end?: 'last';
}

/** A point of the viewport in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a text begins and ends, and the middle of its first line. */
interface Ends {
  readonly from: Point;
  readonly to: Point;
  readonly middle: Point;
  /** Whether its end is in view. */
  readonly isWhole: boolean;
}

/**
 * Selects a place where the page says `text` (the first, unless told) as a person does: the mouse pressed before its
 * first letter, drawn over it, and let go behind its last. Throws when the page does not say it.
 */
export async function selectWithMouse(page: Selectable, text: string, occurrence = 0): Promise<void> {
  let selected = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { from, to: end, isWhole } = await settledPlace(page, { text, occurrence });
    // Pressed on what is selected already, the mouse would drag it instead.
    await page.evaluate(() => getSelection()?.removeAllRanges(), { text, occurrence });
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    // What is longer than the view, as over a page break, is scrolled while the mouse is held.
    const to = isWhole ? end : (await settledPlace(page, { text, occurrence, end: 'last' })).to;
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    // Timers run in the order they were set: after this one, whoever waits for the selection to settle has seen it.
    const [shown, own] = await page.evaluate(
      () =>
        new Promise<[string, string]>((resolve) => {
          setTimeout(() => {
            const selection = getSelection();
            // Over paragraphs, a selection is told with the breaks between them, which the page's text does not have.
            resolve([String(selection), selection?.rangeCount ? String(selection.getRangeAt(0)) : '']);
          });
        }),
      { text, occurrence },
    );
    selected = shown;
    if (squeeze(shown) === squeeze(text) || squeeze(own) === squeeze(text)) return;
  }
  throw new Error(`the mouse selected “${selected}” instead of “${text}”`);
}

/** The point in the middle of the first line of the first place where the page says `text`, scrolled into view. */
export async function pointOn(page: Selectable, text: string): Promise<Point> {
  return (await settledPlace(page, { text, occurrence: 0 })).middle;
}

/** How often a selection is tried: a page that moves between looking and pressing is looked at again. */
const ATTEMPTS = 4;

/** Where the text is, once it has stopped moving: a page is laid out anew while the panel opens beside it. */
async function settledPlace(page: Selectable, wanted: Wanted): Promise<Ends> {
  let before = '';
  for (;;) {
    const ends = await page.evaluate(findText, wanted);
    if (!ends) throw new Error('the text is not on the page');
    const now = JSON.stringify(ends);
    if (now === before) return ends;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Runs in the page: where the text begins and ends, in the middle of its lines, scrolled into view. */
function findText({ text, occurrence, end }: Wanted): Ends | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let whole = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: whole.length });
    whole += walker.currentNode.nodeValue ?? '';
  }
  let start = whole.indexOf(text);
  for (let skipped = 0; skipped < occurrence && start >= 0; skipped++) start = whole.indexOf(text, start + 1);
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
  const shown = at(end === 'last' ? start + text.length - 1 : start).node;
  shown.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const first = rectangleOf(start, start + 1)[0];
  const last = [...rectangleOf(start + text.length - 1, start + text.length)].at(-1);
  const line = rectangleOf(start, start + text.length)[0];
  if (!first || !last || !line) return null;
  // Text may be turned: its letters begin at the side of their box that the line comes from.
  const edge = (box: DOMRect, letter: { node: Node; offset: number }, end: 1 | -1) => {
    const { node, offset } = letter;
    // From right to left, a letter begins at its right.
    const side = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(node.nodeValue?.[offset] ?? '') ? -end : end;
    const { a, b } = new DOMMatrix(getComputedStyle(node.parentElement ?? document.body).transform);
    const [across, down] = [a / Math.hypot(a, b), b / Math.hypot(a, b)];
    return {
      x: box.left + box.width / 2 + side * across * (box.width / 2 - 0.5),
      y: box.top + box.height / 2 + side * down * (box.height / 2 - 0.5),
    };
  };
  return {
    from: edge(first, at(start), -1),
    to: edge(last, at(start + text.length - 1), 1),
    isWhole: last.bottom < innerHeight,
    middle: { x: line.left + line.width / 2, y: line.top + line.height / 2 },
  };
}
