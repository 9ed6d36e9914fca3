import { dimensionNumber } from '../core/codebook';
import type { Summary } from '../core/summary-types';
import { headRow, left, numberCell, textCell, wideCells, wrapped } from './excel-cells';
import type { PaperSheet } from './excel-paper';
import type { ReportOptions } from './report-types';

const COLUMNS = ['number', 'dimension', 'definition', 'benefit', 'indicators', 'contrary', 'id'];
const WIDTHS = [9, 18, 44, 28, 48, 48, 20];

/** The dimensions with their definitions and indicators, in the version of the review. */
export function codebookSheet({ codebook }: Summary, { text }: ReportOptions): PaperSheet {
  const about = [text('export-codebook-version', { name: codebook.name, version: codebook.version }), codebook.source];
  return {
    name: text('excel-codebook'),
    widths: WIDTHS,
    data: [
      headRow(
        COLUMNS.map((name) => text(`excel-codebook-${name}`)),
        WIDTHS,
      ),
      ...codebook.dimensions.map(({ id, name, definition, benefit, indicators, contrary }) => {
        const texts = [name, definition, benefit, indicators.join('\n'), contrary, id].map(textCell);
        return wrapped([{ ...numberCell(dimensionNumber(codebook, id)), ...left }, ...texts], WIDTHS);
      }),
      [],
      ...about.map((line) => [null, ...wideCells(textCell(line), WIDTHS.slice(1))]),
    ],
    orientation: 'landscape',
    headOnEveryPage: true,
    printed: WIDTHS.length,
  };
}
