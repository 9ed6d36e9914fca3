import type { Placement } from '../core/placement';
import type { Target } from '../core/target';
import { createAligner } from './align';
import { type Candidate, type Comparison, comparePage } from './candidate';
import { decide, isCertain } from './decide';
import { createExpectations } from './expected-place';
import { createNeighbours, type Expectation } from './neighbours';
import type { PageIndex } from './page-index';
import { comparePassages, type Passage, passageOf } from './passage';
import { findSeedPlaces } from './seeds';

/**
 * Where each passage is on the page, in the order they were given. All passages are anchored together, in one
 * pass over the page; the outcome does not depend on their order.
 */
export function anchorAll(page: PageIndex, targets: readonly Target[]): Placement[] {
  return finish(anchorSteps(page, targets));
}

/** Takes all the steps of some work at once. */
function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How far the seam of a cut may be from where the passage is supposed, in UTF-16 code units. */
const SEAM_SLACK = 400;

/** Passages that are made ready between two pauses. */
const PASSAGES_A_STEP = 32;

/** Has a page made what takes as long as it is long, one after the other. */
function* makeReady(page: PageIndex): Generator<void, void> {
  for (const part of ['folded', 'starts', 'labels'] as const) {
    yield;
    void page[part];
  }
  yield;
}

/** The same in steps of a few milliseconds: it yields wherever it may pause. */
export function* anchorSteps(page: PageIndex, targets: readonly Target[]): Generator<void, Placement[]> {
  const passages: Passage[] = [];
  for (const target of targets) {
    passages.push(passageOf(target));
    if (passages.length % PASSAGES_A_STEP === 0) yield;
  }
  const sorted = [...passages].sort(comparePassages);
  yield* makeReady(page);
  const comparison = comparePage(page, createAligner());
  const placements = new Map<Passage, Placement>();
  const neighbours = createNeighbours();
  const expectations = createExpectations(page, comparison);

  for (const passage of sorted) {
    const candidate = expectations.place(passage);
    if (candidate) {
      neighbours.add(passage, candidate.start);
      placements.set(passage, decide(passage, [candidate], page.complete));
    }
    yield;
  }

  const pending = sorted.filter((passage) => !placements.has(passage));
  if (pending.length > 0) {
    const found = yield* findCandidates(page, comparison, pending);
    for (const { passage, candidates } of found) {
      const [best] = candidates;
      if (best && isCertain(passage, candidates)) neighbours.add(passage, best.start);
    }
    neighbours.sort();
    for (const one of found) {
      placements.set(one.passage, decideAmong(page, comparison, one, neighbours.expect(one.passage)));
      yield;
    }
  }
  return passages.map((passage) => placements.get(passage) ?? { state: 'not on this page now' });
}

interface Found {
  readonly passage: Passage;
  /** Where pieces of the passage or its context suggest it. */
  readonly starts: readonly number[];
  readonly candidates: readonly Candidate[];
}

function* findCandidates(
  page: PageIndex,
  comparison: Comparison,
  passages: readonly Passage[],
): Generator<void, Found[]> {
  const places = yield* findSeedPlaces(page.folded, passages);
  const found: Found[] = [];
  for (const [index, passage] of passages.entries()) {
    const starts = (places[index] ?? []).map((place) => place.start);
    const slack = 32 + Math.min(300, passage.exact.length >> 1);
    found.push({ passage, starts, candidates: distinct(starts.flatMap((at) => comparison.near(passage, at, slack))) });
    yield;
  }
  return found;
}

/** Decides after the neighbours have had their say. */
function decideAmong(
  page: PageIndex,
  comparison: Comparison,
  { passage, starts, candidates }: Found,
  expected: Expectation | null,
): Placement {
  const near = expected ? comparison.near(passage, expected.start, expected.slack) : [];
  const supposed = expected ? [...starts, expected.start] : starts;
  const isCutOut = () => supposed.some((start) => comparison.isCutOutNear(passage, start, SEAM_SLACK));
  return decide(passage, distinct([...candidates, ...near]), page.complete, expected, isCutOut);
}

/** Best first, one of those that overlap. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start);
  return sorted.filter(
    (one, at) => !sorted.slice(0, at).some((other) => one.start < other.end && other.start < one.end),
  );
}
