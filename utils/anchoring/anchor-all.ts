import type { Placement, Span } from '../core/placement';
import type { Target } from '../core/target';
import { foldForeign } from './fold';
import type { PageIndex } from './page-index';

/** Where each passage is on the page, in the order they were given. */
export function anchorAll(page: PageIndex, targets: readonly Target[]): Placement[] {
  return targets.map((target) => anchorExact(page, target));
}

const MOST_CANDIDATES = 200;

function anchorExact(page: PageIndex, target: Target): Placement {
  const exact = foldForeign(target.quote.exact).trim();
  const found: { span: Span; score: number }[] = [];
  for (let at = page.folded.indexOf(exact); exact && at >= 0; at = page.folded.indexOf(exact, at + 1)) {
    const span = { start: at, end: at + exact.length };
    found.push({ span, score: contextScore(page.folded, span, target) - (at === target.position.start ? 0 : 0.5) });
    if (found.length === MOST_CANDIDATES) break;
  }
  found.sort((a, b) => b.score - a.score);
  const [best, next] = found;
  if (!best) return page.complete ? { state: 'not found', candidates: [] } : { state: 'not on this page now' };
  const { start, end } = best.span;
  if (best.score > 3 && best.score > (next?.score ?? 0)) return { state: 'in place', start, end };
  return { state: 'not found', candidates: found.slice(0, 5).map((candidate) => candidate.span) };
}

/** How many characters of the context are the same, counted outwards from the passage. */
function contextScore(text: string, { start, end }: Span, target: Target): number {
  const prefix = foldForeign(target.quote.prefix);
  const suffix = foldForeign(target.quote.suffix);
  let before = 0;
  while (before < prefix.length && prefix[prefix.length - 1 - before] === text[start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  return before + after;
}
