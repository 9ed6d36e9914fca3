import type { Entry } from '../core/annotation';
import { dateIn } from '../core/entry-date';
import type { Span } from '../core/placement';
import type { BlockSelector, Target } from '../core/target';
import { fullLabel, labelIndexAt } from './labels';
import type { PageIndex } from './page-index';

/** Context kept on either side in UTF-16 code units: at least, and at most where the page repeats itself. */
export const MIN_CONTEXT = 128;
export const MAX_CONTEXT = 512;

/** Describes a stretch of the page so that it can be found again after the page has changed. */
export function describe(page: PageIndex, span: Span): Target {
  const { start, end } = span;
  const context = contextLength(page.folded, span);
  const block = blockAt(page, start);
  return {
    quote: {
      exact: page.text.slice(start, end),
      prefix: page.text.slice(wholeFrom(page.text, Math.max(0, start - context)), start),
      suffix: page.text.slice(end, wholeTo(page.text, end + context)),
    },
    position: { start, end },
    ...(block ? { block } : {}),
  };
}

/** The dated piece of the record that a place of the page stands in, or `null` when nothing labels it. */
export function entryAt(page: PageIndex, offset: number): Entry | null {
  const label = page.labels[labelIndexAt(page.labels, offset)];
  if (!label) return null;
  const heading = page.labels[label.dated] ?? label;
  return { heading: heading.text, date: dateIn(heading.text) };
}

/** As much context as makes the passage the only one of its kind on the page, within the limits. */
function contextLength(text: string, { start, end }: Span): number {
  for (let length = MIN_CONTEXT; length < MAX_CONTEXT; length *= 2) {
    const from = Math.max(0, start - length);
    const whole = text.slice(from, end + length);
    if (text.indexOf(whole) === from && text.indexOf(whole, from + 1) < 0) return length;
  }
  return MAX_CONTEXT;
}

function blockAt(page: PageIndex, offset: number): BlockSelector | null {
  const at = labelIndexAt(page.labels, offset);
  if (at < 0) return null;
  return {
    label: fullLabel(page.labels, at),
    before: fullLabel(page.labels, at - 1),
    after: fullLabel(page.labels, at + 1),
  };
}

/** Never cuts a surrogate pair in two. */
function wholeFrom(text: string, offset: number): number {
  return isLowSurrogate(text.charCodeAt(offset)) ? offset + 1 : offset;
}

function wholeTo(text: string, offset: number): number {
  return isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
