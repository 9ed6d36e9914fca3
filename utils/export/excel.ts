import type { Annotation } from '../core/annotation';
import type { OnStage } from '../core/export-stage';
import type { Summary } from '../core/summary-types';
import { annotationSheet } from './excel-annotations';
import { codebookSheet } from './excel-codebook';
import { overlapSheet } from './excel-overlap';
import { onPaper } from './excel-paper';
import { summarySheet } from './excel-summary';
import { report } from './report';
import type { ReportOptions } from './report-types';

/**
 * A dimension summary as an Excel workbook: numbers and gaps, a row for each dimension of each passage, dimensions
 * given together, and the codebook. Numbers and dates are typed; every text is a text cell, which is never a formula.
 */
export async function excel(
  summary: Summary,
  annotations: readonly Annotation[],
  options: ReportOptions,
  onStage: OnStage = () => {},
): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const { title, blocks } = report(summary, { ...options, include: new Set(['gaps']) });
  const sheets = [
    summarySheet(summary, blocks, options),
    annotationSheet(summary, annotations, options, onStage),
    overlapSheet(summary, options),
    codebookSheet(summary, options),
  ];
  // What is left is done by the library, in one piece.
  onStage('writing', null);
  const made = sheets.map(({ name, widths, data }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data,
  }));
  const look = { fontFamily: 'Arial', fontSize: 10, features: [onPaper(sheets, title, options.text)] };
  const blob = await writeXlsxFile(made, look).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
