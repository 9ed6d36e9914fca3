import { anchorAgainSteps } from '../anchoring/anchor-again';
import { anchorAll, anchorSteps } from '../anchoring/anchor-all';
import type { Placement } from '../core/placement';
import type { Target } from '../core/target';
import type { LiveText } from './live-text';
import { changeBetween, type PageText } from './page-text';
import { type Slices, startSlices } from './slices';

/** A target by the id of its mark. */
export interface IdentifiedTarget {
  readonly id: string;
  readonly target: Target;
}

/** Targets and where they are on the text that was read last. */
export interface Placed {
  readonly page: PageText;
  readonly placements: ReadonlyMap<string, Placement>;
}

/** Keeps targets anchored on a page that changes. */
export interface Placer {
  /** Makes these the targets. Those that are known keep their place until the page is looked at again. */
  setTargets(targets: readonly IdentifiedTarget[]): void;
  /** Call when the page has changed: it is looked at again soon. */
  changed(): void;
  /** What is known now, or `null` before the page was read. */
  readonly placed: Placed | null;
}

/** How long to wait after the page has changed before it is read again, in milliseconds. */
const SETTLE = 40;
/** A page that never stops changing gets this share of the time at most. */
const SHARE = 0.1;
/** But it is looked at this often at least, in milliseconds. */
const MOST_WAIT = 2000;
/** After this long without a change everything is anchored once more, in milliseconds. */
const QUIET = 1500;
/** So few targets are anchored at once when they are added to a page that is known. */
const FEW = 20;

/** Starts with no targets; `onPlaced` is called after every anchoring. */
export function createPlacer(
  view: Window & typeof globalThis,
  live: LiveText,
  signal: AbortSignal,
  onPlaced: (placed: Placed) => void,
): Placer {
  let targets: readonly IdentifiedTarget[] = [];
  let placed: Placed | null = null;
  /** Ids whose targets are new or other than when they were placed. */
  const open = new Set<string>();
  let timer = 0;
  let due = Number.POSITIVE_INFINITY;
  let running = false;
  let wait = SETTLE;
  /** Whether some places were found by looking at a part of the page only. */
  let partial = false;

  function schedule(delay: number): void {
    const at = view.performance.now() + delay;
    if (running || signal.aborted || targets.length === 0 || due <= at) return;
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
    try {
      const page = await live.read(slices);
      const current = targets;
      const placements = await anchorOn(page, current, slices);
      placed = { page, placements };
      const latest = new Map(targets.map(({ id, target }) => [id, target]));
      for (const { id, target } of current) if (latest.get(id) === target) open.delete(id);
    } finally {
      running = false;
    }
    wait = partial ? Math.max(SETTLE, Math.min(MOST_WAIT, slices.spent() / SHARE)) : SETTLE;
    if (placed) onPlaced(placed);
    if (live.isStale || open.size > 0) schedule(wait);
    else if (partial) schedule(Math.max(QUIET, wait));
  }

  async function anchorOn(page: PageText, current: readonly IdentifiedTarget[], slices: Slices) {
    const known = placed && placed.page.index.complete === page.index.complete ? placed : null;
    const isLocal = known !== null && known.page !== page && open.size === 0;
    const steps = isLocal
      ? anchorAgainSteps(
          page.index,
          changeBetween(known.page, page),
          current.map(({ id, target }) => ({ target, placement: known.placements.get(id) ?? NOWHERE })),
        )
      : anchorSteps(
          page.index,
          current.map(({ target }) => target),
        );
    partial = isLocal;
    let step = steps.next();
    while (!step.done) {
      if (slices.isOver()) await slices.next();
      step = steps.next();
    }
    const { value } = step;
    return new Map(current.map(({ id }, index) => [id, value[index] ?? NOWHERE]));
  }

  /** Anchors a few new targets on the page that is known. */
  function placeFew({ page, placements }: Placed): void {
    const fresh = targets.filter(({ id }) => open.has(id));
    const anchored = anchorAll(
      page.index,
      fresh.map(({ target }) => target),
    );
    const found = new Map(fresh.map(({ id }, index) => [id, anchored[index] ?? NOWHERE]));
    placed = {
      page,
      placements: new Map(targets.map(({ id }) => [id, found.get(id) ?? placements.get(id) ?? NOWHERE])),
    };
    open.clear();
    onPlaced(placed);
  }

  signal.addEventListener('abort', () => view.clearTimeout(timer), { once: true });
  return {
    get placed() {
      return placed;
    },
    setTargets(next) {
      const before = new Map(targets.map(({ id, target }) => [id, target]));
      targets = next;
      for (const { id, target } of next) if (!isSameTarget(before.get(id), target)) open.add(id);
      const kept = new Set(next.map(({ id }) => id));
      for (const id of open) if (!kept.has(id)) open.delete(id);
      if (placed && !live.isStale && !running && open.size <= FEW) placeFew(placed);
      else if (open.size > 0) schedule(0);
      else if (placed) onPlaced(placed);
    },
    changed() {
      schedule(wait);
    },
  };
}

const NOWHERE: Placement = { state: 'not on this page now' };

function isSameTarget(a: Target | undefined, b: Target): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
