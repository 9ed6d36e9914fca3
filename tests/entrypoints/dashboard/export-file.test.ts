import { describe, expect, it } from 'vitest';
import { type ExportContent, type ExportFormat, exportParts } from '../../../components/dashboard/export-choice';
import { dashboardModel, inRecords } from '../../../entrypoints/dashboard/dashboard-model';
import { exportScope, fileRequest, nameOf } from '../../../entrypoints/dashboard/export-file';
import { noFilter, type SummaryFilter } from '../../../utils/core/summary-types';
import { isSaved, mediaType } from '../../../utils/export/file-name';
import { parseExport } from '../../../utils/export/json';
import { makeFile } from '../../../utils/export/make-file';
import { createTranslate } from '../../../utils/i18n';
import { annotations, records, review, sources } from '../../fixtures/stored';

const text = createTranslate();
const stored = { reviews: [review], records, sources, annotations: annotations(20) };
const moment = new Date(2026, 10, 22, 9);
const settings = { reviewId: review.id, reviewer: 'A. Bell' };
const material = { everything: stored, settings, moment, version: '0.1.0' };

async function exported(format: ExportFormat, content: ExportContent, filter: SummaryFilter = noFilter) {
  const model = inRecords(dashboardModel(settings, stored, filter), filter.records);
  const request = fileRequest({ format, content, include: exportParts }, { ...material, model });
  return String((await makeFile(request)).content);
}

describe('a file to save', () => {
  it.each<[ExportFormat, string, string]>([
    [
      'word',
      'dimension-summary-2026-11-22.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['excel', 'dimension-summary-2026-11-22.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['summary', 'dimension-summary-2026-11-22.html', 'text/html;charset=utf-8'],
    ['markdown', 'dimension-summary-2026-11-22.md', 'text/markdown;charset=utf-8'],
    ['csv', 'annotations-2026-11-22.csv', 'text/csv;charset=utf-8'],
    ['w3c', 'annotations-2026-11-22.jsonld', 'application/ld+json'],
    ['qdpx', 'project-2026-11-22.qdpx', 'application/zip'],
    ['qdc', 'codebook-2026-11-22.qdc', 'application/xml'],
    ['json', 'secure-base-annotator-2026-11-22.json', 'application/json'],
  ])('%s has a name that says nothing of the record', (format, name, type) => {
    expect(nameOf(format, moment)).toBe(name);
    expect(isSaved(format) && mediaType(format)).toBe(type);
  });

  it.each<ExportFormat>(['print', 'copy'])('%s is no file', (format) => {
    expect(nameOf(format, moment)).toBeNull();
  });

  it.each<ExportFormat>(['summary', 'markdown', 'copy', 'print', 'csv', 'w3c', 'json'])(
    '%s tells quotations and notes only when asked to',
    async (format) => {
      const passage = 'He chose the order of the afternoon himself';
      const note = 'Talk about this in supervision.';
      expect(await exported(format, 'quotations')).toContain(passage);
      expect(await exported(format, 'quotations')).toContain(note);
      expect(await exported(format, 'counts')).not.toContain(passage);
      expect(await exported(format, 'counts')).not.toContain(note);
    },
  );

  it('holds what the filter leaves in, but everything as JSON', async () => {
    const nothing = { ...noFilter, from: '1990-01-01', to: '1990-01-02' };
    expect((await exported('csv', 'quotations', nothing)).trim().split('\r\n')).toHaveLength(1);
    expect(await exported('summary', 'quotations', nothing)).not.toContain('<blockquote');
    expect(parseExport(await exported('json', 'quotations', nothing))).toMatchObject({ ok: true, everything: stored });
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
