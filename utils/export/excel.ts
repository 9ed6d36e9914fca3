import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { Annotation } from '../core/annotation';
import { dimensionNumber } from '../core/codebook';
import type { Summary } from '../core/summary-types';
import { columnsOf, csvRows } from './csv';
import { report } from './report';
import { factsOf, madeLine } from './report-opening';
import type { ReportOptions } from './report-types';
import { writable } from './written';

/** The longest text that a cell can hold; notes and passages are kept shorter than that. */
const MAX_CELL = 32_767;
/** Points: the highest that Excel lets a row be, and a line of ten-point text. */
const MAX_HEIGHT = 409;
const LINE = 13;
/** The longest line of explanation, in characters, before a column gets too wide. */
const WIDE = 60;

/**
 * A dimension summary as an Excel workbook: numbers and gaps, a row for each dimension of each passage, dimensions
 * given together, and the codebook. Numbers and dates are typed; every text is a text cell, which is never a formula.
 */
export async function excel(
  summary: Summary,
  annotations: readonly Annotation[],
  options: ReportOptions,
): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const sheets = [
    summarySheet(summary, options),
    annotationSheet(summary, annotations, options),
    overlapSheet(summary, options),
    codebookSheet(summary, options),
  ];
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const CODEBOOK_WIDTHS = [10, 22, WIDE, 36, WIDE, WIDE, 22];

function summarySheet(summary: Summary, options: ReportOptions): Sheet<Blob> {
  const { text } = options;
  const blocks = report(summary, { ...options, include: new Set(['gaps']) }).blocks;
  const gaps = blocks.flatMap((block) => (block.kind === 'list' && block.look === 'gaps' ? block.items : []));
  const names = ['passages', 'sources', 'words'].map((name) => text(`summary-${name}`));
  const directions = ['strength', 'concern', 'unset'].map((name) => text(`direction-${name}`));
  const head = [
    text('summary-dimension'),
    ...names,
    ...directions,
    text('excel-first'),
    text('excel-last'),
    text('excel-gap'),
  ];
  const rows = [...summary.dimensions, { ...summary.totals, dimension: null, gap: false }].map((row) => {
    const { dimension, passages, sources, words, strength, concern, unset, firstDate, lastDate, gap } = row;
    const numbers = [passages, sources, words, strength, concern, unset].map(number);
    const name = dimension ? dimension.name : text('summary-total');
    return [
      textCell(name),
      ...numbers,
      date(firstDate),
      date(lastDate),
      textCell(dimension && gap ? text('excel-yes') : ''),
    ];
  });
  return {
    sheet: text('excel-summary'),
    columns: [26, 12, 12, 12, 12, 12, 12, 16, 16, 10].map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    data: [
      headRow(head),
      ...rows,
      [],
      ...(gaps.length > 0 ? [[bold(text('summary-gaps'))], ...gaps.map((line) => [textCell(line)])] : []),
      [],
      ...aboutRows(summary, options),
    ],
  };
}

/** What every document says of itself. */
function aboutRows(summary: Summary, options: ReportOptions): readonly Row[] {
  const { text, content } = options;
  const facts = factsOf(summary, options).map(({ label, values }): Row => [bold(label), textCell(values.join(' · '))]);
  return [
    [textCell(text('report-what', { codebook: summary.codebook.name }))],
    ...facts,
    ...(summary.gone > 0 ? [[textCell(text('summary-gone', { count: summary.gone }))]] : []),
    [textCell(text('counts-caveat'))],
    ...(content === 'quotations' ? [] : [[textCell(text(`export-${content}-only`))]]),
    [textCell(madeLine(options))],
  ];
}

function annotationSheet(summary: Summary, annotations: readonly Annotation[], options: ReportOptions): Sheet<Blob> {
  const { text } = options;
  const columns = columnsOf(options);
  const rows = csvRows(summary, annotations).map((row) =>
    columns.map(({ kind, cell }) => {
      const value = cell(row);
      if (typeof value === 'number') return number(value);
      if (kind === 'date') return date(value === '' ? null : value);
      return textCell(value);
    }),
  );
  return {
    sheet: text('excel-annotations'),
    columns: columns.map(({ name, kind }) => ({ width: widthOf(name, kind) })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    data: [
      headRow(columns.map(({ name }) => name)),
      ...rows.map((row) =>
        tall(
          row,
          columns.map(({ name, kind }) => widthOf(name, kind)),
        ),
      ),
    ],
  };
}

function overlapSheet(summary: Summary, { text }: ReportOptions): Sheet<Blob> {
  const names = summary.dimensions.map(({ dimension }) => dimension.name);
  const { matrix, combinations } = summary.overlap;
  const nameOf = new Map(summary.codebook.dimensions.map(({ id, name }) => [id, name]));
  return {
    sheet: text('excel-overlap'),
    columns: [{ width: 40 }, ...names.map(() => ({ width: 20 }))],
    stickyRowsCount: 1,
    data: [
      headRow([text('summary-dimension'), ...names]),
      ...names.map((name, index) => [textCell(name), ...(matrix[index] ?? []).map(number)]),
      [textCell(text('summary-together-caption'))],
      [],
      ...(combinations.length > 0 ? [[bold(text('summary-combinations')), bold(text('summary-passages'))]] : []),
      ...combinations.map(({ dimensions, passages }) => [
        textCell(dimensions.map((id) => nameOf.get(id) ?? id).join(' + ')),
        number(passages),
      ]),
    ],
  };
}

function codebookSheet({ codebook }: Summary, { text }: ReportOptions): Sheet<Blob> {
  const head = ['number', 'dimension', 'definition', 'benefit', 'indicators', 'contrary', 'id'];
  return {
    sheet: text('excel-codebook'),
    columns: CODEBOOK_WIDTHS.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    data: [
      headRow(head.map((name) => text(`excel-codebook-${name}`))),
      ...codebook.dimensions.map(({ id, name, definition, benefit, indicators, contrary }) =>
        tall(
          [
            number(dimensionNumber(codebook, id)),
            ...[name, definition, benefit, indicators.join('\n'), contrary, id].map(textCell),
          ],
          CODEBOOK_WIDTHS,
        ),
      ),
      [],
      [null, textCell(text('export-codebook-version', { name: codebook.name, version: codebook.version }))],
      [null, textCell(codebook.source)],
    ],
  };
}

/** Widths by what a column holds; those of ids and instants fit them whole. */
function widthOf(name: string, kind: 'plain' | 'date' | 'long'): number {
  if (kind === 'date') return 20;
  if (name === 'passage' || name === 'note') return WIDE;
  return (
    { annotation_id: 38, created: 26, modified: 26, gone: 26, dimension_id: 22, dimension: 22, codebook: 16 }[name] ??
    (kind === 'long' ? 36 : Math.max(14, name.length + 2))
  );
}

/** The row with its texts wrapped, and as high as the longest of them needs: spreadsheets don't work it out. */
function tall(row: readonly Cell[], widths: readonly number[]): Row {
  const lines = row.map((cell, index) => {
    if (cell === null || typeof cell !== 'object' || !('value' in cell) || typeof cell.value !== 'string') return 1;
    const width = widths[index] ?? WIDE;
    return cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  });
  const height = Math.min(MAX_HEIGHT, Math.max(...lines) * LINE + 3);
  return row.map((cell) =>
    cell !== null && typeof cell === 'object' && 'value' in cell ? ({ ...cell, wrap: true, height } as Cell) : cell,
  );
}

function headRow(names: readonly string[]): Row {
  return names.map((name) => ({ ...bold(name), backgroundColor: '#E8E8E8', alignVertical: 'top', wrap: true }) as Cell);
}

function bold(value: string) {
  return { ...textCell(value), fontWeight: 'bold' as const };
}

/** What the library takes out, the stand-in for what XML can't hold among it; it is shown as an empty square. */
const TAKEN_OUT = /[\ufffd\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef]/g;

/** A text cell. `_x0041_` would be read as a character's number, so its underscore is written as one. */
function textCell(value: string) {
  const shown = writable(value).replace(TAKEN_OUT, '\u25a1');
  const safe = shown.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').slice(0, MAX_CELL);
  return { value: safe, type: String, alignVertical: 'top' as const };
}

function number(value: number) {
  return { value, type: Number, format: '#,##0', alignVertical: 'top' as const };
}

function date(value: string | null): Cell {
  if (value === null) return null;
  return {
    value: new Date(`${value}T00:00:00Z`),
    type: Date,
    format: 'd mmmm yyyy',
    align: 'right',
    alignVertical: 'top',
  };
}
