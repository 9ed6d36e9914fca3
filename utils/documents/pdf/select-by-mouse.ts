import { type LetterPlace, nearestLetter, nearestRun, type Point, type RunBox, runBoxes } from './nearest-letter';

/** How fast the view goes on while the mouse is held at its edge, in CSS pixels a millisecond, however many frames that is. */
const PACE = 0.85;
/** The longest time between two frames that is made up for, in milliseconds. */
const LONGEST = 250;

/**
 * Lets the mouse select the words of pages from any place of them. The browser knows only the letters themselves: pressed
 * half a pixel before a line, or let go in the blank behind it, it would begin or end somewhere else on the page, as the
 * runs of letters are no boxes under each other. Words and lines by two and three clicks stay the browser's.
 */
export function selectByMouse(root: HTMLElement, view: Window, signal: AbortSignal): void {
  const { document } = view;
  let point = { x: 0, y: 0 };
  // A mouse event only knows whole pixels, and an "l" is two of them wide.
  const note = ({ clientX, clientY }: PointerEvent) => {
    point = { x: clientX, y: clientY };
  };
  const press = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const onLetters = event.target instanceof Element && event.target.closest('.run') !== null;
    const places = createPlaces(root);
    const start = places(point);
    const selection = view.getSelection();
    if (!start || !selection || (event.detail > 1 && onLetters)) return;
    event.preventDefault();
    if (event.detail > 1) return;
    // As after a press of the browser's own: keys are for the page now.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (event.shiftKey && selection.rangeCount > 0) selection.extend(start.node, start.offset);
    else selection.collapse(start.node, start.offset);
    drag(places, view, selection, signal);
  };
  root.addEventListener('pointerdown', note, { signal });
  root.addEventListener('mousedown', press, { signal });
}

/** Extends the selection to where the mouse is, until it is let go; at the edge of the view the pages go on under it. */
function drag(places: Places, view: Window, selection: Selection, signal: AbortSignal): void {
  const end = new AbortController();
  const held = AbortSignal.any([signal, end.signal]);
  let way = 0;
  let last = 0;
  let isGoing = false;
  let point = { x: 0, y: 0 };
  const extend = () => {
    const y = Math.min(Math.max(point.y, 1), view.innerHeight - 2);
    const place = places({ x: point.x, y });
    if (place) selection.extend(place.node, place.offset);
  };
  const goOn = (now: number) => {
    isGoing = way !== 0 && !held.aborted;
    if (!isGoing) return;
    view.scrollBy({ top: way * PACE * Math.min(LONGEST, now - last), behavior: 'instant' });
    last = now;
    extend();
    view.requestAnimationFrame(goOn);
  };
  const move = ({ buttons, clientX, clientY }: PointerEvent) => {
    if ((buttons & 1) === 0) return end.abort();
    point = { x: clientX, y: clientY };
    way = clientY <= 0 ? -1 : clientY >= view.innerHeight - 1 ? 1 : 0;
    extend();
    if (way === 0 || isGoing) return;
    isGoing = true;
    last = view.performance.now();
    view.requestAnimationFrame(goOn);
  };
  view.addEventListener('pointermove', move, { signal: held });
  // The last way to where it is let go may come as no move of its own.
  const letGo = ({ clientX, clientY }: PointerEvent) => {
    point = { x: clientX, y: clientY };
    extend();
    end.abort();
  };
  view.addEventListener('pointerup', letGo, { signal: held, capture: true });
  view.addEventListener('mouseup', () => end.abort(), { signal: held, capture: true });
}

/** The place nearest to a point of the view on the page that is there, or beside it; `null` between pages. */
type Places = (point: Point) => LetterPlace | null;

/** Finds places for as long as the pages stay as they are: where the runs of a page are is asked once, not at every move. */
function createPlaces(root: HTMLElement): Places {
  const document = root.ownerDocument;
  const known = new Map<Element, readonly RunBox[]>();
  const boxesOn = (page: Element) => {
    const boxes = known.get(page) ?? runBoxes(page);
    // The words of a page may still be on their way.
    if (boxes.length > 0) known.set(page, boxes);
    return boxes;
  };
  // Under the reader's bar too, which lies over the pages where they go on.
  const shownAt = (x: number, y: number) =>
    document.elementsFromPoint(x, y).find((element) => element !== root && root.contains(element));
  return ({ x, y }) => {
    const under = shownAt(x, y);
    const run = under?.closest('.run');
    if (run) return nearestLetter(run, { x, y });
    const { left, width } = root.getBoundingClientRect();
    const page = under?.closest('.page') ?? shownAt(left + width / 2, y)?.closest('.page');
    if (!page) return null;
    const corner = page.getBoundingClientRect();
    const nearest = nearestRun(boxesOn(page), { x: x - corner.left, y: y - corner.top });
    return nearest && nearestLetter(nearest, { x, y });
  };
}
