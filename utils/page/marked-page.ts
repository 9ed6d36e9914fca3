import { adjust } from '../anchoring/adjust';
import { NOWHERE, type Standing } from '../anchoring/standing';
import type { Adjustment } from '../core/adjustment';
import type { Entry } from '../core/annotation';
import type { Place } from '../core/place';
import type { Span } from '../core/placement';
import { sameData } from '../core/same-data';
import type { Target } from '../core/target';
import { schemeOf } from './colour-scheme';
import { type Described, describeRange, describeSpan, languageOf } from './describe-range';
import { drawsPart } from './draws-part';
import { frameStarts } from './frame-starts';
import type { Line } from './line';
import { createLiveText } from './live-text';
import type { MarkStyle } from './mark-style';
import { idsAt, idsOver, type SpannedMark } from './marks-at';
import { rangeOfStretch, spanOfRange } from './page-text';
import { createPainter } from './painter';
import type { Looked } from './place-keeper';
import { placeOf, stretchAt } from './place-of';
import { createPlacer } from './placer';
import { type Painting, repaint } from './repaint';
import { scrollToRange } from './scroll-to-range';
import { finishNow } from './slices';
import { createToldPlaces } from './told-places';
import { watchEntries } from './watch-entries';

export type { Described } from './describe-range';
export type { MarkStyle } from './mark-style';

/** What is to be painted for one annotation. */
export interface PageMark {
  readonly id: string;
  readonly target: Target;
  readonly entry: Entry | null;
  /** One a dimension, in codebook order. */
  readonly styles: readonly MarkStyle[];
}

export interface MarkedPageOptions {
  readonly document: Document;
  /** What is read: its text is the page text. */
  readonly root: Element;
  /** Tells our own interface's host, which is never part of the text. */
  readonly isOurs: (node: Node) => boolean;
  /** The shadow root of an element, or `null`; without it, open ones only. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  readonly signal: AbortSignal;
  /** Called with all places whenever something of them has changed that a reviewer can tell. */
  readonly onPlaces: (places: readonly Place[]) => void;
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
  /** The same as a range of the page, or with `candidate` where it might be. */
  rangeOf(id: string, candidate?: number | null): StaticRange | null;
  /** Resolves once the changes that the page has had are looked at. */
  settled(): Promise<void>;
  /** Scrolls to such a range and flashes it; `false` when there is none now. */
  show(id: string, candidate: number | null): boolean;
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
  let marks: ReadonlyMap<string, PageMark> = new Map();
  /** Ids of marks whose paint was taken off because their words were being changed. */
  const lifted = new Set<string>();
  const painter = createPainter(document, () => schemeOf(root), signal);
  const told = createToldPlaces(onPlaces);
  const live = createLiveText({
    root,
    isOurs,
    shadowRootOf: options.shadowRootOf,
    signal,
    onChange(rewritten) {
      for (const id of painter.lift(rewritten)) lifted.add(id);
      placer.changed();
      entries.later();
    },
  });
  const entries = watchEntries(view, live, signal, onEntries);
  const placer = createPlacer(view, live, () => drawsPart(document), signal, onPlaced);
  const painting: Painting = { root, placer, painter, stylesOf: (id) => marks.get(id)?.styles };

  function* onPlaced({ changed, ids, isLocal }: Looked): Generator<void, void> {
    const stale = new Set([...changed, ...lifted]);
    lifted.clear();
    yield* repaint(stale, painting);
    if (!isLocal || told.isNews(places(new Set([...changed, ...ids]), (_, { start }) => start))) tell();
  }

  function places(
    ids: Iterable<string>,
    startOf: (id: string, standing: Standing<Line>) => number | null,
  ): readonly Place[] {
    const { page } = placer;
    if (!page) return [];
    return [...ids].flatMap((id) => {
      const standing = placer.standing(id) ?? NOWHERE;
      return marks.has(id) ? [placeOf(id, standing, startOf(id, standing), page)] : [];
    });
  }

  function tell(): void {
    told.tell(places(marks.keys(), (id) => spanOf(id)?.start ?? null));
  }

  function spanOf(id: string): Span | null {
    const place = placer.standing(id)?.place;
    return (place && placer.page?.spanOf(place)) ?? null;
  }

  function rangeOf(id: string, candidate: number | null = null): StaticRange | null {
    const standing = placer.standing(id);
    const stretch = standing && stretchAt(standing, candidate);
    return stretch ? rangeOfStretch(stretch) : null;
  }

  function spans(): SpannedMark[] {
    return [...marks.keys()].flatMap((id) => {
      const span = spanOf(id);
      return span ? [{ id, ...span }] : [];
    });
  }

  return {
    setMarks(next) {
      const before = marks;
      marks = new Map(next.map((mark) => [mark.id, mark]));
      const isFewer = [...before.keys()].some((id) => !marks.has(id));
      const ids = [...new Set([...before.keys(), ...marks.keys()])];
      finishNow(
        repaint(
          ids.filter((id) => !isSameLook(before.get(id), marks.get(id))),
          painting,
        ),
      );
      placer.setTargets(new Map(next.map(({ id, target }) => [id, target])));
      if (isFewer && placer.page) tell();
      entries.anew();
    },
    describe: (range) => describeRange(live.now(), range),
    adjusted(what, adjustment) {
      const text = live.now();
      const range = typeof what === 'string' ? rangeOf(what) : what;
      const span = range && spanOfRange(text, range);
      const next = span && adjust(text.index.text, span, adjustment, languageOf(range.startContainer));
      return next ? describeSpan(text, next) : null;
    },
    marksAt: (x, y) => (placer.page ? idsAt(placer.page, spans(), document, x, y, painter.idsAt(x, y)) : []),
    marksOver: (range) => (placer.page ? idsOver(placer.page, spans(), range) : []),
    spanOf,
    rangeOf,
    shadowRoots() {
      live.now();
      return live.shadowRoots();
    },
    settled: placer.settled,
    frameStarts: () => frameStarts(document, placer.page),
    show(id, candidate) {
      const range = rangeOf(id, candidate);
      if (!range) return false;
      scrollToRange(range, view);
      painter.flash(range);
      return true;
    },
  };
}

function isSameLook(a: PageMark | undefined, b: PageMark | undefined): boolean {
  return a !== undefined && b !== undefined && sameData(a.styles, b.styles);
}
