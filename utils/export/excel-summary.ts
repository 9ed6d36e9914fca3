import type { Row } from 'write-excel-file/universal';
import type { Summary } from '../core/summary-types';
import { boldCell, dateCell, headRow, numberCell, right, textCell, wideCells } from './excel-cells';
import type { PaperSheet } from './excel-paper';
import { factsOf } from './report-opening';
import type { Block, ReportOptions } from './report-types';

const WIDTHS = [26, 11, 11, 11, 11, 11, 11, 19, 19, 8];

/** A row for each dimension and a total; below, the gaps of `blocks` in sentences and what the file is. */
export function summarySheet(summary: Summary, blocks: readonly Block[], options: ReportOptions): PaperSheet {
  const { text } = options;
  const gaps = blocks.flatMap((block) => (block.kind === 'list' && block.look === 'gaps' ? block.items : []));
  const columns = [
    ...['dimension', 'passages', 'sources', 'words'].map((name) => text(`summary-${name}`)),
    ...['strength', 'concern', 'unset'].map((name) => text(`direction-${name}`)),
    ...['first', 'last', 'gap'].map((name) => text(`excel-${name}`)),
  ];
  const data = [
    headRow(columns, WIDTHS, (column) => column > 0),
    ...numberRows(summary, options),
    [],
    ...(gaps.length > 0 ? [[boldCell(text('summary-gaps'))], ...gaps.map(line), []] : []),
    ...aboutRows(summary, options),
  ];
  const name = text('excel-summary');
  // What stands below the numbers has nothing to do with the names of their columns.
  return {
    name,
    widths: WIDTHS,
    data,
    orientation: 'landscape',
    headOnEveryPage: false,
    printed: WIDTHS.length,
  };
}

function numberRows({ dimensions, totals }: Summary, { text }: ReportOptions): readonly Row[] {
  const rows = [...dimensions, { ...totals, dimension: null, gap: false }];
  return rows.map(({ dimension, gap, firstDate, lastDate, ...row }) => {
    const { passages, sources, words, strength, concern, unset } = row;
    return [
      textCell(dimension ? dimension.name : text('summary-total')),
      ...[passages, sources, words, strength, concern, unset].map(numberCell),
      dateCell(firstDate),
      dateCell(lastDate),
      { ...textCell(gap ? text('excel-yes') : ''), ...right },
    ];
  });
}

/** What every document says of itself. */
function aboutRows(summary: Summary, options: ReportOptions): readonly Row[] {
  const { text, content } = options;
  return [
    line(text('report-what', { codebook: summary.codebook.name })),
    ...factsOf(summary, options).map(({ label, values }) => [
      boldCell(label),
      ...wideCells(textCell(values.join(' · ')), WIDTHS.slice(1)),
    ]),
    ...(summary.gone > 0 ? [line(text('summary-gone', { count: summary.gone }))] : []),
    line(text('counts-caveat')),
    ...(content === 'quotations' ? [] : [line(text(`export-${content}-only`))]),
  ];
}

function line(words: string): Row {
  return wideCells(textCell(words), WIDTHS);
}
