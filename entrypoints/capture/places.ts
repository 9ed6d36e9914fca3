import type { Place } from '../../utils/core/place';
import type { Span } from '../../utils/core/placement';
import type { MarkedPage } from '../../utils/page/marked-page';
import type { PlacedMark } from '../../utils/page/placed-mark';

/** Where the marks are, as the panel is told. */
export function placesOf(placed: readonly PlacedMark[], page: MarkedPage): readonly Place[] {
  return placed.map(({ id, placement }) => ({
    id,
    state: placement.state,
    start: 'start' in placement ? placement.start : null,
    found: placement.state === 'changed' ? page.textAt(placement) : null,
    candidates: placement.state === 'not found' ? placement.candidates.map(page.textAt) : [],
  }));
}

/** The stretch of page text that a mark has, or with `candidate` one that it might have; `null` when there is none. */
export function spanOf(placed: readonly PlacedMark[], id: string, candidate: number | null): Span | null {
  const placement = placed.find((mark) => mark.id === id)?.placement;
  if (!placement) return null;
  if (candidate === null) return 'start' in placement ? placement : null;
  return ('candidates' in placement ? placement.candidates?.[candidate] : null) ?? null;
}
