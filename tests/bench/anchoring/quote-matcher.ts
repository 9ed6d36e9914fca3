import search from 'approx-string-match';
import { rangeBetween, textBefore } from './dom-text';

/** What the method stores: the quotation with 32 characters on either side, and its offset. */
export interface StoredQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

const CONTEXT = 32;

export function describeQuote(root: Element, range: Range): StoredQuote {
  const text = root.textContent ?? '';
  const start = textBefore(root, range);
  const end = start + range.toString().length;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
  };
}

/** Exact matches, else those with at most half the quotation's length (and 256) in errors. */
function matchesOf(text: string, pattern: string) {
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, Math.min(256, Math.floor(pattern.length / 2)));
}

function similarity(text: string, pattern: string): number {
  if (pattern.length === 0 || text.length === 0) return 0;
  const errors = search(text, pattern, pattern.length)[0]?.errors ?? pattern.length;
  return 1 - errors / pattern.length;
}

/**
 * The published method of the Hypothesis client: score = (50 quotation + 20 prefix + 20 suffix + 2 position) / 92,
 * and the best one wins.
 */
export function findQuote(root: Element, { exact, prefix, suffix, start }: StoredQuote): Range | null {
  const text = root.textContent ?? '';
  let best: { start: number; end: number; score: number } | null = null;
  for (const match of matchesOf(text, exact)) {
    const quote = 1 - match.errors / exact.length;
    const before = prefix ? similarity(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1;
    const after = suffix ? similarity(text.slice(match.end, match.end + suffix.length), suffix) : 1;
    const position = 1 - Math.abs(match.start - start) / text.length;
    const score = (50 * quote + 20 * before + 20 * after + 2 * position) / 92;
    if (!best || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best && rangeBetween(root, best.start, best.end);
}
