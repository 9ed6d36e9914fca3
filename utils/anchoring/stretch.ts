import type { Span } from '../core/placement';
import { type IndexedLine, lineIndexAt, type PageIndex } from './page-index';

/**
 * A stretch of page text, told by the lines it is on: it stays true for as long as they do, whatever becomes of
 * the rest of the page.
 */
export interface Stretch<L extends IndexedLine = IndexedLine> {
  /** One or more, in order and next to each other. */
  readonly lines: readonly L[];
  /** UTF-16 code units from the start of the first line. */
  readonly from: number;
  /** UTF-16 code units from the start of the last line, exclusive. */
  readonly to: number;
}

/** The stretch of a span of the page text, or `null` for an empty one. */
export function stretchOf<L extends IndexedLine>(page: PageIndex<L>, { start, end }: Span): Stretch<L> | null {
  if (end <= start || page.lines.length === 0) return null;
  const first = lineIndexAt(page, start);
  const last = lineIndexAt(page, end - 1);
  return {
    lines: page.lines.slice(first, last + 1),
    from: start - (page.starts[first] ?? 0),
    to: end - (page.starts[last] ?? 0),
  };
}

/** What a stretch says, with `\n` between its lines. */
export function textOfStretch({ lines, from, to }: Stretch): string {
  return lines
    .map(({ text }, index) => text.slice(index === 0 ? from : 0, index === lines.length - 1 ? to : undefined))
    .join('\n');
}
