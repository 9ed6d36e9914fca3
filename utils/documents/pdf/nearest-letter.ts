/** A place between two letters of a page's words, as a selection begins or ends there. */
export interface LetterPlace {
  readonly node: Text;
  /** UTF-16 code units from the start of the node. */
  readonly offset: number;
}

/** A point of the viewport, or a way from one to another, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pixel away from a line across it counts as much as this many along it: the blank behind a line is the line's. */
const ACROSS = 20;

/** The place that is nearest to a point among these runs of letters, whichever way they are turned; `null` without any. */
export function nearestLetter(runs: Iterable<Element>, point: Point): LetterPlace | null {
  let nearest: Element | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const away = distance(run, point);
    if (away >= least) continue;
    least = away;
    nearest = run;
  }
  const words = nearest?.firstChild;
  return nearest && words instanceof Text ? placeIn(words, point) : null;
}

function distance(run: Element, { x, y }: Point): number {
  const box = run.getBoundingClientRect();
  const aside = Math.max(box.left - x, x - box.right, 0);
  const above = Math.max(box.top - y, y - box.bottom, 0);
  const stands = box.height > box.width && (run.textContent ?? '').trim().length > 1;
  return stands ? above + aside * ACROSS : aside + above * ACROSS;
}

/** The place in a run that is nearest to the point, by the way from its first letter to its last. */
function placeIn(node: Text, point: Point): LetterPlace {
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
