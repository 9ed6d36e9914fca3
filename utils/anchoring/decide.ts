import type { Placement } from '../core/placement';
import type { Candidate } from './candidate';
import type { Expectation } from './neighbours';
import type { Passage } from './passage';

/** Below this a place is not even worth confirming. */
const LEAST_SCORE = 0.6;
/** How much better than the runner-up a place must be to be shown as the one. */
const LEAST_MARGIN = 0.04;
/** Unbroken context that is more than another repeated sentence, in UTF-16 code units. */
const LONG_RUN = 80;
/** How near the same words must be to count as beside, in UTF-16 code units. */
const BESIDE = 8;
/** Words that are nobody's habit, in UTF-16 code units. */
const LONG_QUOTE = 32;
/** Candidates that are offered to choose from, at most. */
const MOST_CANDIDATES = 5;

/** On how many sides the context is the one that made the passage the only one of its kind, 0 to 2. */
function sidesProven(passage: Passage, candidate: Candidate): number {
  const prefix = isProven(passage.uniquePrefix, candidate.runBefore, passage.prefix.length);
  const suffix = isProven(passage.uniqueSuffix, candidate.runAfter, passage.suffix.length);
  return Number(prefix) + Number(suffix);
}

function isProven(needed: number | null | undefined, run: number, length: number): boolean {
  if (needed === null) return length > 0 && run >= length;
  if (needed === undefined) return run >= Math.min(32, length) && run > 0;
  return run >= needed;
}

function agrees(side: number): boolean {
  return side >= 0.75;
}

/** Whether a place with the very same words can be called the passage without asking. */
function isSafe(passage: Passage, candidate: Candidate): boolean {
  if (candidate.words < 1 || sidesProven(passage, candidate) === 0) return false;
  if (candidate.label === 'other' || candidate.label === 'redated') return false;
  const sides = Number(agrees(candidate.before)) + Number(agrees(candidate.after));
  if (sides === 2) return true;
  if (repeatsItself(passage)) return false;
  return sides === 1 && (candidate.label === 'same' || candidate.runBefore + candidate.runAfter >= LONG_RUN);
}

/** Whether a place is as good as the many others where the same words stood already. */
function isTwin(passage: Passage, candidate: Candidate): boolean {
  return candidate.words === 1 && passage.uniquePrefix !== 0 && sidesProven(passage, candidate) === 0;
}

/** Whether the same words stand right beside the passage too, so that either may be gone now. */
function repeatsItself({ exact, prefix, suffix }: Passage): boolean {
  return prefix.slice(-exact.length - BESIDE).includes(exact) || suffix.slice(0, exact.length + BESIDE).includes(exact);
}

/** Whether the best of the candidates, best first, is in place beyond doubt. */
export function isCertain(passage: Passage, candidates: readonly Candidate[]): boolean {
  const [best, next] = candidates;
  if (!best || !isSafe(passage, best)) return false;
  if (!next || !isSafe(passage, next)) return true;
  return sidesProven(passage, best) > sidesProven(passage, next) && best.score > next.score;
}

/** Says where a passage is, given the candidates, best first, and where its neighbours suggest. */
export function decide(
  passage: Passage,
  candidates: readonly Candidate[],
  complete: boolean,
  expected: Expectation | null = null,
  isCutOut: () => boolean = () => false,
): Placement {
  const ranked = [...candidates].sort((a, b) => rank(b, expected) - rank(a, expected) || a.start - b.start);
  const [best, next] = ranked;
  if (!best) return complete ? { state: 'not found', candidates: [] } : { state: 'not on this page now' };
  const margin = next ? rank(best, expected) - rank(next, expected) : best.score;
  const { start, end } = best;
  const evidence = { score: best.score, margin: Math.max(0, margin) };
  if (isCertain(passage, ranked)) return { state: 'in place', start, end, evidence };
  const others = ranked.slice(0, MOST_CANDIDATES).map((one) => ({ start: one.start, end: one.end }));
  const isMoved = best.words === 1 && passage.uniquePrefix === 0 && passage.exact.length >= LONG_QUOTE;
  const hasStayed = agrees(best.before) && agrees(best.after);
  const isBelievable = best.label === 'same' || agrees(best.before) || agrees(best.after) || !isTwin(passage, best);
  const isClear = isBelievable && best.score >= LEAST_SCORE && margin >= LEAST_MARGIN && best.label !== 'other';
  if (isClear && (isMoved || hasStayed || !isCutOut())) {
    return { state: 'changed', start, end, evidence, candidates: others.slice(1) };
  }
  return complete ? { state: 'not found', candidates: others } : { state: 'not on this page now' };
}

const LABEL_WEIGHT = { same: 0.05, unclear: 0, redated: 0, other: -0.4 } as const;

/** The score, a little higher where the neighbours suggest the place. */
function rank(candidate: Candidate, expected: Expectation | null): number {
  const isExpected = expected && Math.abs(candidate.start - expected.start) <= expected.slack;
  return candidate.score + (isExpected ? 0.05 : 0) + LABEL_WEIGHT[candidate.label];
}
