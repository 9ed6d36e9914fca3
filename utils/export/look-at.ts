import { textsOf } from '../core/disguise';
import type { OnStage } from '../core/export-stage';
import { type FoundName, findNames } from '../core/find-names';
import type { Content } from './content';
import { type FileRequest, makeFile, optionsOf, summaryOf } from './make-file';
import { counted } from './progress';
import { report } from './report';
import { reportHtml } from './report-html';

/** Quotations of each dimension, and characters of a text file, that a preview shows. */
const MOST = 3;
const BEGINNING = 2_500;

/** What a file will hold, before it is saved. */
export interface FileLook {
  /** The beginning of the document as the body of an HTML page, or `null` for files that are none. */
  readonly document: string | null;
  /** The beginning of a text file, or `null`. */
  readonly beginning: string | null;
  /** Capitalised words that are left in it and may be names. */
  readonly names: readonly FoundName[];
}

/** The formats that are read by programs: shown as the text they begin with. */
const TEXTS: Partial<Record<FileRequest['format'], FileRequest['format']>> = {
  csv: 'csv',
  json: 'json',
  w3c: 'w3c',
  qdc: 'qdc',
  excel: 'csv',
};

/** The last look at a file: how it begins, and the names that are still in it. `onStage` is told how far it has got. */
export async function lookAt(request: FileRequest, onStage: OnStage = () => {}): Promise<FileLook> {
  const { format, content, everything, review } = request;
  const names = format === 'qdc' ? [] : findNames(counted(textsIn(request, onStage), 'names', onStage));
  onStage('writing', null);
  const text = TEXTS[format];
  if (text) {
    const { content: made } = await makeFile({ ...request, format: text });
    return { document: null, beginning: String(made).slice(0, BEGINNING).toWellFormed(), names };
  }
  const annotations = everything.annotations.filter(
    ({ reviewId, deleted }) => reviewId === review.id && deleted === null,
  );
  const options = { ...optionsOf(request), most: MOST };
  const shown = format === 'qdpx' ? { ...options, include: new Set([...options.include, ...bare(content)]) } : options;
  return {
    document: reportHtml(options.text, report(summaryOf(request, annotations), shown)).markup,
    beginning: null,
    names,
  };
}

function bare(content: Content) {
  return content === 'counts' ? [] : (['quotations'] as const);
}

/** The texts of the file that may hold names: with counts only, references and the review's name. */
function textsIn(request: FileRequest, onStage: OnStage): readonly string[] {
  const { content, everything, review, format } = request;
  const annotations = everything.annotations.filter(
    ({ reviewId, deleted }) => reviewId === review.id && deleted === null,
  );
  const summary = summaryOf(format === 'json' ? { ...request, names: 'written' } : request, annotations, onStage);
  if (content === 'counts') return textsOf({ ...summary, dimensions: [] });
  const notes = format === 'json' || request.include.includes('notes');
  const quotations = format === 'json' || request.include.includes('quotations');
  if (!quotations) return textsOf({ ...summary, dimensions: [] });
  if (notes) return textsOf(summary);
  return textsOf({
    ...summary,
    dimensions: summary.dimensions.map((part) => ({
      ...part,
      quotations: part.quotations.map((each) => ({ ...each, note: '' })),
    })),
  });
}
