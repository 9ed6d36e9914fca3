import type { Placement, Span } from '../core/placement';
import type { Target } from '../core/target';
import { anchorSteps } from './anchor-all';
import { MAX_CONTEXT } from './describe';
import { type PageIndex, partOfPage } from './page-index';

/** A stretch of page text that was replaced, in UTF-16 code units. */
export interface TextChange {
  readonly start: number;
  /** Exclusive, in the text as it was. */
  readonly oldEnd: number;
  /** Exclusive, in the text as it is. */
  readonly newEnd: number;
}

/** A passage and where it was before the change. */
export interface PlacedTarget {
  readonly target: Target;
  readonly placement: Placement;
}

/**
 * Where the passages are after a stretch of the page was replaced. Only that stretch and what is around it is
 * searched, unless something of it has to be looked for elsewhere. Yields wherever it may pause.
 */
export function* anchorAgainSteps(
  page: PageIndex,
  change: TextChange,
  placed: readonly PlacedTarget[],
): Generator<void, Placement[]> {
  const placements = placed.map(({ placement }) => movedAlong(placement, change));
  const open = placed.flatMap((_, index) => (placements[index] === null ? [index] : []));
  const touched = open.flatMap((index) => spanOf(placed[index]?.placement));
  const from = Math.min(change.start, ...touched.map((span) => span.start)) - 2 * MAX_CONTEXT;
  const grown = change.newEnd - change.oldEnd;
  const to = Math.max(change.oldEnd, ...touched.map((span) => span.end)) + grown + 2 * MAX_CONTEXT;
  const begin = Math.max(0, from);
  const nearby = yield* anchorSteps(partOfPage(page, begin, to), targetsAt(placed, open));
  const elsewhere: number[] = [];
  for (const [at, index] of open.entries()) {
    const near = nearby[at];
    const before = placed[index]?.placement;
    if (near?.state === 'in place') placements[index] = { ...near, start: near.start + begin, end: near.end + begin };
    else if (before?.state === 'not found' && near?.state !== 'changed') placements[index] = notFound(before, change);
    else elsewhere.push(index);
  }
  if (elsewhere.length > 0) {
    const everywhere = yield* anchorSteps(page, targetsAt(placed, elsewhere));
    for (const [at, index] of elsewhere.entries()) placements[index] = everywhere[at] ?? null;
  }
  return placements.map((placement) => placement ?? { state: 'not on this page now' });
}

function targetsAt(placed: readonly PlacedTarget[], indices: readonly number[]): Target[] {
  return indices.flatMap((index) => placed[index]?.target ?? []);
}

function spanOf(placement: Placement | undefined): Span[] {
  return placement && 'start' in placement ? [placement] : [];
}

/** A span as it is after the change, or `null` when the change is on it or close to it. */
function shifted(span: Span, { start, oldEnd, newEnd }: TextChange, distance: number): Span | null {
  if (span.end + distance <= start) return span;
  if (span.start - distance < oldEnd) return null;
  return { start: span.start + newEnd - oldEnd, end: span.end + newEnd - oldEnd };
}

/** Where a passage is that the change is too far from to matter, or `null`. */
function movedAlong(placement: Placement, change: TextChange): Placement | null {
  if (placement.state !== 'in place' && placement.state !== 'changed') return null;
  const span = shifted(placement, change, MAX_CONTEXT);
  if (!span) return null;
  if (placement.state === 'in place') return { ...placement, ...span };
  const candidates = (placement.candidates ?? []).flatMap((candidate) => shifted(candidate, change, 0) ?? []);
  return { ...placement, ...span, candidates };
}

function notFound(before: { readonly candidates: readonly Span[] }, change: TextChange): Placement {
  return { state: 'not found', candidates: before.candidates.flatMap((span) => shifted(span, change, 0) ?? []) };
}
