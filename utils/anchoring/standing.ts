import type { Placement, PlacementState } from '../core/placement';
import type { IndexedLine, PageIndex } from './page-index';
import { type Stretch, stretchOf } from './stretch';

/** Where a passage stands on a page that changes: a placement told by lines. */
export interface Standing<L extends IndexedLine = IndexedLine> {
  readonly state: PlacementState;
  /** `null` when it is nowhere. */
  readonly place: Stretch<L> | null;
  /** Other places it might be, best first. */
  readonly candidates: readonly Stretch<L>[];
  /** Where it started in the page text when it was placed: passages placed together are in this order. */
  readonly start: number | null;
  /** See `Evidence`; 0 when it is nowhere. */
  readonly score: number;
}

/** What is said of a passage that nothing is known of. */
export const NOWHERE: Standing<never> = {
  state: 'not on this page now',
  place: null,
  candidates: [],
  start: null,
  score: 0,
};

/** A placement by lines; its offsets count from `origin` in the page text. */
export function standingOf<L extends IndexedLine>(
  page: PageIndex<L>,
  placement: Placement,
  origin: number,
): Standing<L> {
  const stretch = ({ start, end }: { readonly start: number; readonly end: number }) =>
    stretchOf(page, { start: start + origin, end: end + origin });
  const others = 'candidates' in placement ? (placement.candidates ?? []) : [];
  const isSomewhere = 'start' in placement;
  return {
    state: placement.state,
    place: isSomewhere ? stretch(placement) : null,
    candidates: others.flatMap((span) => stretch(span) ?? []),
    start: isSomewhere ? placement.start + origin : null,
    score: isSomewhere ? (placement.evidence?.score ?? 0) : 0,
  };
}

/** All stretches that a standing tells of. */
export function stretchesOf<L extends IndexedLine>({ place, candidates }: Standing<L>): readonly Stretch<L>[] {
  return place ? [place, ...candidates] : candidates;
}

/** Whether two standings say the same of the same lines. */
export function isSameStanding(a: Standing, b: Standing): boolean {
  if (a.state !== b.state || a.candidates.length !== b.candidates.length) return false;
  return (
    isSameStretch(a.place, b.place) && a.candidates.every((one, at) => isSameStretch(one, b.candidates[at] ?? null))
  );
}

function isSameStretch(a: Stretch | null, b: Stretch | null): boolean {
  if (!a || !b) return a === b;
  const isSameLines = a.lines.length === b.lines.length && a.lines.every((line, at) => line === b.lines[at]);
  return isSameLines && a.from === b.from && a.to === b.to;
}
