import type { Finding } from '../../components/reader/find-tools';
import { createWordIndex, type FoundSpan } from '../../utils/documents/pdf/word-index';
import { startSlices } from '../../utils/page/slices';

/** Finds words in the pages of a PDF, where the browser's own search takes every run of letters for a text of its own. */
export interface FindWords {
  /** Looks for words, and shows the first place of them from the page in view on; opens the search where none is open. */
  find(words: string): Promise<void>;
  /** Looks again, as the words of more pages are there; what is shown stays. */
  again(): Promise<void>;
  /** Shows the next place or the one before it, on and on in a circle. */
  next(way: 1 | -1): void;
  /** Ends the search; what is shown is selected, so that it can be marked. */
  end(): void;
}

interface FindOptions {
  /** Where the pages are. */
  readonly root: HTMLElement;
  readonly view: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** The page in view, counted from 1. */
  readonly page: () => number;
  /** Called with what is found; `null` when the search has ended. */
  readonly onFinding: (finding: Finding | null) => void;
}

/** More places than this are not painted at once: those around the one that is shown are. */
const MOST_PAINTED = 1_000;
/** Names of ours that no mark has. */
const ALL = 'reader-found';
const SHOWN = 'reader-found-shown';

/** A search that is not open yet; all that it paints goes when the signal is aborted. */
export function createFindWords({ root, view, signal, page, onFinding }: FindOptions): FindWords {
  const index = createWordIndex(root);
  let words: string | null = null;
  let found: readonly FoundSpan[] = [];
  let shown = -1;
  /** The page from which on the first place is looked for. */
  let from = 1;
  let asked = 0;

  function paint(): void {
    const first = Math.max(0, shown - MOST_PAINTED / 2);
    const { Highlight, CSS } = view;
    const own = found[shown];
    const ranges = (spans: readonly FoundSpan[]) =>
      spans.flatMap((span) => {
        const range = index.rangeOf(span);
        return range ? [new view.StaticRange(range)] : [];
      });
    CSS.highlights.set(ALL, new Highlight(...ranges(found.slice(first, first + MOST_PAINTED))));
    const top = new Highlight(...ranges(own ? [own] : []));
    top.priority = 1;
    CSS.highlights.set(SHOWN, top);
  }
  function clear(): void {
    view.CSS.highlights.delete(ALL);
    view.CSS.highlights.delete(SHOWN);
  }
  function tell(): void {
    const own = found[shown];
    onFinding({ words: words ?? '', found: found.length, shown: shown + 1, page: own ? index.pageOf(own) : 0 });
  }
  function show(which: number): void {
    shown = which;
    paint();
    tell();
    const own = found[shown];
    const range = own && index.rangeOf(own);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }
  /** All places as of now; `null` when something else was asked meanwhile. */
  async function look(): Promise<readonly FoundSpan[] | null> {
    asked += 1;
    const question = asked;
    await startSlices(view, signal).finish(index.update());
    return question === asked && words !== null ? index.find(words) : null;
  }

  signal.addEventListener('abort', clear, { once: true });
  return {
    async find(wanted) {
      // While somebody types, it begins at the same page.
      if (words === null || wanted === '' || shown < 0) from = page();
      words = wanted;
      tell();
      const next = await look();
      if (!next) return;
      found = next;
      const first = found.findIndex((span) => index.pageOf(span) >= from);
      show(found.length > 0 ? Math.max(0, first) : -1);
    },
    async again() {
      if (words === null) return;
      const before = found[shown];
      const at = before && index.pageOf(before);
      const order = found.slice(0, shown + 1).filter((span) => index.pageOf(span) === at).length;
      const next = await look();
      if (!next) return;
      found = next;
      // Pages that were read meanwhile may lie before it: on its own page it is where it was.
      const first = at === undefined ? -1 : found.findIndex((span) => index.pageOf(span) === at);
      shown = first < 0 ? -1 : first + order - 1;
      if (shown < 0 && found.length > 0) show(0);
      else {
        paint();
        tell();
      }
    },
    next(way) {
      if (found.length === 0) return;
      const other = (shown + way + found.length) % found.length;
      show(other);
      from = found[other] ? index.pageOf(found[other]) : from;
    },
    end() {
      asked += 1;
      const own = found[shown];
      const range = own && index.rangeOf(own);
      words = null;
      found = [];
      shown = -1;
      clear();
      onFinding(null);
      if (!range) return;
      const { startContainer, startOffset, endContainer, endOffset } = range;
      view.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    },
  };
}
