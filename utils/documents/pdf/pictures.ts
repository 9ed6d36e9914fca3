/** Who goes on by more than this part of the view's height at once looks for a place, and reads nothing on the way. */
const LEAP = 0.5;
/** And is there when nothing of the kind has come for so long, in milliseconds. */
const REST = 80;
/** After a step of scrolling the view is shown before a picture is drawn; so many milliseconds later it is drawn anyway. */
const SHOWN = 100;

/** The pictures of the pages near the view. */
export interface Pictures {
  /** A page came near: its picture is drawn in its turn. */
  want(holder: HTMLElement): void;
  /** A page left: its picture goes, and is not drawn to the end. */
  drop(holder: HTMLElement): void;
  /** Draws all of them again, as after a change of zoom; until then the old ones stay. */
  redraw(): void;
  /** Resolves once the first was drawn, or could not be. */
  readonly first: Promise<void>;
}

interface PicturesOptions {
  readonly view: Window;
  readonly signal: AbortSignal;
  /** Draws the picture of a page; rejects when it can't, and when the signal is aborted first. */
  readonly draw: (holder: HTMLElement, canvas: HTMLCanvasElement, signal: AbortSignal) => Promise<void>;
  /** How far a page is from the one that is seen. */
  readonly distance: (holder: HTMLElement) => number;
}

/** Draws one page at a time, the nearest first, and none while somebody leaps over them. */
export function createPictures({ view, signal, draw, distance }: PicturesOptions): Pictures {
  const waiting = new Set<HTMLElement>();
  const drawn = new Set<HTMLElement>();
  let now: { readonly holder: HTMLElement; readonly stop: AbortController } | null = null;
  let isGoing = false;
  const first = Promise.withResolvers<void>();
  let top = view.scrollY;
  let restsAt = 0;
  let hasMoved = false;
  const note = () => {
    hasMoved = true;
    if (Math.abs(view.scrollY - top) > view.innerHeight * LEAP) restsAt = view.performance.now() + REST;
    top = view.scrollY;
  };
  view.addEventListener('scroll', note, { passive: true, signal });

  async function picture(holder: HTMLElement): Promise<void> {
    const stop = new AbortController();
    const canvas = view.document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    now = { holder, stop };
    try {
      await draw(holder, canvas, AbortSignal.any([signal, stop.signal]));
      if (stop.signal.aborted || signal.aborted) return;
      takeOff(holder);
      holder.prepend(canvas);
      drawn.add(holder);
    } catch {
      // Left white: the words are still there.
    } finally {
      if (!canvas.isConnected) empty(canvas);
      now = null;
      first.resolve();
    }
  }
  async function go(): Promise<void> {
    if (isGoing) return;
    isGoing = true;
    while (waiting.size > 0 && !signal.aborted) {
      const still = restsAt - view.performance.now();
      if (still > 0) await new Promise((resolve) => view.setTimeout(resolve, still));
      else if (hasMoved) {
        hasMoved = false;
        await new Promise((resolve) => view.requestIdleCallback(resolve, { timeout: SHOWN }));
      } else {
        const next = [...waiting].reduce((best, each) => (distance(each) < distance(best) ? each : best));
        waiting.delete(next);
        await picture(next);
      }
    }
    isGoing = false;
  }

  return {
    first: first.promise,
    want(holder) {
      if (drawn.has(holder) || (now?.holder === holder && !now.stop.signal.aborted)) return;
      waiting.add(holder);
      void go();
    },
    drop(holder) {
      waiting.delete(holder);
      if (now?.holder === holder) now.stop.abort();
      drawn.delete(holder);
      takeOff(holder);
    },
    redraw() {
      for (const holder of drawn) waiting.add(holder);
      drawn.clear();
      if (now) {
        waiting.add(now.holder);
        now.stop.abort();
      }
      void go();
    },
  };
}

function takeOff(holder: HTMLElement): void {
  const canvas = holder.querySelector('canvas');
  canvas?.remove();
  if (canvas) empty(canvas);
}

/** Gives back the memory of a picture now: some millions of bytes, which a browser keeps until it tidies up. */
function empty(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
