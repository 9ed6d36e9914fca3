import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { type ExportChoice, type ExportFormat, keepsNames } from '../../components/dashboard/export-choice';
import { hasPseudonyms } from '../../utils/core/disguise';
import type { Everything } from '../../utils/core/everything';
import type { Settings } from '../../utils/core/record';
import { fileName, isSaved } from '../../utils/export/file-name';
import type { FileRequest } from '../../utils/export/make-file';
import type { Translate } from '../../utils/i18n';
import { filterSentences, totalsSentence } from '../../utils/i18n/summary-sentences';
import { localDate } from '../shared/local-date';

/** What is stored and shown, from which files are made. */
export interface ExportMaterial {
  readonly model: DashboardModel;
  readonly everything: Everything;
  readonly settings: Settings;
  readonly version: string;
  readonly moment: Date;
}

/** What is asked of the file that was chosen. A choice without content is a file without words. */
export function fileRequest(choice: ExportChoice, material: ExportMaterial): FileRequest {
  const { model, everything, settings, version, moment } = material;
  const content = choice.content ?? 'counts';
  const listed = hasPseudonyms(model.overall) && !keepsNames(choice) ? 'listed' : 'written';
  return {
    format: choice.format,
    content,
    include: choice.include,
    names: content === 'initials' ? 'initials' : listed,
    everything,
    review: model.review,
    filter: model.summary.filter,
    today: localDate(moment),
    exported: moment.toISOString(),
    version,
    reviewer: settings.reviewer,
    role: settings.role ?? '',
  };
}

/** The name of the file for a format, or `null` for what is printed or copied. */
export function nameOf(format: ExportFormat, moment: Date): string | null {
  return isSaved(format) ? fileName(format, localDate(moment)) : null;
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
  if (format === 'qdc') {
    const { name, version } = summary.codebook;
    return [text('export-codebook-version', { name, version })];
  }
  return [
    text('export-preview-review', { name: review.name }),
    ...filterSentences(text, summary),
    totalsSentence(text, summary.totals),
  ];
}
