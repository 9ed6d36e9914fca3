import type { Summary } from '../core/summary-types';
import { boldCell, headRow, numberCell, right, textCell, wideCells, wrapped } from './excel-cells';
import type { PaperSheet } from './excel-paper';
import type { ReportOptions } from './report-types';

const FIRST = 32;
const OTHERS = 16;

/** How often two dimensions are given to one passage, and the combinations that there are. */
export function overlapSheet({ codebook, dimensions, overlap }: Summary, { text }: ReportOptions): PaperSheet {
  const names = dimensions.map(({ dimension }) => dimension.name);
  const { matrix, combinations } = overlap;
  const nameOf = new Map(codebook.dimensions.map(({ id, name }) => [id, name]));
  const widths = [FIRST, ...names.map(() => OTHERS)];
  const combined = combinations.map(({ dimensions: ids, passages }) =>
    wrapped([textCell(ids.map((id) => nameOf.get(id) ?? id).join(' + ')), numberCell(passages)], widths),
  );
  return {
    name: text('excel-overlap'),
    widths,
    data: [
      headRow([text('summary-dimension'), ...names], widths, (column) => column > 0),
      ...names.map((name, index) => [textCell(name), ...(matrix[index] ?? []).map(numberCell)]),
      wideCells(textCell(text('summary-together-caption')), widths),
      [],
      ...(combined.length > 0
        ? [[boldCell(text('summary-combinations')), { ...boldCell(text('summary-passages')), ...right }], ...combined]
        : []),
    ],
    orientation: 'portrait',
    headOnEveryPage: false,
    printed: widths.length,
  };
}
