import type { Annotation } from '../core/annotation';
import type { OnStage } from '../core/export-stage';
import type { Summary } from '../core/summary-types';
import { columnsOf, csvRows } from './csv';
import { dateCell, headRow, left, numberCell, textCell, wrapped } from './excel-cells';
import type { PaperSheet } from './excel-paper';
import { counted } from './progress';
import type { ReportOptions } from './report-types';

/** Characters of the columns that people read: they come first, and they alone are printed. */
const READ: Readonly<Record<string, number>> = {
  case_reference: 15,
  source_title: 18,
  entry_heading: 18,
  entry_date: 17,
  page: 6,
  passage: 44,
  dimension: 19,
  direction: 10,
  side: 11,
  note: 26,
  reviewer: 10,
  gone: 11,
};

/** Characters of those that programs read, where their names would not say: ids and instants fit whole. */
const FOR_PROGRAMS: Readonly<Record<string, number>> = {
  annotation_id: 40,
  created: 28,
  modified: 28,
  dimension_id: 22,
  source_key: 60,
  codebook: 18,
};

const READ_FIRST = Object.keys(READ);

/** The columns of the CSV file, those that people read first; a row for each dimension of each passage. */
export function annotationSheet(
  summary: Summary,
  annotations: readonly Annotation[],
  options: ReportOptions,
  onStage: OnStage,
): PaperSheet {
  const columns = columnsOf(options).toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
  const widths = columns.map(({ name }) => READ[name] ?? FOR_PROGRAMS[name] ?? Math.max(14, name.length + 3));
  const rows = Array.from(counted(csvRows(summary, annotations), 'writing', onStage), (row) => {
    const cells = columns.map(({ kind, cell }) => {
      const value = cell(row);
      if (typeof value === 'number') return { ...numberCell(value), ...left };
      if (kind === 'date') return dateCell(value === '' ? null : value, left);
      return textCell(value);
    });
    return wrapped(cells, widths);
  });
  const head = headRow(
    columns.map(({ name }) => name),
    widths,
  );
  return {
    name: options.text('excel-annotations'),
    widths,
    data: [head, ...rows],
    orientation: 'landscape',
    headOnEveryPage: true,
    printed: columns.filter(({ name }) => name in READ).length,
  };
}

/** The sort is stable, so those for programs stay in the order of the CSV file. */
function placeOf(name: string): number {
  const place = READ_FIRST.indexOf(name);
  return place < 0 ? READ_FIRST.length : place;
}
