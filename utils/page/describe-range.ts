import { describe, entryAt } from '../anchoring/describe';
import type { Entry } from '../core/annotation';
import type { Span } from '../core/placement';
import { MAX_PASSAGE, type Target } from '../core/target';
import { type PageText, rangeOfSpan, spanOfRange } from './page-text';

/** What a selection on the page means. */
export type Described =
  | { readonly target: Target; readonly entry: Entry | null; readonly range: StaticRange }
  | { readonly refused: 'nothing-selected' | 'too-long' | 'across-frames' };

/** Describes a range of the page without white space at its ends. */
export function describeRange(page: PageText, range: AbstractRange | null): Described {
  return describeSpan(page, range && spanOfRange(page, range));
}

/** Describes a stretch of the page text; `null` is nothing. */
export function describeSpan(page: PageText, span: Span | null): Described {
  const range = span && rangeOfSpan(page, span);
  if (!span) return { refused: 'nothing-selected' };
  // From one tree (a component's own) into another: nothing could be painted there.
  if (!range) return { refused: 'across-frames' };
  if (span.end - span.start > MAX_PASSAGE) return { refused: 'too-long' };
  return { target: describe(page.index, span), entry: entryAt(page.index, span.start), range };
}

/** The language that the page declares for a node (BCP 47), or British English. */
export function languageOf(node: Node): string {
  const declared = node.parentElement?.closest('[lang]')?.getAttribute('lang');
  try {
    return new Intl.Locale(declared || 'en-GB').toString();
  } catch {
    return 'en-GB';
  }
}
