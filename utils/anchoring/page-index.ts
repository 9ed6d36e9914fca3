import { fold } from './fold';
import { type Label, type LineLabel, labelsOf, lineLabel } from './labels';

/** One line of page text, made ready once for as long as it does not change. */
export interface IndexedLine {
  /** Rendered words with single spaces between them; no line break. */
  readonly text: string;
  /** The same, folded (see `fold`), of the same length. */
  readonly folded: string;
  readonly label: LineLabel | null;
}

/** The text of a page, made ready for describing and anchoring. */
export interface PageIndex<L extends IndexedLine = IndexedLine> {
  readonly lines: readonly L[];
  /** Rendered words, single spaces between them, `\n` between lines. */
  readonly text: string;
  /** The same, folded (see `fold`), of the same length. */
  readonly folded: string;
  /** Where each line starts, in UTF-16 code units from the start of the page text. */
  readonly starts: readonly number[];
  readonly labels: readonly Label[];
  /** Where the text starts in the page that `labels` count from: 0 unless this is a part of a page. */
  readonly origin: number;
  /** Whether this is the whole page. Where it is not, nothing can be told to be missing. */
  readonly complete: boolean;
}

/** Makes a line ready; for `level` and `moment` see `lineLabel`. */
export function indexLine(text: string, level: number, moment = ''): IndexedLine {
  return { text, folded: fold(text), label: lineLabel(text, level, moment) };
}

/**
 * Puts the lines of a page together. What takes as long as the page is long is made when it is asked for: most
 * changes of a page need none of it.
 */
export function createPageIndex<L extends IndexedLine>(lines: readonly L[], complete: boolean): PageIndex<L> {
  const text = once(() => lines.map((line) => line.text).join('\n'));
  const folded = once(() => lines.map((line) => line.folded).join(' '));
  const starts = once(() => startsOf(lines));
  const labels = once(() => labelsOf(lines, starts()));
  return {
    lines,
    get text() {
      return text();
    },
    get folded() {
      return folded();
    },
    get starts() {
      return starts();
    },
    get labels() {
      return labels();
    },
    origin: 0,
    complete,
  };
}

function startsOf(lines: readonly IndexedLine[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const own = start;
    start += line.text.length + 1;
    return own;
  });
}

/** Some lines of a page as a page of its own, which can't be told to be complete; its labels are those of the page. */
export function partOfPage(page: PageIndex, fromLine: number, toLine: number): PageIndex {
  const part = createPageIndex(page.lines.slice(fromLine, toLine), false);
  return {
    lines: part.lines,
    text: part.text,
    folded: part.folded,
    starts: part.starts,
    labels: page.labels,
    origin: page.starts[fromLine] ?? 0,
    complete: false,
  };
}

/** Index of the line with the character at `offset`, or of the last line when there is none. */
export function lineIndexAt({ starts }: PageIndex, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a line starts, or for the number of lines where the text ends (with a line break that it has not). */
export function startOfLine({ starts, lines }: PageIndex, line: number): number {
  const last = lines.at(-1);
  return starts[line] ?? (last ? (starts.at(-1) ?? 0) + last.text.length + 1 : 0);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
