interface WatchOptions {
  /** Pages that lie under each other, in order. */
  readonly holders: readonly HTMLElement[];
  /** What they lie in, and nothing else does. */
  readonly root: HTMLElement;
  /** How far from the view a page is near, in CSS pixels. */
  readonly ahead: number;
  readonly view: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly onNear: (holder: HTMLElement) => void;
  readonly onFar: (holder: HTMLElement) => void;
  /** Called with the page in the middle of the view, counted from 1. */
  readonly onPage: (page: number) => void;
}

/** Pages by their index, from the first up to but not with the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The part of the view, from its upper edge, in which the page that is seen has to be. */
const MIDDLE = { from: 0.45, to: 0.5 };

/**
 * Tells which pages come near the view and which leave, whenever something is scrolled or changes its size. An
 * `IntersectionObserver` looks at every page at every frame; as pages lie in order, a few of them tell.
 */
export function watchPages({ holders, root, ahead, view, signal, onNear, onFar, onPage }: WatchOptions): void {
  let near: Stretch = { from: 0, to: 0 };
  let page = 0;
  const look = () => {
    if (signal.aborted) return;
    const height = view.innerHeight;
    const seen = firstUnder(holders, 'bottom', height * MIDDLE.from);
    if (seen + 1 !== page && (holders[seen]?.getBoundingClientRect().top ?? height) < height * MIDDLE.to) {
      page = seen + 1;
      onPage(page);
    }
    const before = near;
    near = { from: firstUnder(holders, 'bottom', -ahead), to: firstUnder(holders, 'top', height + ahead) };
    for (let index = before.from; index < before.to; index++) if (!isIn(near, index)) tell(onFar, index);
    for (let index = near.from; index < near.to; index++) if (!isIn(before, index)) tell(onNear, index);
  };
  const tell = (whom: (holder: HTMLElement) => void, index: number) => {
    const holder = holders[index];
    if (holder) whom(holder);
  };
  const sizes = new view.ResizeObserver(look);
  sizes.observe(root);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  view.addEventListener('scroll', look, { passive: true, signal });
  view.addEventListener('resize', look, { signal });
}

function isIn({ from, to }: Stretch, index: number): boolean {
  return index >= from && index < to;
}

/** The first page whose edge is under a height of the view, in CSS pixels. */
function firstUnder(holders: readonly HTMLElement[], edge: 'top' | 'bottom', height: number): number {
  let [low, high] = [0, holders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = holders[middle]?.getBoundingClientRect();
    if (box && box[edge] <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}
