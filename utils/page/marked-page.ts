import { adjust } from '../anchoring/adjust';
import { describe, entryAt } from '../anchoring/describe';
import type { Adjustment } from '../core/adjustment';
import type { Entry } from '../core/annotation';
import type { Placement, Span } from '../core/placement';
import { MAX_PASSAGE, type Target } from '../core/target';
import { schemeOf } from './colour-scheme';
import { drawsPart } from './draws-part';
import { frameStarts } from './frame-starts';
import { createHiddenWords } from './hidden-words';
import { createLiveText } from './live-text';
import { type MarkStyle, unconfirmed } from './mark-style';
import { idsAt, idsOver } from './marks-at';
import { type PageText, rangeOfSpan, spanOfRange } from './page-text';
import { createPainter } from './painter';
import { createPlaceFinder } from './place-finder';
import type { PlacedMark } from './placed-mark';
import { createPlacer } from './placer';
import { scrollToRange } from './scroll-to-range';
import { watchEntries } from './watch-entries';

export type { MarkStyle } from './mark-style';

/** What is to be painted for one annotation. */
export interface PageMark {
  readonly id: string;
  readonly target: Target;
  readonly entry: Entry | null;
  /** One a dimension, in codebook order. */
  readonly styles: readonly MarkStyle[];
}

/** What a selection on the page means. */
export type Described =
  | { readonly target: Target; readonly entry: Entry | null; readonly range: StaticRange }
  | { readonly refused: 'nothing-selected' | 'too-long' | 'across-frames' };

export interface MarkedPageOptions {
  readonly document: Document;
  /** What is read: its text is the page text. */
  readonly root: Element;
  /** Tells our own interface's host, which is never part of the text. */
  readonly isOurs: (node: Node) => boolean;
  /** The shadow root of an element, or `null`; without it, open ones only. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  readonly signal: AbortSignal;
  /** Called after every anchoring that changed something. */
  readonly onPlaces: (places: readonly PlacedMark[]) => void;
  /** Called a while after marks were set and after the page changed, with the dates of its entries in their order. */
  readonly onEntries: (dates: readonly string[]) => void;
}

/** A page with marks on it. */
export interface MarkedPage {
  /** Makes these the marks of the page: anchors what is new and paints. */
  setMarks(marks: readonly PageMark[]): void;
  /** Describes a stretch of the page as it is now, without white space at its ends. */
  describe(range: AbstractRange): Described;
  /** Ids of the marks under a point of the viewport in CSS pixels, shortest first. */
  marksAt(x: number, y: number): readonly string[];
  /** Ids of the marks that overlap a selection or hold a caret, the very same stretch first, then shortest. */
  marksOver(range: AbstractRange): readonly string[];
  /** The stretch of page text that a mark has, or `null` when it is nowhere. */
  spanOf(id: string): Span | null;
  /** The shadow roots that the page has now. */
  shadowRoots(): ShadowRoot[];
  /** See `frameStarts`; all of them 0 before the page was read. */
  frameStarts(): readonly number[];
  /** The same as a range of the page. */
  rangeOf(id: string): StaticRange | null;
  /** Scrolls to a stretch of page text and flashes it; `false` when the page has no such stretch now. */
  show(span: Span): boolean;
  /** What the page says at a stretch of page text, and the entry it stands under. */
  textAt(span: Span): { readonly text: string; readonly entry: Entry | null };
  /** Describes a stretch of page text, as `describe` does. */
  describeSpan(span: Span): Described;
  /**
   * A mark (by id) or any stretch of the page made longer or shorter, described anew to be saved in its place;
   * `null` when it is nowhere or would not change.
   */
  adjusted(what: string | AbstractRange, adjustment: Adjustment): Described | null;
}

/** Anchors and paints marks on a page, and keeps doing so as the page changes, until the signal is aborted. */
export function createMarkedPage(options: MarkedPageOptions): MarkedPage {
  const { document, root, isOurs, signal, onPlaces, onEntries } = options;
  const view = document.defaultView;
  if (!view) throw new Error('The document has no window.');
  let marks: readonly PageMark[] = [];
  let placed: readonly PlacedMark[] = [];
  const placeOf = createPlaceFinder(root);
  const painter = createPainter(document, () => schemeOf(root), signal);
  const onChange = (rewritten: ReadonlySet<Node>): void => {
    painter.lift(rewritten);
    placer.changed();
    entries.later();
  };
  const live = createLiveText({ root, isOurs, shadowRootOf: options.shadowRootOf, signal, onChange });
  const entries = watchEntries(view, live, signal, onEntries);
  const placer = createPlacer(view, live, signal, ({ page, placements }) => {
    const isInHidden = createHiddenWords(live.hidden());
    const isPart = drawsPart(document);
    const isHidden = (passage: string) => isPart || isInHidden(passage);
    const next = marks.map((mark) => placedMark(mark, placements.get(mark.id), page, isHidden));
    const isNew = !isSamePlaces(placed, next);
    placed = next;
    paint(page);
    if (isNew) onPlaces(placed);
  });

  function paint(page: PageText): void {
    painter.paint(
      placed.flatMap(({ placement, id }, index) => {
        const where = 'start' in placement ? placeOf(page, placement) : null;
        const styles = marks[index]?.styles ?? [];
        const isCertain = placement.state === 'in place';
        return where ? [{ id, ...where, styles: isCertain ? styles : styles.map(unconfirmed) }] : [];
      }),
    );
  }

  function spanOf(id: string): Span | null {
    const placement = placed.find((mark) => mark.id === id)?.placement;
    return placement && 'start' in placement ? placement : null;
  }

  function rangeOfPlaced(span: Span | null): StaticRange | null {
    const page = placer.placed?.page;
    return page && span ? rangeOfSpan(page, span) : null;
  }

  const rangeOf = (id: string): StaticRange | null => rangeOfPlaced(spanOf(id));

  return {
    setMarks(next) {
      marks = next;
      placer.setTargets(next);
      entries.anew();
    },
    describe(range) {
      const text = live.now();
      return described(text, spanOfRange(text, range));
    },
    adjusted(what, adjustment) {
      const text = live.now();
      const range = typeof what === 'string' ? rangeOf(what) : what;
      const span = range && spanOfRange(text, range);
      const next = span && adjust(text.index.text, span, adjustment, languageOf(range.startContainer));
      return next ? described(text, next) : null;
    },
    marksAt(x, y) {
      const page = placer.placed?.page;
      return page ? idsAt(page, placed, document, x, y, painter.idsAt(x, y)) : [];
    },
    marksOver(range) {
      const page = placer.placed?.page;
      return page ? idsOver(page, placed, range) : [];
    },
    spanOf,
    rangeOf,
    shadowRoots() {
      live.now();
      return live.shadowRoots();
    },
    frameStarts: () => frameStarts(document, placer.placed?.page),
    textAt(span) {
      const { index } = placer.placed?.page ?? live.now();
      return { text: index.text.slice(span.start, span.end), entry: entryAt(index, span.start) };
    },
    describeSpan(span) {
      // Spans are of the text that the marks were placed on, which may be older than the page.
      const range = rangeOfPlaced(span);
      const page = live.now();
      return described(page, range && spanOfRange(page, range));
    },
    show(span) {
      const range = rangeOfPlaced(span);
      if (!range) return false;
      scrollToRange(range, view);
      painter.flash(range);
      return true;
    },
  };
}

function described(page: PageText, span: Span | null): Described {
  const range = span && rangeOfSpan(page, span);
  if (!span) return { refused: 'nothing-selected' };
  // From one tree (a component's own) into another: nothing could be painted there.
  if (!range) return { refused: 'across-frames' };
  if (span.end - span.start > MAX_PASSAGE) return { refused: 'too-long' };
  return { target: describe(page.index, span), entry: entryAt(page.index, span.start), range };
}

/** The language that the page declares for a node (BCP 47), or British English. */
function languageOf(node: Node): string {
  const declared = node.parentElement?.closest('[lang]')?.getAttribute('lang');
  try {
    return new Intl.Locale(declared || 'en-GB').toString();
  } catch {
    return 'en-GB';
  }
}

function placedMark(
  { id, target }: PageMark,
  placement: Placement | undefined,
  page: PageText,
  isHidden: (passage: string) => boolean,
): PlacedMark {
  if (!placement || (placement.state === 'not found' && isHidden(target.quote.exact))) {
    return { id, placement: { state: 'not on this page now' }, text: null };
  }
  const text = 'start' in placement ? page.index.text.slice(placement.start, placement.end) : null;
  return { id, placement, text };
}

function isSamePlaces(a: readonly PlacedMark[], b: readonly PlacedMark[]): boolean {
  return a.length === b.length && a.every((mark, index) => isSamePlace(mark, b[index]));
}

function isSamePlace(a: PlacedMark, b: PlacedMark | undefined): boolean {
  if (a.id !== b?.id || a.text !== b.text || a.placement.state !== b.placement.state) return false;
  if (!('start' in a.placement) || !('start' in b.placement)) {
    return JSON.stringify(a.placement) === JSON.stringify(b.placement);
  }
  return a.placement.start === b.placement.start && a.placement.end === b.placement.end;
}
