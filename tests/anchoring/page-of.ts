import { createPageIndex, indexLine, type PageIndex } from '../../utils/anchoring/page-index';

/** A page whose lines are those of the text; lines that begin with `#` are headings of as many levels. */
export function pageOf(text: string): PageIndex {
  const lines = text.split('\n').map((line) => {
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    return indexLine(heading?.[2] ?? line, heading?.[1]?.length ?? 0);
  });
  return createPageIndex(lines, true);
}
