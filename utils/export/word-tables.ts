import {
  AlignmentType,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
} from 'docx';
import type { Translate } from '../i18n';
import type { Fact, Mark, Table as ReportTable } from './report-types';
import { rowsStyle } from './word-rows';
import { lineRuns, WIDTH } from './word-text';

const LINE = { style: 'single', size: 4, color: 'B1B4B6' } as const;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;
/** Lines between rows and none between columns. */
const BORDERS = { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE };
const HEAD = { shading: { type: ShadingType.CLEAR, fill: 'F3F2F1', color: 'auto' } } as const;

interface Column {
  readonly text: string;
  readonly width: number;
  readonly number?: boolean;
}

/** Widths of the columns that passages stand in, in twentieths of a point. */
export const EVIDENCE_WIDTHS: readonly number[] = [2_500, WIDTH - 4_700, 2_200];

/** Labels and their values. */
export function factsTable(facts: readonly Fact[]): Table {
  const widths = [2_400, WIDTH - 2_400];
  const rows = facts.map(
    ({ label, values }) =>
      new TableRow({
        cantSplit: true,
        children: [cell([paragraph(label, { bold: true })]), cell(values.map((value) => paragraph(value)))],
      }),
  );
  return tableOf(widths, rows);
}

/** A table of numbers with the names of its columns at the top of every page. */
export function numberTable({ columns, rows }: ReportTable): Table {
  const first = columns.length > 6 ? 1_900 : 2_200;
  const last = columns.at(-1)?.number === false ? 1_620 : 0;
  const rest = Math.floor((WIDTH - first - last) / (columns.length - 1 - (last > 0 ? 1 : 0)));
  const sized = columns.map((column, index) => ({
    text: marked(column.text, column.mark),
    number: column.number,
    width: index === 0 ? first : column.number ? rest : last,
  }));
  const lines = rows.map(
    ({ head, mark, cells, total }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([paragraph(marked(head, mark), { bold: total === true })]),
          ...cells.map((value, index) =>
            cell([paragraph(value, { bold: total === true, right: columns[index + 1]?.number === true })]),
          ),
        ],
      }),
  );
  return tableOf(
    sized.map(({ width }) => width),
    [headRow(sized), ...lines],
  );
}

/** The table that passages go into, whose rows `withRows` puts in: its columns, and a row marked for them. */
export function evidenceTable(table: number, text: Translate): Table {
  const names = ['report-when-where', 'report-passage', 'report-said'];
  const columns = names.map((name, at) => ({ text: text(name), width: EVIDENCE_WIDTHS[at] ?? 0 }));
  const place = new Paragraph({ style: rowsStyle(table) });
  return tableOf(EVIDENCE_WIDTHS, [headRow(columns), new TableRow({ children: columns.map(() => cell([place])) })]);
}

function marked(words: string, mark: Mark | undefined): string {
  return mark ? `${mark.digit} ${words}` : words;
}

function tableOf(columnWidths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { top: 50, bottom: 30, left: 70, right: 70 },
  });
}

function headRow(columns: readonly Column[]): TableRow {
  const cells = columns.map(({ text, number }) =>
    cell([paragraph(text, { bold: true, right: number === true })], HEAD),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function cell(children: readonly Paragraph[], more: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ ...more, children: children.length > 0 ? children : [paragraph('')] });
}

function paragraph(
  words: string,
  { right = false, ...style }: { readonly bold?: boolean; readonly right?: boolean } = {},
): Paragraph {
  return new Paragraph({
    style: 'Cell',
    ...(right ? { alignment: AlignmentType.RIGHT } : {}),
    children: lineRuns(words, style),
  });
}
