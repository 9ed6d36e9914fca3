import type { Annotation } from '../core/annotation';
import { codePoints, writable } from './written';

/** A page's text as far as it is stored, and where each passage stands in it. */
export interface StoredText {
  readonly text: string;
  /** By annotation id, in code points from the start of `text`; the end is exclusive. */
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/** Between stretches that do not touch on the page. */
const APART = '\n\n[…]\n\n';

/** A passage with the page text kept around it; offsets of the page in UTF-16 code units. */
interface Stretch {
  readonly id: string;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly start: number;
  /** Its offsets are of another text than the page's, so that nothing can be said to overlap with it. */
  readonly isAlone: boolean;
  readonly page: number;
}

/**
 * The text of one source composed of its passages, in the order of the page, with what is stored around them: whole
 * pages are not kept. Passages that overlap on the page share their text, so one stretch can have several selections.
 * `bare` leaves out what stands around them. Half characters are written as U+FFFD, so positions are of what is read.
 */
export function storedText(
  annotations: readonly Annotation[],
  exactOf: (id: string) => string,
  bare: boolean,
): StoredText {
  const stretches = annotations
    .map(
      ({ id, target }): Stretch => ({
        id,
        before: bare ? '' : writable(target.quote.prefix),
        exact: writable(exactOf(id)),
        after: bare ? '' : writable(target.quote.suffix),
        start: target.position.start,
        isAlone: target.field !== undefined || target.typed === true,
        page: target.page ?? 0,
      }),
    )
    .toSorted(
      (a, b) => a.page - b.page || a.start - b.start || b.exact.length - a.exact.length || (a.id < b.id ? -1 : 1),
    );
  return composed(stretches, bare);
}

/** Puts stretches one behind the other; one whose words stand where the page says in the last one is not repeated. */
function composed(stretches: readonly Stretch[], bare: boolean): StoredText {
  const places = new Map<string, { start: number; end: number }>();
  const pieces: string[] = [];
  let points = 0;
  let last: { readonly text: string; readonly pageStart: number; readonly points: number } | null = null;
  for (const { id, before, exact, after, start, isAlone } of stretches) {
    const inLast = last ? start - last.pageStart : -1;
    if (last && !bare && !isAlone && last.text.startsWith(exact, inLast) && inLast >= 0) {
      const from = last.points + codePoints(last.text.slice(0, inLast));
      places.set(id, { start: from, end: from + codePoints(exact) });
      continue;
    }
    if (last) {
      pieces.push(APART);
      points += codePoints(APART);
    }
    const text: string = before + exact + after;
    const from = points + codePoints(before);
    places.set(id, { start: from, end: from + codePoints(exact) });
    last = isAlone ? { text: '', pageStart: 0, points } : { text, pageStart: start - before.length, points };
    pieces.push(text);
    points += codePoints(text);
  }
  return { text: pieces.join(''), places };
}
