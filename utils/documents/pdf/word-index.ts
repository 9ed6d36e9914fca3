import { type FoldedWords, foldWords } from './fold-words';

/** A stretch of the words of all pages, from `from` up to `to`, as the index counts them. */
export interface FoundSpan {
  readonly from: number;
  readonly to: number;
}

/** The words of a document's pages, to be looked through for others. Pages whose words are not there yet are left out. */
export interface WordIndex {
  /** Takes in the pages that were read since the last time; yields between two of them. */
  update(): Generator<void, void>;
  /** All places of some words, in order, of which none begins in another; none for words without letters. */
  find(words: string): readonly FoundSpan[];
  /** The page on which such a place begins, counted from 1. */
  pageOf(span: FoundSpan): number;
  /** Where it begins and ends in the pages' nodes; what a `StaticRange` is made of. */
  rangeOf(span: FoundSpan): StaticRangeInit | null;
}

/** What is known of a page. */
interface IndexedPage extends FoldedWords {
  readonly nodes: readonly Text[];
  /** Where each node begins in the page's words, in UTF-16 code units. */
  readonly starts: readonly number[];
}

/** An index of the pages in an element, each with its words in a text layer of paragraphs. */
export function createWordIndex(root: Element): WordIndex {
  const pages: (IndexedPage | undefined)[] = [];
  /** The words of all pages, and where each page begins in them. */
  let text = '';
  let starts: number[] = [];
  /** Whether pages were taken in that `text` does not hold yet; of several updates at once each may have begun it. */
  let isBehind = false;

  function join(): void {
    isBehind = false;
    text = '';
    starts = [];
    for (let index = 0; index < pages.length; index++) {
      starts.push(text.length);
      const own = pages[index]?.text ?? '';
      text += own === '' ? '' : `${own} `;
    }
  }
  function pointAt(offset: number, isEnd: boolean): { readonly node: Text; readonly offset: number } | null {
    const index = lastAtOrBefore(starts, offset);
    const page = pages[index];
    const place = page?.places[offset - (starts[index] ?? 0)];
    if (!page || place === undefined) return null;
    const holder = lastAtOrBefore(page.starts, place);
    const node = page.nodes[holder];
    const own = place - (page.starts[holder] ?? 0);
    return node ? { node, offset: isEnd ? own + lengthAt(node.data, own) : own } : null;
  }

  return {
    *update() {
      for (const [index, page] of root.querySelectorAll('.page').entries()) {
        if (pages[index]) continue;
        const layer = page.querySelector('.text-layer');
        pages[index] = layer ? indexed(layer) : undefined;
        isBehind ||= layer !== null;
        if (layer) yield;
      }
      if (isBehind) join();
    },
    find(words) {
      const wanted = foldWords(words).text.trim();
      const found: FoundSpan[] = [];
      if (wanted === '') return found;
      for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + wanted.length))
        found.push({ from, to: from + wanted.length });
      return found;
    },
    pageOf: ({ from }) => lastAtOrBefore(starts, from) + 1,
    rangeOf({ from, to }) {
      const start = pointAt(from, false);
      const end = pointAt(to - 1, true);
      if (!start || !end) return null;
      return {
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      };
    },
  };
}

function indexed(layer: Element): IndexedPage {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let words = '';
  for (const paragraph of layer.children) {
    const walker = layer.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      nodes.push(node);
      starts.push(words.length);
      words += node.data;
    }
    words += '\n';
  }
  const { text, places } = foldWords(words);
  return { text: text.trimEnd(), places, nodes, starts };
}

/** The last of some rising numbers that is not over another; 0 without any. */
function lastAtOrBefore(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** UTF-16 code units of the letter at an offset, with its accents. */
function lengthAt(data: string, offset: number): number {
  return /^.\p{M}*/su.exec(data.slice(offset))?.[0].length ?? 0;
}
