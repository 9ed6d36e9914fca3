import type { Span } from '../core/placement';
import type { Aligner } from './align';
import { isSameWords } from './fold';
import { compareLabels, type LabelAgreement } from './label-agreement';
import type { PageIndex } from './page-index';
import type { Passage } from './passage';
import { commonEnd, commonStart } from './runs';

/** A place that a passage may be at, and what speaks for it. */
export interface Candidate extends Span {
  /** How much of the words is the same, 0 to 1; 1 for the very same words. */
  readonly words: number;
  /** How many characters are the same right before and right after, without a gap. */
  readonly runBefore: number;
  readonly runAfter: number;
  /** How much of the near context is the same, 0 to 1; nothing on either page is the same too. */
  readonly before: number;
  readonly after: number;
  readonly label: LabelAgreement;
  /** All of it in one number, 0 to 1, before neighbours are asked. */
  readonly score: number;
}

/** Compares places of one page with passages. */
export interface Comparison {
  /** The place right there, where the words are the very same. */
  exactAt(passage: Passage, start: number): Candidate;
  /**
   * The places near a supposed start: the very same words, and unless they are right there also the words that
   * are most alike. Empty when too few words are the same.
   */
  near(passage: Passage, start: number, slack: number): Candidate[];
  /** Whether the context closes up near a place where the passage was cut out. */
  isCutOutNear(passage: Passage, start: number, slack: number): boolean;
}

/** Context that is compared character by character, in UTF-16 code units. */
const NEAR = 48;
/** How far context may have drifted from a place. */
const DRIFT = 24;
/** Longer passages are aligned by their ends. */
const MOST_ALIGNED = 640;
const END = 256;
/** Fewer of the words than this are a coincidence. */
const LEAST_WORDS = 0.4;
/** How far an exact place may be from where it was supposed without another place being looked for. */
const GRAM_DRIFT = 2;
/** Context on either side that closes up where a passage was cut out. */
const SEAM = 20;
/** Context that tells where a changed passage begins or ends. */
const BESIDE = 12;
/** Words beyond this do not make context count for less. */
const MOST_WEIGHT = 160;

/** A comparison of passages with this page. */
export function comparePage(page: PageIndex, align: Aligner): Comparison {
  const { folded, origin } = page;
  const agreementAt = compareLabels(page.labels);
  const agreement = (labels: Passage['labels'], start: number) => agreementAt(labels, start + origin);

  function similarityBefore(context: string, start: number): number {
    if (context === '') return start === 0 ? 1 : 0;
    return 1 - align.editsBefore(context, folded, start - NEAR - DRIFT, start) / context.length;
  }

  function similarityAfter(context: string, end: number): number {
    if (context === '') return end === folded.length ? 1 : 0;
    return 1 - align.editsAfter(context, folded, end, end + NEAR + DRIFT) / context.length;
  }

  function candidate(passage: Passage, start: number, end: number, words: number): Candidate {
    const { prefix, suffix } = passage;
    const runBefore = commonEnd(prefix, prefix.length, folded, start, prefix.length);
    const runAfter = commonStart(suffix, 0, folded, end, suffix.length);
    const head = prefix.slice(-NEAR);
    const tail = suffix.slice(0, NEAR);
    const before = runBefore >= head.length && head ? 1 : similarityBefore(head, start);
    const after = runAfter >= tail.length && tail ? 1 : similarityAfter(tail, end);
    const weight = Math.min(passage.exact.length, MOST_WEIGHT);
    const sides = [head.length / 2, tail.length / 2] as const;
    const score = (words * weight + before * sides[0] + after * sides[1]) / (weight + sides[0] + sides[1]);
    return { start, end, words, runBefore, runAfter, before, after, label: agreement(passage.labels, start), score };
  }

  /** The very same words closest to the supposed start. */
  function closestExact(passage: Passage, start: number, slack: number): number {
    const from = Math.max(0, start - slack);
    const near = folded.slice(from, start + passage.exact.length + slack);
    let best = -1;
    for (let at = near.indexOf(passage.exact); at >= 0; at = near.indexOf(passage.exact, at + 1)) {
      if (best < 0 || Math.abs(from + at - start) < Math.abs(best - start)) best = from + at;
    }
    return best;
  }

  return {
    exactAt: (passage, start) => candidate(passage, start, start + passage.exact.length, 1),
    near(passage, start, slack) {
      const { exact } = passage;
      if (exact === '') return [];
      const at = closestExact(passage, start, slack);
      const same = at < 0 ? [] : [candidate(passage, at, at + exact.length, 1)];
      if (at >= 0 && Math.abs(at - start) <= GRAM_DRIFT) return same;
      // Not so far that it would find the same exact place again.
      const reach = at < 0 ? slack : Math.min(slack, DRIFT, Math.abs(at - start) - 1);
      const found = exact.length <= MOST_ALIGNED ? alignWhole(exact, start, reach) : alignEnds(exact, start, reach);
      if (found.words < LEAST_WORDS || found.end <= found.start) return same;
      const [from, to] = wholeWords(folded, ...betweenContext(passage, found.start, found.end));
      if (to <= from) return same;
      // What was put in beside the very same words is not part of them.
      if (at >= 0 && from < at + exact.length && at < to) return same;
      const words = isSameWords(exact, folded.slice(from, to)) ? 1 : found.words;
      return [...same, candidate(passage, from, to, words)];
    },
    isCutOutNear({ exact, prefix, suffix, labels }, start, slack) {
      const head = prefix.slice(-SEAM).trimEnd();
      const tail = suffix.slice(0, SEAM).trimStart();
      if (head.length < SEAM - 1 || tail.length < SEAM - 1) return false;
      const from = Math.max(0, start - slack - exact.length);
      const near = folded.slice(from, start + slack + 2 * exact.length);
      const seams = [`${head} ${tail}`, head + tail].map((seam) => near.indexOf(seam));
      return seams.some((at) => at >= 0 && agreement(labels, from + at) !== 'other');
    },
  };

  /** Words put in at the very start or end of a passage are part of it: it goes from context to context. */
  function betweenContext({ exact, prefix, suffix }: Passage, start: number, end: number): [number, number] {
    const reach = BESIDE + Math.max(MOST_SNAPPED, exact.length);
    const head = prefix.slice(-BESIDE);
    const tail = suffix.slice(0, BESIDE);
    const headFrom = Math.max(0, start - reach);
    const headAt = head.length < BESIDE ? -1 : folded.slice(headFrom, start + BESIDE).lastIndexOf(head);
    const from = headAt < 0 ? start : headFrom + headAt + BESIDE;
    const tailFrom = Math.max(from + 1, end - BESIDE);
    const tailAt = tail.length < BESIDE ? -1 : folded.slice(tailFrom, end + reach).indexOf(tail);
    return [from, tailAt < 0 ? end : tailFrom + tailAt];
  }

  function alignWhole(exact: string, start: number, slack: number) {
    const found = align.find(exact, folded, start - slack, start + exact.length + slack);
    const longest = Math.max(exact.length, found.end - found.start);
    return { start: found.start, end: found.end, words: 1 - found.edits / longest };
  }

  /** Long passages: where they begin, where they end, and how many of their pieces are in between. */
  function alignEnds(exact: string, start: number, slack: number) {
    const wide = slack + (exact.length >> 2);
    const head = align.find(exact.slice(0, END), folded, start - wide, start + END + wide);
    const foot = start + exact.length - END;
    const tail = align.find(exact.slice(-END), folded, Math.max(head.start, foot - wide), foot + END + wide);
    const words = sharedPieces(exact, folded.slice(head.start, tail.end));
    return { start: head.start, end: tail.end, words };
  }
}

const PIECE = 6;

/** How much of a long text is in another, estimated by its pieces: a piece is whole when none of it was edited. */
function sharedPieces(text: string, other: string): number {
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= other.length; at++) pieces.add(other.slice(at, at + PIECE));
  let shared = 0;
  let all = 0;
  for (let at = 0; at + PIECE <= text.length; at += 3) {
    all++;
    if (pieces.has(text.slice(at, at + PIECE))) shared++;
  }
  return Math.min(1, (shared / all) ** (1 / PIECE)) * Math.min(1, other.length / text.length);
}

/** The longest piece of a word that is taken in or left out to end at its border. */
const MOST_SNAPPED = 12;

/** The nearest stretch that does not cut words in two. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from > 0 && start - from < MOST_SNAPPED && isInWord(text, from)) from--;
  if (isInWord(text, from)) from = start;
  while (to < text.length && to - end < MOST_SNAPPED && isInWord(text, to)) to++;
  if (isInWord(text, to)) to = end;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return [from, to];
}

/** Whether an offset is between two characters of a word. */
function isInWord(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && WORD.test(text[offset - 1] ?? '') && WORD.test(text[offset] ?? '');
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
