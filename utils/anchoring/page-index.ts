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
export interface PageIndex {
  /** Rendered words, single spaces between them, `\n` between lines. */
  readonly text: string;
  /** The same, folded (see `fold`), of the same length. */
  readonly folded: string;
  readonly labels: readonly Label[];
  /** Where each line starts, in UTF-16 code units from the start of the page text. */
  readonly starts: readonly number[];
  /** Whether this is the whole page. Where it is not, nothing can be told to be missing. */
  readonly complete: boolean;
}

/** Makes a line ready; for `level` see `lineLabel`. */
export function indexLine(text: string, level: number): IndexedLine {
  return { text, folded: fold(text), label: lineLabel(text, level) };
}

/** Puts the lines of a page together. */
export function createPageIndex(lines: readonly IndexedLine[], complete: boolean): PageIndex {
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.text.length + 1;
  }
  return {
    text: lines.map((line) => line.text).join('\n'),
    folded: lines.map((line) => line.folded).join(' '),
    labels: labelsOf(lines, starts),
    starts,
    complete,
  };
}

/** A part of a page as a page of its own, which can't be told to be complete; labels keep what is above it. */
export function partOfPage(page: PageIndex, from: number, to: number): PageIndex {
  return {
    text: page.text.slice(from, to),
    folded: page.folded.slice(from, to),
    labels: page.labels.map((label) => ({ ...label, start: label.start - from })),
    starts: [],
    complete: false,
  };
}
