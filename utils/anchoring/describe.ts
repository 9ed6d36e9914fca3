import type { Entry } from '../core/annotation';
import type { Span } from '../core/placement';
import type { Target } from '../core/target';
import { entryLabelIndex, labelIndexAt, labelsAround } from './labels';
import type { PageIndex } from './page-index';
import { commonEnd, commonStart } from './runs';

/** Context kept on either side in UTF-16 code units: at least, and at most where the page repeats itself. */
const MIN_CONTEXT = 128;
export const MAX_CONTEXT = 512;
/** Kept beyond what makes a passage the only one of its kind. */
const SPARE_CONTEXT = 16;
/** Words that occur more often than this are not worth telling apart one by one. */
const MOST_TWINS = 100_000;

/**
 * Describes a stretch of the page so that it can be found again after the page has changed. Throws a RangeError
 * for a stretch without characters.
 */
export function describe(page: PageIndex, span: Span): Target {
  const { start, end } = span;
  if (start >= end || start < 0 || end > page.text.length) throw new RangeError('Nothing to describe.');
  const { prefix, suffix } = neededContext(page.folded, span);
  return {
    quote: {
      exact: page.text.slice(start, end),
      prefix: page.text.slice(wholeFrom(page.text, start - kept(prefix)), start),
      suffix: page.text.slice(end, wholeTo(page.text, end + kept(suffix))),
    },
    position: { start, end, startPoint: start - surrogatePairs(page.text.slice(0, start)) },
    block: {
      ...labelsAround(page.labels, labelIndexAt(page.labels, start)),
      uniquePrefix: prefix,
      uniqueSuffix: suffix,
    },
  };
}

/** The dated piece of the record that a place of the page stands in, or `null` when nothing labels it. */
export function entryAt(page: PageIndex, offset: number): Entry | null {
  const label = page.labels[entryLabelIndex(page.labels, labelIndexAt(page.labels, offset))];
  return label ? { heading: label.text, date: label.date } : null;
}

function kept(needed: number | null): number {
  return needed === null ? MAX_CONTEXT : Math.min(MAX_CONTEXT, Math.max(MIN_CONTEXT, needed + SPARE_CONTEXT));
}

/**
 * How many characters before, or after, make the passage the only one of its kind. Whatever later has as many
 * of them around the same words is not one of the twins that the page has now.
 */
function neededContext(text: string, { start, end }: Span): { prefix: number | null; suffix: number | null } {
  const exact = text.slice(start, end);
  let prefix = 0;
  let suffix = 0;
  let twins = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (at === start) continue;
    if (++twins > MOST_TWINS) return { prefix: null, suffix: null };
    prefix = Math.max(prefix, 1 + commonEnd(text, start, text, at, MAX_CONTEXT));
    suffix = Math.max(suffix, 1 + commonStart(text, end, text, at + exact.length, MAX_CONTEXT));
  }
  return {
    prefix: prefix <= Math.min(start, MAX_CONTEXT) ? prefix : null,
    suffix: suffix <= Math.min(text.length - end, MAX_CONTEXT) ? suffix : null,
  };
}

function surrogatePairs(text: string): number {
  return text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
}

/** Never cuts a surrogate pair in two. */
function wholeFrom(text: string, offset: number): number {
  const from = Math.max(0, offset);
  return isLowSurrogate(text.charCodeAt(from)) ? from + 1 : from;
}

function wholeTo(text: string, offset: number): number {
  return isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
