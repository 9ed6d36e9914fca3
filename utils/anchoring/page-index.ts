import { fold } from './fold';
import { type Label, type LabelledLine, labelsOf } from './labels';

/** The text of a page, made ready for describing and anchoring. */
export interface PageIndex {
  /** Rendered words, single spaces between them, `\n` between lines. */
  readonly text: string;
  /** The same, folded (see `fold`), of the same length. */
  readonly folded: string;
  readonly labels: readonly Label[];
  /** Whether this is the whole page. Where it is not, nothing can be told to be missing. */
  readonly complete: boolean;
}

/** Makes an index of page text whose lines are all there is of it. */
export function createPageIndex(lines: readonly LabelledLine[], complete: boolean): PageIndex {
  const text = lines.map((line) => line.text).join('\n');
  return { text, folded: fold(text), labels: labelsOf(lines), complete };
}

/** An index of plain text, whose lines are its labels only where they begin with a date. */
export function indexOfText(text: string): PageIndex {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const labelled = { text: line, start, level: 0 };
    start += line.length + 1;
    return labelled;
  });
  return createPageIndex(lines, true);
}
