import type { Span } from '../core/placement';
import { areaAround } from './area';
import type { Line } from './line';
import { lineIndexAt, type PageText, rangeOfSpan } from './page-text';

/** A stretch of page text in the DOM: its range, and an element around it of modest size. */
export interface DomPlace {
  readonly range: StaticRange;
  readonly area: Element;
}

/**
 * Finds stretches in the DOM. What is on a line that has not changed since is where it was, so that a change of
 * the page costs little for the marks that it does not touch. `null` as for `rangeOfSpan`.
 */
export function createPlaceFinder(root: Element): (page: PageText, span: Span) => DomPlace | null {
  const known = new WeakMap<Line, Map<string, DomPlace>>();

  function find(page: PageText, span: Span): DomPlace | null {
    const range = rangeOfSpan(page, span);
    const area = range && areaAround(range, root);
    return range && area ? { range, area } : null;
  }

  return (page, span) => {
    const at = lineIndexAt(page, span.start);
    const line = page.lines[at];
    const start = page.index.starts[at] ?? 0;
    if (!line || span.end > start + line.text.length) return find(page, span);
    const key = `${span.start - start}-${span.end - start}`;
    const places = known.get(line) ?? new Map<string, DomPlace>();
    known.set(line, places);
    const place = places.get(key) ?? find(page, span);
    if (place) places.set(key, place);
    return place;
  };
}
