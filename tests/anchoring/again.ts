import { type AnchoredAgain, anchorAgainSteps } from '../../utils/anchoring/anchor-again';
import { anchorAll } from '../../utils/anchoring/anchor-all';
import { createPageIndex, type IndexedLine, type PageIndex } from '../../utils/anchoring/page-index';
import { type Standing, standingOf } from '../../utils/anchoring/standing';
import { createStandings, type Standings } from '../../utils/anchoring/standings';
import type { Target } from '../../utils/core/target';

/** The later page with the line objects of the earlier one wherever they say the same, in order, as a reading keeps them. */
export function sharing(before: PageIndex, after: PageIndex): PageIndex {
  let from = 0;
  const lines = after.lines.map((line) => {
    const at = before.lines.findIndex(
      (old, index) => index >= from && old.text === line.text && old.label?.level === line.label?.level,
    );
    if (at < 0 || at > from + 12) return line;
    from = at + 1;
    return before.lines[at] ?? line;
  });
  return createPageIndex(lines, after.complete);
}

/** Where targets stand on a page that is looked at for the first time; ids are their indices. */
export function standingsOn(page: PageIndex, targets: readonly Target[]): Standings {
  const standings = createStandings<IndexedLine>();
  for (const [index, placement] of anchorAll(page, targets).entries()) {
    standings.set(String(index), standingOf(page, placement, 0));
  }
  return standings;
}

/** Looks at what has changed of the page. */
export function anchorAgain(
  before: PageIndex,
  after: PageIndex,
  standings: Standings,
  targets: readonly Target[],
): AnchoredAgain<IndexedLine> & { readonly all: readonly Standing[] } {
  const steps = anchorAgainSteps(before, after, standings, (id) => targets[Number(id)]);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const again = step.value;
    const all = targets.flatMap((_, index) => again.standings.get(String(index)) ?? standings.get(String(index)) ?? []);
    return { ...again, all };
  }
}
