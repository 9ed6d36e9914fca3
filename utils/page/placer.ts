import type { Standing } from '../anchoring/standing';
import type { Target } from '../core/target';
import type { Line } from './line';
import type { LiveText } from './live-text';
import type { PageText } from './page-text';
import { createPlaceKeeper, FEW, type Looked } from './place-keeper';
import { finishNow, startSlices } from './slices';

/** Keeps targets anchored on a page that changes. */
export interface Placer {
  /** Makes these the targets. Those that are known keep their place until the page is looked at again. */
  setTargets(targets: ReadonlyMap<string, Target>): void;
  /** Call when the page has changed: it is looked at again soon. */
  changed(): void;
  /** Resolves once nothing is left to be looked at of the changes there are now; does not wait for quiet. */
  settled(): Promise<void>;
  /** Where a target stands on `page`; `undefined` before it was looked for. */
  readonly standing: (id: string) => Standing<Line> | undefined;
  /** The page as it was looked at last, or `null` before that. */
  readonly page: PageText | null;
}

/** How long to wait after the page has changed before it is read again, in milliseconds. */
const SETTLE = 40;
/** A page that never stops changing gets this share of the time at most. */
const SHARE = 0.1;
/** But it is looked at this often at least, in milliseconds. */
const MOST_WAIT = 2000;
/** After this long without a change, the whole page is looked at where a part of it did not tell for certain. */
const QUIET = 1500;

/**
 * Starts with no targets; `drawsPart` as for `createPlaceKeeper`. `onPlaced` is called after every look at the page with what
 * came of it; it too yields where it may pause.
 */
export function createPlacer(
  view: Window & typeof globalThis,
  live: LiveText,
  drawsPart: () => boolean,
  signal: AbortSignal,
  onPlaced: (looked: Looked) => Generator<void, void>,
): Placer {
  const keeper = createPlaceKeeper(live.hidden, drawsPart);
  let isIdle = true;
  let timer = 0;
  let due = Number.POSITIVE_INFINITY;
  let running = false;
  let wait = SETTLE;
  /** Whoever waits for the page to be looked at. */
  const waiting: (() => void)[] = [];

  function schedule(delay: number): void {
    const at = view.performance.now() + delay;
    if (running || signal.aborted || isIdle || due <= at) return;
    view.clearTimeout(timer);
    due = at;
    timer = view.setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      run().catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }, delay);
  }

  async function run(): Promise<void> {
    running = true;
    const slices = startSlices(view, signal);
    let isChange: boolean;
    const served = waiting.splice(0);
    try {
      const page = await live.read(slices);
      isChange = keeper.page !== page && keeper.open === 0;
      const looked = await slices.finish(keeper.look(page));
      await slices.finish(onPlaced(looked));
    } finally {
      running = false;
      // On a page that never stops changing, one look since they asked is enough.
      if (keeper.isPartial && !live.isStale && !signal.aborted) waiting.push(...served);
      else release(served);
    }
    wait = isChange ? Math.max(SETTLE, Math.min(MOST_WAIT, slices.spent() / SHARE)) : SETTLE;
    if (live.isStale || keeper.open > 0) schedule(wait);
    else if (keeper.isPartial) schedule(waiting.length > 0 ? 0 : Math.max(QUIET, wait));
    else release(waiting.splice(0));
  }

  function release(those: readonly (() => void)[]): void {
    for (const resolve of those) resolve();
  }

  /** Anchors a few new targets on the page that is known. */
  function placeFew(page: PageText): void {
    finishNow(onPlaced(finishNow(keeper.look(page))));
  }

  const stop = () => {
    view.clearTimeout(timer);
    release(waiting.splice(0));
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    get page() {
      return keeper.page;
    },
    standing: keeper.standing,
    setTargets(targets) {
      keeper.setTargets(targets);
      isIdle = targets.size === 0;
      if (isIdle) release(waiting.splice(0));
      if (keeper.open === 0) return;
      // The page may have changed and been read while there was nothing to look for.
      const isCurrent = !live.isStale && keeper.page === live.latest;
      if (keeper.page && isCurrent && !running && keeper.open <= FEW) placeFew(keeper.page);
      else schedule(0);
    },
    changed() {
      schedule(wait);
    },
    settled() {
      const isOpen = running || live.isStale || keeper.open > 0 || keeper.isPartial;
      if (isIdle || !isOpen || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
        schedule(0);
      });
    },
  };
}
