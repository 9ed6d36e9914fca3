import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookOf } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import { summarise } from '../../utils/core/summary';
import { noFilter, type Summary, type SummaryFilter } from '../../utils/core/summary-types';
import { parts } from '../../utils/export/content';
import { csv } from '../../utils/export/csv';
import { fromFormulaSafe } from '../../utils/export/csv-cell';
import { everything } from '../core/arbitraries';
import { annotation, annotations, records, review, sources } from '../fixtures/stored';
import { readCsv } from './read-csv';

const stored: Everything = { reviews: [review], records, sources, annotations: annotations(40) };

function summaryOf(data: Everything, filter: SummaryFilter = noFilter): Summary {
  const [first] = data.reviews;
  if (!first) throw new Error('no review');
  return summarise({ ...data, review: first, codebook: codebookOf(first) }, filter);
}

/** The rows as objects by column name, as whoever reads the file by program would have them. */
function rows(file: string): readonly Readonly<Record<string, string>>[] {
  expect(file.startsWith('\uFEFF')).toBe(true);
  const [header = [], ...records] = readCsv(file.slice(1));
  return records.map((fields) => {
    expect(fields).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, fromFormulaSafe(fields[index] ?? '')]));
  });
}

const include = new Set(parts);

describe('annotations as CSV', () => {
  it('has a row for each dimension of each passage, with what is stored', () => {
    const one = annotation(5, {
      tags: [
        { dimension: 'availability', direction: 'strength', side: 'benefit' },
        { dimension: 'acceptance', direction: null, side: null },
      ],
      id: '00000000-0000-4000-8000-000000009999',
      note: '=HYPERLINK("x")',
      gone: '2026-11-21T08:00:00.000Z',
    });
    const file = csv(summaryOf({ ...stored, annotations: [one] }), [one], { content: 'quotations', include });
    expect(rows(file)).toEqual([
      {
        case_reference: 'SB-014',
        source_title: 'Daily log, foster carer',
        source_key: 'https://records.example/case/14/daily-log',
        entry_heading: '',
        entry_date: '',
        passage: '“I can’t do it” was said six times. We found the one sum she could do, and pinned it up.',
        words: '20',
        dimension_number: '1',
        dimension: 'Availability',
        dimension_id: 'availability',
        direction: 'strength',
        side: 'benefit',
        note: '=HYPERLINK("x")',
        reviewer: 'AB',
        created: '2026-11-20T09:00:00.000Z',
        modified: '2026-11-06T09:00:00.000Z',
        annotation_id: '00000000-0000-4000-8000-000000009999',
        codebook: 'secure-base 1',
        page: '',
        gone: '2026-11-21T08:00:00.000Z',
      },
      expect.objectContaining({ dimension_number: '3', dimension: 'Acceptance', direction: '', side: '' }),
    ]);
  });

  it('counts only what the filter leaves in', () => {
    const summary = summaryOf(stored, { ...noFilter, dimensions: ['acceptance'], directions: ['concern'] });
    const found = rows(csv(summary, stored.annotations, { content: 'quotations', include }));
    const expected = stored.annotations.filter(({ tags }) =>
      tags.some((tag) => tag.dimension === 'acceptance' && tag.direction === 'concern'),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(found.map((row) => row.annotation_id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(new Set(found.map((row) => `${row.dimension} ${row.direction}`))).toEqual(new Set(['Acceptance concern']));
  });

  it('goes by case reference, the rows without one last', () => {
    const references = rows(csv(summaryOf(stored), stored.annotations, { content: 'counts', include })).map(
      (row) => row.case_reference,
    );
    expect([...new Set(references)]).toEqual(['SB-014', 'SB-027', 'Training record A', '']);
  });

  it('tells no word of the record with counts only', () => {
    const file = csv(summaryOf(stored), stored.annotations, { content: 'counts', include });
    const [header = []] = readCsv(file.slice(1));
    expect(header).toEqual([
      'case_reference',
      'entry_date',
      'words',
      'dimension_number',
      'dimension',
      'dimension_id',
      'direction',
      'side',
      'reviewer',
      'created',
      'modified',
      'annotation_id',
      'codebook',
      'gone',
    ]);
    const told = stored.annotations.flatMap(({ target, note, sourceKey, entry }) => [
      target.quote.exact,
      note,
      sourceKey,
      entry?.heading ?? '',
    ]);
    for (const words of [...told, ...stored.sources.map(({ title }) => title)].filter(Boolean)) {
      expect(file).not.toContain(words);
    }
  });

  it('gives back every text of any data, and a row for each tag counted', () => {
    fc.assert(
      fc.property(everything, (data) => {
        const summary = summaryOf(data);
        const found = rows(csv(summary, data.annotations, { content: 'quotations', include }));
        const byId = new Map(data.annotations.map((each) => [each.id, each]));
        expect(found).toHaveLength(summary.totals.tags);
        for (const row of found) {
          const kept = byId.get(row.annotation_id ?? '');
          expect(row.passage).toBe(kept?.target.quote.exact);
          expect(row.note).toBe(kept?.note);
          expect(row.source_key).toBe(kept?.sourceKey);
          expect(row.entry_heading).toBe(kept?.entry?.heading ?? '');
          expect(row.reviewer).toBe(kept?.reviewer);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the header alone when there is nothing', () => {
    const file = csv(summaryOf({ ...stored, annotations: [] }), [], { content: 'quotations', include });
    expect(readCsv(file.slice(1))).toHaveLength(1);
  });
});
