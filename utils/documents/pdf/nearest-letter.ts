/** A place between two letters of a page's words, as a selection begins or ends there. */
export interface LetterPlace {
  readonly node: Text;
  /** UTF-16 code units from the start of the node. */
  readonly offset: number;
}

/** A point of the viewport, or a way from one to another, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a run of letters is on its page, in CSS pixels from the page's corner. */
export interface RunBox {
  readonly run: Element;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether its letters go up or down. */
  readonly stands: boolean;
}

/** A pixel away from a line across it counts as much as this many along it: the blank behind a line is the line's. */
const ACROSS = 20;

/** Where the runs of a page are, as it is shown now. */
export function runBoxes(page: Element): readonly RunBox[] {
  const corner = page.getBoundingClientRect();
  return Array.from(page.querySelectorAll('.run'), (run) => {
    const box = run.getBoundingClientRect();
    return {
      run,
      left: box.left - corner.left,
      right: box.right - corner.left,
      top: box.top - corner.top,
      bottom: box.bottom - corner.top,
      stands: box.height > box.width && (run.textContent ?? '').trim().length > 1,
    };
  });
}

/** The run that is nearest to a point of its page, whichever way it is turned; `null` without any. */
export function nearestRun(boxes: readonly RunBox[], point: Point): Element | null {
  let nearest: Element | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const away = distance(box, point);
    if (away >= least) continue;
    least = away;
    nearest = box.run;
  }
  return nearest;
}

function distance({ left, right, top, bottom, stands }: RunBox, { x, y }: Point): number {
  const aside = Math.max(left - x, x - right, 0);
  const above = Math.max(top - y, y - bottom, 0);
  return stands ? above + aside * ACROSS : aside + above * ACROSS;
}

/** The place in a run that is nearest to a point of the viewport, by the way from its first letter to its last. */
export function nearestLetter(run: Element, point: Point): LetterPlace | null {
  const node = run.firstChild;
  if (!(node instanceof Text)) return null;
  const letters = lettersOf(node);
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return { node, offset: 0 };
  const way = { x: last.middle.x - first.middle.x, y: last.middle.y - first.middle.y };
  const isOne = Math.hypot(way.x, way.y) < 0.1;
  const along = ({ x, y }: Point) => (isOne ? x : x * way.x + y * way.y);
  const wanted = along(point);
  const next = letters.find(({ middle }) => along(middle) > wanted);
  return { node, offset: next?.start ?? node.length };
}

/** Letters that take room, with where they are. */
function lettersOf(node: Text): readonly { readonly start: number; readonly middle: Point }[] {
  const range = node.ownerDocument.createRange();
  let start = 0;
  return [...node.data].flatMap((letter) => {
    const own = start;
    start += letter.length;
    range.setStart(node, own);
    range.setEnd(node, start);
    const { left, top, width, height } = range.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    return [{ start: own, middle: { x: left + width / 2, y: top + height / 2 } }];
  });
}
