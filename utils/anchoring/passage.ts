import type { Target } from '../core/target';
import { fold, foldForeign } from './fold';
import type { LabelsAround } from './labels';

/** A target made ready for comparing with folded page text. */
export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 code units from the start of the page text when it was described. */
  readonly start: number;
  /** Folded labels around it, or `null` when they are not known. */
  readonly labels: LabelsAround | null;
  /** See `BlockSelector`; `undefined` when that is not known. */
  readonly uniquePrefix: number | null | undefined;
  readonly uniqueSuffix: number | null | undefined;
}

/** Reads a target. Those without a block may come from anywhere, so their white space is made ours first. */
export function passageOf(target: Target): Passage {
  const { quote, position, block } = target;
  const clean = block ? fold : foldForeign;
  const exact = clean(quote.exact);
  const words = exact.trim();
  const lead = exact.length - exact.trimStart().length;
  return {
    exact: words,
    prefix: clean(quote.prefix) + exact.slice(0, lead),
    suffix: exact.slice(lead + words.length) + clean(quote.suffix),
    start: position.start + lead,
    labels: block ? { label: fold(block.label), before: fold(block.before), after: fold(block.after) } : null,
    uniquePrefix: block?.uniquePrefix,
    uniqueSuffix: block?.uniqueSuffix,
  };
}

/** An order that depends on what passages are, and not on how they were given. */
export function comparePassages(a: Passage, b: Passage): number {
  return (
    a.start - b.start ||
    compare(a.exact, b.exact) ||
    compare(a.prefix, b.prefix) ||
    compare(a.suffix, b.suffix) ||
    compare(a.labels?.label ?? '', b.labels?.label ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
