import { createMarkRules } from './mark-rules';
import type { MarkStyle } from './mark-style';
import { createNearness } from './nearness';
import { sameRange } from './same-range';

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
  /** Makes these marks the painted ones, touching only what is different from before. */
  paint(marks: readonly PaintableMark[]): void;
  /** Takes the paint off marks that begin or end in one of these nodes at once, until they are painted again. */
  lift(nodes: ReadonlySet<Node>): void;
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
    for (const mark of [...marks.values()]) drop(mark);
  }

  signal.addEventListener('abort', () => view.clearTimeout(flashing));
  return {
    paint(wanted) {
      if (signal.aborted) return;
      rules.prepare(
        new Set(wanted.flatMap((mark) => mark.styles)),
        wanted.map((mark) => mark.range.startContainer),
      );
      setWindowed(wanted.length > MOST_ALWAYS_PAINTED);
      const kept = new Set(wanted.map((mark) => mark.id));
      for (const mark of [...marks.values()]) if (!kept.has(mark.id)) drop(mark);
      for (const mark of wanted) {
        const old = marks.get(mark.id);
        if (old && isSame(old, mark)) continue;
        if (old) drop(old);
        take(mark);
      }
    },
    lift(nodes) {
      if (nodes.size === 0) return;
      for (const mark of [...shown]) {
        if (nodes.has(mark.range.startContainer) || nodes.has(mark.range.endContainer)) drop(mark);
      }
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

function isSame(a: PaintableMark, b: PaintableMark): boolean {
  if (a.area !== b.area || a.styles.length !== b.styles.length || !sameRange(a.range, b.range)) return false;
  // Most marks keep the very styles they had.
  if (a.styles === b.styles) return true;
  return a.styles.every(
    (style, index) => style === b.styles[index] || JSON.stringify(style) === JSON.stringify(b.styles[index]),
  );
}
