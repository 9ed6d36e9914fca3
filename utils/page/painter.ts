import { createMarkRules } from './mark-rules';
import type { MarkStyle } from './mark-style';
import { createNearness } from './nearness';

/** A mark with its place in the page. */
export interface PaintableMark {
  readonly id: string;
  readonly range: StaticRange;
  readonly styles: readonly MarkStyle[];
  /** An element that the mark is in, small enough to tell whether the mark is near what is seen. */
  readonly area: Element;
}

/** Paints marks with the CSS Custom Highlight API: nothing of the page's HTML changes. */
export interface Painter {
  /** Paints these marks, in the place of what was painted under their ids. */
  paint(marks: readonly PaintableMark[]): void;
  /** Takes the paint off these marks. */
  remove(ids: Iterable<string>): void;
  /** Takes the paint off marks that begin or end in one of these nodes, and gives their ids to be painted again. */
  lift(nodes: ReadonlySet<Node>): readonly string[];
  /** Flashes a passage for a moment. */
  flash(range: StaticRange): void;
  /** Ids of the painted marks under a point of the viewport in CSS pixels, or `null` where the browser can't tell. */
  idsAt(x: number, y: number): readonly string[] | null;
}

/** https://drafts.csswg.org/css-highlight-api-1/#interacting-with-custom-highlights, not in all browsers yet. */
interface PointedHighlights {
  highlightsFromPoint?(x: number, y: number): readonly { readonly ranges: readonly AbstractRange[] }[];
}

/** With more marks than this only those near the viewport are painted: each one taxes the page's own changes. */
const MOST_ALWAYS_PAINTED = 200;
/** How long a flash lasts, in milliseconds. */
const FLASH = 1600;

/** A painter for one document; everything it painted goes when the signal is aborted. */
export function createPainter(document: Document, scheme: () => 'light' | 'dark', signal: AbortSignal): Painter {
  const view = document.defaultView;
  if (!view) throw new Error('The document has no window.');
  const rules = createMarkRules(document, view, scheme, signal);
  const ids = new WeakMap<AbstractRange, string>();
  const marks = new Map<string, PaintableMark>();
  const shown = new Set<PaintableMark>();
  const nearness = createNearness(view, signal, (area, isNear) => {
    for (const mark of marksIn.get(area) ?? []) (isNear ? show : hide)(mark);
  });
  const marksIn = new Map<Element, Set<PaintableMark>>();
  let windowed = false;
  let flashing = 0;

  function show(mark: PaintableMark): void {
    if (shown.has(mark)) return;
    shown.add(mark);
    for (const style of mark.styles) rules.highlightFor(style).add(mark.range);
  }

  function hide(mark: PaintableMark): void {
    if (!shown.delete(mark)) return;
    for (const style of mark.styles) rules.highlightFor(style).delete(mark.range);
  }

  function drop(mark: PaintableMark): void {
    hide(mark);
    marks.delete(mark.id);
    const others = marksIn.get(mark.area);
    others?.delete(mark);
    if (others?.size !== 0) return;
    marksIn.delete(mark.area);
    nearness.forget(mark.area);
  }

  function take(mark: PaintableMark): void {
    ids.set(mark.range, mark.id);
    marks.set(mark.id, mark);
    const others = marksIn.get(mark.area);
    if (others) others.add(mark);
    else marksIn.set(mark.area, new Set([mark]));
    if (!windowed) show(mark);
    else if (nearness.watch(mark.area)) show(mark);
  }

  /** Goes over from painting all to painting a window, or back. */
  function setWindowed(now: boolean): void {
    if (windowed === now) return;
    windowed = now;
    const all = [...marks.values()];
    for (const mark of all) drop(mark);
    for (const mark of all) take(mark);
  }

  function remove(id: string): void {
    const mark = marks.get(id);
    if (mark) drop(mark);
  }

  signal.addEventListener('abort', () => view.clearTimeout(flashing));
  return {
    paint(wanted) {
      if (signal.aborted || wanted.length === 0) return;
      rules.prepare(
        new Set(wanted.flatMap((mark) => mark.styles)),
        wanted.map((mark) => mark.range.startContainer),
      );
      for (const mark of wanted) remove(mark.id);
      // Before they are taken: going over takes everything anew.
      setWindowed(marks.size + wanted.length > MOST_ALWAYS_PAINTED);
      for (const mark of wanted) take(mark);
    },
    remove(gone) {
      for (const id of gone) remove(id);
      setWindowed(marks.size > MOST_ALWAYS_PAINTED);
    },
    lift(nodes) {
      if (nodes.size === 0) return [];
      const lifted = [...shown].filter(({ range }) => nodes.has(range.startContainer) || nodes.has(range.endContainer));
      for (const mark of lifted) drop(mark);
      return lifted.map(({ id }) => id);
    },
    flash(range) {
      rules.prepare([], [range.startContainer]);
      rules.flash.clear();
      rules.flash.add(range);
      view.clearTimeout(flashing);
      flashing = view.setTimeout(() => rules.flash.clear(), FLASH);
    },
    idsAt(x, y) {
      const highlights: HighlightRegistry & PointedHighlights = view.CSS.highlights;
      const hits = highlights.highlightsFromPoint?.(x, y);
      return hits ? [...new Set(hits.flatMap((hit) => hit.ranges.flatMap((range) => ids.get(range) ?? [])))] : null;
    },
  };
}
