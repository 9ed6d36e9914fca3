import { describe, expect, it } from 'vitest';
import type { ExportContent, ExportFormat } from '../../../components/dashboard/export-dialog';
import { dashboardModel, inRecords } from '../../../entrypoints/dashboard/dashboard-model';
import { exportFile, exportScope } from '../../../entrypoints/dashboard/export-file';
import { noFilter, type SummaryFilter } from '../../../utils/core/summary-types';
import { parseExport } from '../../../utils/export/json';
import { createTranslate } from '../../../utils/i18n';
import { annotations, records, review, sources } from '../../fixtures/stored';

const text = createTranslate();
const stored = { reviews: [review], records, sources, annotations: annotations(20) };
const tools = { text, now: () => new Date(2026, 10, 22, 9), version: '0.1.0' };

function exported(format: ExportFormat, content: ExportContent, filter: SummaryFilter = noFilter) {
  const model = inRecords(dashboardModel({ reviewId: review.id, reviewer: '' }, stored, filter), filter.records);
  return exportFile(model, stored, { format, content }, tools);
}

describe('a file to save', () => {
  it.each<[ExportFormat, string, string]>([
    ['summary', 'dimension-summary-2026-11-22.html', 'text/html;charset=utf-8'],
    ['csv', 'annotations-2026-11-22.csv', 'text/csv;charset=utf-8'],
    ['json', 'secure-base-annotator-2026-11-22.json', 'application/json'],
  ])('%s has a name that says nothing of the record', (format, name, type) => {
    expect(exported(format, 'counts')).toMatchObject({ name, type });
  });

  it.each<ExportFormat>(['summary', 'csv', 'json'])('%s tells quotations and notes only when asked to', (format) => {
    const passage = 'He chose the order of the afternoon himself';
    const note = 'Talk about this in supervision.';
    expect(exported(format, 'quotations').text).toContain(passage);
    expect(exported(format, 'quotations').text).toContain(note);
    expect(exported(format, 'counts').text).not.toContain(passage);
    expect(exported(format, 'counts').text).not.toContain(note);
  });

  it('holds what the filter leaves in, but everything as JSON', () => {
    const nothing = { ...noFilter, from: '1990-01-01', to: '1990-01-02' };
    expect(exported('csv', 'quotations', nothing).text.trim().split('\r\n')).toHaveLength(1);
    expect(exported('summary', 'quotations', nothing).text).not.toContain('<blockquote');
    expect(parseExport(exported('json', 'quotations', nothing).text)).toMatchObject({ ok: true, everything: stored });
  });
});

describe('the preview of a file', () => {
  it('says what the filter is and how many passages it leaves', () => {
    const filter = { ...noFilter, records: [records[0]?.id ?? ''], directions: ['concern' as const] };
    const model = inRecords(dashboardModel({ reviewId: review.id, reviewer: '' }, stored, filter), filter.records);
    expect(exportScope(text, model, stored, 'csv')).toEqual([
      'Review: My review',
      'Record: SB-014',
      'Directions: Concern',
      expect.stringMatching(new RegExp(`^${model.summary.totals.passages} passages? from`)),
    ]);
    expect(exportScope(text, model, stored, 'json')).toEqual(['1 review, 3 records, 6 sources, 20 annotations']);
  });
});
