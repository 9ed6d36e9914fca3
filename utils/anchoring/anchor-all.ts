import type { Placement } from '../core/placement';
import type { Target } from '../core/target';
import { createAligner } from './align';
import { type Candidate, type Comparison, comparePage } from './candidate';
import { decide, isCertain } from './decide';
import { createNeighbours, type Neighbours } from './neighbours';
import type { PageIndex } from './page-index';
import { comparePassages, type Passage, passageOf } from './passage';
import { findSeedPlaces } from './seeds';

/**
 * Where each passage is on the page, in the order they were given. All passages are anchored together, in one
 * pass over the page; the outcome does not depend on their order.
 */
export function anchorAll(page: PageIndex, targets: readonly Target[]): Placement[] {
  const steps = anchorSteps(page, targets);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How far the seam of a cut may be from where the passage is supposed, in UTF-16 code units. */
const SEAM_SLACK = 400;

/** The same in steps of a few milliseconds: it yields wherever it may pause. */
export function* anchorSteps(page: PageIndex, targets: readonly Target[]): Generator<void, Placement[]> {
  const passages = targets.map(passageOf);
  const sorted = [...new Set(passages)].sort(comparePassages);
  const comparison = comparePage(page, createAligner());
  const placements = new Map<Passage, Placement>();
  const neighbours = createNeighbours();

  for (const [index, passage] of sorted.entries()) {
    const candidate = atExpectedPlace(page, comparison, neighbours, passage);
    if (candidate) {
      neighbours.add(passage, candidate.start);
      placements.set(passage, decide(passage, [candidate], page.complete));
    }
    if (index % 32 === 31) yield;
  }

  const pending = sorted.filter((passage) => !placements.has(passage));
  if (pending.length > 0) {
    const places = yield* findSeedPlaces(page.folded, pending);
    const found: Candidate[][] = [];
    for (const [index, passage] of pending.entries()) {
      const starts = (places[index] ?? []).map((place) => place.start);
      found.push(candidatesAt(comparison, passage, starts));
      yield;
    }
    for (const [index, passage] of pending.entries()) {
      const [best] = found[index] ?? [];
      if (best && isCertain(passage, found[index] ?? [])) neighbours.add(passage, best.start);
    }
    neighbours.sort();
    for (const [index, passage] of pending.entries()) {
      const expected = neighbours.expect(passage);
      const candidates = addExpected(comparison, passage, found[index] ?? [], expected);
      const supposed = [...(places[index] ?? []).map((place) => place.start), ...(expected ? [expected.start] : [])];
      const isCutOut = () => supposed.some((start) => comparison.isCutOutNear(passage, start, SEAM_SLACK));
      placements.set(passage, decide(passage, candidates, page.complete, expected, isCutOut));
      yield;
    }
  }
  return passages.map((passage) => placements.get(passage) ?? { state: 'not on this page now' });
}

/** The passage where its forerunners suggest, when its words, its whole context and its label are the same. */
function atExpectedPlace(
  page: PageIndex,
  comparison: Comparison,
  neighbours: Neighbours,
  passage: Passage,
): Candidate | null {
  for (const shift of new Set([neighbours.lastShift, 0])) {
    const start = passage.start + shift;
    if (passage.exact === '' || !comparison.hasExact(passage, start)) continue;
    const { prefix, suffix } = passage;
    const end = start + passage.exact.length;
    if (!page.folded.startsWith(suffix, end)) continue;
    if (start < prefix.length || !page.folded.startsWith(prefix, start - prefix.length)) continue;
    const candidate = comparison.exactAt(passage, start);
    if (candidate.label !== 'other') return candidate;
  }
  return null;
}

function candidatesAt(comparison: Comparison, passage: Passage, starts: readonly number[]): Candidate[] {
  const slack = 32 + Math.min(300, passage.exact.length >> 1);
  const found = starts.flatMap((start) => comparison.near(passage, start, slack));
  return distinct(found);
}

/** Adds what is at the place that the neighbours suggest. */
function addExpected(
  comparison: Comparison,
  passage: Passage,
  found: readonly Candidate[],
  expected: { readonly start: number; readonly slack: number } | null,
): Candidate[] {
  return expected ? distinct([...found, ...comparison.near(passage, expected.start, expected.slack)]) : [...found];
}

/** Best first, one of those that overlap. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start);
  return sorted.filter(
    (one, at) => !sorted.slice(0, at).some((other) => one.start < other.end && other.start < one.end),
  );
}
