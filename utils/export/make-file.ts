import type { Annotation } from '../core/annotation';
import { codebookOf } from '../core/codebooks';
import { disguiseSummary, type Names } from '../core/disguise';
import type { Everything } from '../core/everything';
import type { OnStage } from '../core/export-stage';
import type { Review } from '../core/record';
import { summarySteps } from '../core/summary';
import { passagesOf } from '../core/summary-passage';
import type { Summary, SummaryFilter } from '../core/summary-types';
import { createDocumentTranslate } from '../i18n/documents';
import type { Content, Part } from './content';
import { csv } from './csv';
import type { Format } from './file-name';
import { everythingAsJson } from './json';
import { countsAsJson } from './json-counts';
import { markdown } from './markdown';
import { picturePng } from './picture-png';
import { plainText } from './plain-text';
import { report } from './report';
import { reportHtml } from './report-html';
import { madeLine } from './report-opening';
import type { ReportOptions } from './report-types';
import { summaryHtml } from './summary-html';
import { webAnnotations } from './web-annotation';

/** Everything a file is made from; plain data, so that it can be made somewhere else than in the page. */
export interface FileRequest {
  /** `copy` makes formatted and plain text for the clipboard, `print` the body of a page. */
  readonly format: Exclude<Format, 'backup' | 'logCsv' | 'logJson'> | 'copy' | 'print';
  readonly content: Content;
  readonly include: readonly Part[];
  /** Whether listed names are replaced; with initials they always are. */
  readonly names: Names;
  readonly everything: Everything;
  readonly review: Review;
  readonly filter: SummaryFilter;
  /** ISO 8601: the day where the reviewer is, and the instant. */
  readonly today: string;
  readonly exported: string;
  readonly version: string;
  readonly reviewer: string;
  readonly role: string;
}

/** What came of it; `plain` goes with `copy`. */
export interface MadeFile {
  readonly content: Uint8Array | string;
  readonly plain: string | null;
}

/** Makes a file; libraries that only some formats need are loaded when they do. `onStage` is told how far it has got. */
export async function makeFile(request: FileRequest, onStage: OnStage = () => {}): Promise<MadeFile> {
  const { format, content, everything, exported, version } = request;
  if (format === 'json') {
    onStage('writing', null);
    const made = { exported, tool: version };
    return only(content === 'counts' ? countsAsJson(everything, made) : everythingAsJson(everything, made));
  }
  const annotations = everything.annotations.filter(
    ({ reviewId, deleted }) => reviewId === request.review.id && deleted === null,
  );
  const summary = summaryOf(request, annotations, onStage);
  onStage('writing', null);
  const options = optionsOf(request);
  if (format === 'copy') {
    const made = report(summary, options);
    const { markup } = reportHtml(options.text, made, onStage);
    onStage('writing', null);
    return { content: markup, plain: plainText(options.text, made) };
  }
  return only(await contentOf(format, summary, annotations, options, request, onStage));
}

async function contentOf(
  format: Exclude<FileRequest['format'], 'json' | 'copy'>,
  summary: Summary,
  annotations: readonly Annotation[],
  options: ReportOptions,
  request: FileRequest,
  onStage: OnStage,
): Promise<Uint8Array | string> {
  const { text, version } = options;
  const further = {
    exported: request.exported,
    disguised: request.names !== 'written',
    about: [
      text('report-what', { codebook: summary.codebook.name }),
      text('counts-caveat'),
      summary.codebook.source,
      madeLine(options),
    ],
  };
  switch (format) {
    case 'summary':
    case 'print':
      return summaryHtml(summary, options, onStage);
    case 'markdown':
      return markdown(summary, options, onStage);
    case 'csv':
      return csv(summary, annotations, options, onStage);
    case 'w3c':
      return webAnnotations(summary, annotations, { ...options, ...further }, onStage);
    case 'word':
      return (await import('./word')).word(summary, options, picturePng, onStage);
    case 'excel':
      return (await import('./excel')).excel(summary, annotations, options, onStage);
    case 'qdpx':
      return (await import('./refi-project')).refiProject(summary, annotations, { ...options, ...further }, onStage);
    case 'qdc':
      return (await import('./refi-codebook')).refiCodebook(summary.codebook, version);
  }
}

function only(content: Uint8Array | string): MadeFile {
  return { content, plain: null };
}

/** The summary a file is about, with its names as the file is to have them. */
export function summaryOf(
  { everything, review, filter, names }: Pick<FileRequest, 'everything' | 'review' | 'filter' | 'names'>,
  annotations: readonly Annotation[],
  onStage: OnStage = () => {},
): Summary {
  const { records, sources, assessments = [] } = everything;
  const input = { review, codebook: codebookOf(review), records, sources, annotations, assessments };
  onStage('counting', 0);
  const passages = passagesOf(input, filter);
  const steps = summarySteps(input, passages, filter);
  for (;;) {
    const step = steps.next();
    if (step.done) return disguiseSummary(step.value, names);
    onStage('counting', passages.length > 0 ? step.value / passages.length : null);
  }
}

/** The options of a request's document. */
export function optionsOf(request: FileRequest): ReportOptions {
  const { content, include, today, version, reviewer, role } = request;
  return { content, include: new Set(include), text: createDocumentTranslate(), today, version, reviewer, role };
}
