import type { Annotation } from '../core/annotation';
import { compareReferences } from '../core/case-reference';
import { type Codebook, type Dimension, dimensionNumber } from '../core/codebook';
import { countWords } from '../core/count-words';
import type { OnStage } from '../core/export-stage';
import type { Quotation, Summary } from '../core/summary-types';
import { compareTargets } from '../core/target';
import { type Content, type Part, tellsPart } from './content';
import { csvField, toFormulaSafe } from './csv-cell';
import { counted } from './progress';

/** One dimension given to one passage. */
export interface CsvRow {
  readonly annotation: Annotation;
  readonly dimension: Dimension;
  readonly quotation: Quotation;
  readonly codebook: Codebook;
}

interface Column {
  readonly name: string;
  /** Holds words of the record or says where it is kept, so it is left out of a file with counts only. */
  readonly tells: boolean;
  /** How a spreadsheet shows it: a date, a text that may be long, or as it is. */
  readonly kind: 'plain' | 'date' | 'long';
  readonly cell: (row: CsvRow) => string | number;
}

const column = (name: string, cell: Column['cell']): Column => ({ name, tells: false, kind: 'plain', cell });
const tellingColumn = (name: string, cell: Column['cell']): Column => ({ name, tells: true, kind: 'long', cell });

/** Names and order are kept for whoever reads the files by program; new columns go to the end. */
export const csvColumns: readonly Column[] = [
  column('case_reference', ({ quotation }) => quotation.reference ?? ''),
  tellingColumn('source_title', ({ quotation }) => quotation.sourceTitle),
  tellingColumn('source_key', ({ quotation }) => quotation.sourceKey),
  tellingColumn('entry_heading', ({ quotation }) => quotation.heading ?? ''),
  { ...column('entry_date', ({ quotation }) => quotation.date ?? ''), kind: 'date' },
  tellingColumn('passage', ({ quotation }) => quotation.passage),
  column('words', ({ annotation }) => countWords(annotation.target.quote.exact)),
  column('dimension_number', ({ codebook, dimension }) => dimensionNumber(codebook, dimension.id)),
  column('dimension', ({ dimension }) => dimension.name),
  column('dimension_id', ({ dimension }) => dimension.id),
  column('direction', ({ quotation }) => quotation.direction ?? ''),
  column('side', ({ quotation }) => quotation.side ?? ''),
  tellingColumn('note', ({ quotation }) => quotation.note),
  column('reviewer', ({ quotation }) => quotation.reviewer),
  column('created', ({ annotation }) => annotation.created),
  column('modified', ({ annotation }) => annotation.modified),
  column('annotation_id', ({ annotation }) => annotation.id),
  column('codebook', ({ codebook }) => `${codebook.id} ${codebook.version}`),
  { ...tellingColumn('page', ({ quotation }) => quotation.page ?? ''), kind: 'plain' },
  column('gone', ({ annotation }) => annotation.gone ?? ''),
];

/** What decides which columns a file has. */
export interface CsvOptions {
  readonly content: Content;
  /** Quotations with what says where they stand, and notes, can be left out; the rest is always there. */
  readonly include: ReadonlySet<Part>;
}

/** The columns of a file: those that tell words of the record only where they may, the note only when wanted. */
export function columnsOf({ content, include }: CsvOptions): readonly Column[] {
  return csvColumns.filter(
    ({ name, tells }) => !tells || tellsPart(content, include, name === 'note' ? 'notes' : 'quotations'),
  );
}

/**
 * What a summary counts, as CSV (RFC 4180, CRLF, byte order mark): under a row of column names, one row for each
 * dimension of each passage, by case reference, source, place in the source and dimension. `annotations` are those
 * the summary was made from; one that is not among them is left out. Texts that a spreadsheet would take for a
 * formula get an apostrophe in front, which `fromFormulaSafe` takes away again.
 */
export function csv(
  summary: Summary,
  annotations: readonly Annotation[],
  options: CsvOptions,
  onStage: OnStage = () => {},
): string {
  const columns = columnsOf(options);
  const header = columns.map(({ name }) => name);
  const rows = Array.from(counted(csvRows(summary, annotations), 'writing', onStage), (row) =>
    columns.map(({ cell }) => csvField(toFormulaSafe(String(cell(row))))),
  );
  return `\uFEFF${[header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** The rows of a table of annotations, in its order. */
export function csvRows({ codebook, dimensions }: Summary, annotations: readonly Annotation[]): readonly CsvRow[] {
  const annotationById = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const rows = dimensions.flatMap(({ dimension, quotations }) =>
    quotations.flatMap((quotation) => {
      const annotation = annotationById.get(quotation.id);
      return annotation ? [{ annotation, dimension, quotation, codebook }] : [];
    }),
  );
  // The sort is stable, so the rows of one passage stay in the order of the dimensions.
  return rows.toSorted(compareRows);
}

function compareRows(a: CsvRow, b: CsvRow): number {
  return (
    compareMaybe(a.quotation.reference, b.quotation.reference) ||
    compareText(a.annotation.sourceKey, b.annotation.sourceKey) ||
    compareTargets(a.annotation.target, b.annotation.target) ||
    a.annotation.target.position.end - b.annotation.target.position.end ||
    compareText(a.annotation.id, b.annotation.id)
  );
}

/** Passages that are in no record come last. */
function compareMaybe(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareReferences(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
