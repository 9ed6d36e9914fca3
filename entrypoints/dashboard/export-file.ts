import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import type { ExportContent, ExportFormat } from '../../components/dashboard/export-dialog';
import type { Everything } from '../../utils/core/everything';
import { csv } from '../../utils/export/csv';
import { fileName, mediaType } from '../../utils/export/file-name';
import { everythingAsJson } from '../../utils/export/json';
import { countsAsJson } from '../../utils/export/json-counts';
import { summaryHtml } from '../../utils/export/summary-html';
import type { Translate } from '../../utils/i18n';
import { filterSentences, totalsSentence } from '../../utils/i18n/summary-sentences';
import { localDate } from '../shared/local-date';
import type { SavedFile } from '../shared/save-file';
import type { Services } from './services';

/** The file that the export dialog asks for. */
export function exportFile(
  model: DashboardModel,
  everything: Everything,
  choice: { readonly format: ExportFormat; readonly content: ExportContent },
  { text, now, version }: { readonly text: Translate } & Pick<Services, 'now' | 'version'>,
): SavedFile {
  const { format, content } = choice;
  const moment = now();
  const today = localDate(moment);
  const made = { exported: moment.toISOString(), tool: version };
  const contents = {
    summary: () => summaryHtml(model.summary, { content, text, today, version }),
    csv: () => csv(model.summary, model.annotations, content),
    json: () => (content === 'quotations' ? everythingAsJson(everything, made) : countsAsJson(everything, made)),
  };
  return { name: fileName(format, today), type: mediaType(format), text: contents[format]() };
}

/** What a file will be about, a line each, for the preview. */
export function exportScope(
  text: Translate,
  { summary, review }: DashboardModel,
  everything: Everything,
  format: ExportFormat,
): readonly string[] {
  const { reviews, records, sources, annotations } = everything;
  if (format === 'json') {
    const counts = { reviews: reviews.length, records: records.length, sources: sources.length };
    return [text('export-preview-everything', { ...counts, annotations: annotations.length })];
  }
  return [
    text('export-preview-review', { name: review.name }),
    ...filterSentences(text, summary),
    totalsSentence(text, summary.totals),
  ];
}
