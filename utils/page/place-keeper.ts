import { anchorAgainSteps } from '../anchoring/anchor-again';
import { anchorSteps } from '../anchoring/anchor-all';
import { isSameStanding, NOWHERE, type Standing, standingOf } from '../anchoring/standing';
import { createStandings } from '../anchoring/standings';
import type { Target } from '../core/target';
import { readHiddenWords } from './hidden-words';
import type { Line } from './line';
import type { PageText } from './page-text';

/** Knows where targets stand on the page that was looked at last. */
export interface PlaceKeeper {
  /** `null` before the first look. */
  readonly page: PageText | null;
  /** Where a target stands on `page`; `undefined` before it was looked for. */
  standing(id: string): Standing<Line> | undefined;
  /** Makes these the targets; what is new or other than before is open until the next look. */
  setTargets(targets: ReadonlyMap<string, Target>): void;
  /** How many targets have to be looked for because they are new. */
  readonly open: number;
  /** Whether a look at the whole page might come to something else. */
  readonly isPartial: boolean;
  /**
   * Looks at a page: at what has changed of it, or at all of it where that is needed. Yields wherever it may
   * pause; nothing is different before it is done.
   */
  look(page: PageText): Generator<void, Looked>;
}

/** What came of a look at a page. */
export interface Looked {
  /** Ids of what stands otherwise than before. */
  readonly changed: ReadonlySet<string>;
  /** Ids of what was looked for. */
  readonly ids: readonly string[];
  /** Whether everything else is in the order it was in, and on the same side of these. */
  readonly isLocal: boolean;
}

/** So few targets that are new are looked for by themselves. */
export const FEW = 20;

/**
 * Starts without targets; `hidden` gives the elements of the page that are not rendered now, and `drawsPart` tells
 * whether it has more than it renders.
 */
export function createPlaceKeeper(hidden: () => Iterable<Element>, drawsPart: () => boolean): PlaceKeeper {
  const standings = createStandings<Line>();
  let targets: ReadonlyMap<string, Target> = new Map();
  let page: PageText | null = null;
  const open = new Set<string>();
  /** Ids of what was not found in what is shown, but is in what is not shown now. */
  let behind: ReadonlySet<string> = new Set();
  let isPartial = false;

  function* anchor(next: PageText, ids: readonly string[]): Generator<void, Map<string, Standing<Line>>> {
    const wanted = ids.flatMap((id) => targets.get(id) ?? []);
    const placements = yield* anchorSteps(next.index, wanted);
    return new Map(
      ids.map((id, index) => {
        const placement = placements[index];
        return [id, placement ? standingOf(next.index, placement, 0) : NOWHERE];
      }),
    );
  }

  /** Where targets stand that have to be looked for, by the least work that tells. */
  function* found(next: PageText) {
    if (page === next && open.size <= FEW && (open.size > 0 || !isPartial)) {
      return { standings: yield* anchor(next, [...open]), isFinal: !isPartial, isLocal: true };
    }
    if (page && page !== next && page.index.complete === next.index.complete && open.size === 0) {
      return yield* anchorAgainSteps(page.index, next.index, standings, (id) => targets.get(id));
    }
    return { standings: yield* anchor(next, [...targets.keys()]), isFinal: true, isLocal: true };
  }

  function* notFoundBehind(): Generator<void, ReadonlySet<string>> {
    const lost = [...standings.unsettled].filter((id) => standings.get(id)?.state === 'not found');
    if (lost.length === 0) return new Set();
    yield;
    if (drawsPart()) return new Set(lost);
    const isHidden = yield* readHiddenWords(hidden());
    return new Set(lost.filter((id) => isHidden(targets.get(id)?.quote.exact ?? '')));
  }

  return {
    get page() {
      return page;
    },
    get open() {
      return open.size;
    },
    get isPartial() {
      return isPartial;
    },
    standing: (id) => (behind.has(id) ? NOWHERE : standings.get(id)),
    setTargets(next) {
      for (const id of targets.keys()) if (!next.has(id)) standings.delete(id);
      for (const [id, target] of next) if (!isSameTarget(targets.get(id), target)) open.add(id);
      for (const id of open) if (!next.has(id)) open.delete(id);
      targets = next;
    },
    *look(next) {
      const wanted = targets;
      const changed = new Set<string>();
      const { standings: fresh, isFinal, isLocal } = yield* found(next);
      page = next;
      isPartial = !isFinal;
      for (const [id, standing] of fresh) {
        // What has become another target meanwhile, or is none, is not what was looked for.
        if (targets.get(id) !== wanted.get(id)) continue;
        open.delete(id);
        const old = standings.get(id);
        if (!old || !isSameStanding(old, standing)) changed.add(id);
        standings.set(id, standing);
      }
      const before = behind;
      behind = yield* notFoundBehind();
      for (const id of [...before, ...behind]) if (before.has(id) !== behind.has(id)) changed.add(id);
      return { changed, ids: [...fresh.keys()], isLocal };
    },
  };
}

function isSameTarget(a: Target | undefined, b: Target): boolean {
  return a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
