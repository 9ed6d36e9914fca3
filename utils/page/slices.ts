/** The longest that one slice of our work holds up the page, in milliseconds. */
const SLICE = 12;
/** Of so many turns of the page one is a turn of its drawing too. */
const DRAWS = 4;

/** Work that is done in slices so that the page stays usable. */
export interface Slices {
  /** Whether the slice is used up and the page should have its turn. */
  readonly isOver: () => boolean;
  /** Gives the page its turn; rejects with the signal's reason once it is aborted. */
  readonly next: () => Promise<void>;
  /** Takes the steps of some work, giving the page its turn whenever a slice is used up. */
  readonly finish: <T>(steps: Generator<void, T>) => Promise<T>;
  /** Milliseconds of work so far, without the page's turns. */
  readonly spent: () => number;
}

/** Starts a slice now. */
export function startSlices(view: Window & typeof globalThis, signal: AbortSignal): Slices {
  const { performance } = view;
  let begun = performance.now();
  let spent = 0;
  let turns = 0;
  const isOver = (): boolean => performance.now() >= begun + SLICE;
  async function next(): Promise<void> {
    spent += performance.now() - begun;
    turns += 1;
    await (turns % DRAWS === 0 ? timer(view) : yieldTo(view));
    signal.throwIfAborted();
    begun = performance.now();
  }
  return {
    isOver,
    next,
    async finish(steps) {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        if (isOver()) await next();
      }
    },
    spent: () => spent + performance.now() - begun,
  };
}

/** Takes all steps of some work that is known to be short. */
export function finishNow<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * `scheduler.yield` keeps our place in the queue, before the page's drawing, which Chromium then lets wait for 100 ms; a timer is what
 * every browser has, and comes after it.
 */
function yieldTo(view: Window & typeof globalThis): Promise<void> {
  const scheduler: { yield?: () => Promise<void> } | undefined = view.scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return timer(view);
}

function timer(view: Window): Promise<void> {
  return new Promise((resolve) => view.setTimeout(resolve, 0));
}
