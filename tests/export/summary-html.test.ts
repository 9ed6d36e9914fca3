// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookOf } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import { summarise } from '../../utils/core/summary';
import { noFilter, type Summary, type SummaryFilter } from '../../utils/core/summary-types';
import { type Content, parts } from '../../utils/export/content';
import css from '../../utils/export/summary.css?raw';
import { STYLE_HASH, summaryHtml } from '../../utils/export/summary-html';
import { createDocumentTranslate } from '../../utils/i18n/documents';
import { everything } from '../core/arbitraries';
import { annotations, records, review, sources } from '../fixtures/stored';

const text = createDocumentTranslate();
const stored: Everything = { reviews: [review], records, sources, annotations: annotations(40) };

function summaryOf(data: Everything, filter: SummaryFilter = noFilter): Summary {
  const [first] = data.reviews;
  if (!first) throw new Error('no review');
  return summarise({ ...data, review: first, codebook: codebookOf(first) }, filter);
}

function fileOf(summary: Summary, content: Content = 'quotations'): string {
  const who = { reviewer: 'A. Bell', role: 'Supervising social worker' };
  const include = new Set(parts);
  return summaryHtml(summary, { content, include, text, today: '2026-11-22', version: '1.2.3', ...who });
}

function documentOf(summary: Summary, content: Content = 'quotations'): Document {
  return new DOMParser().parseFromString(fileOf(summary, content), 'text/html');
}

const withoutCooperation = stored.annotations
  .map((each) => ({ ...each, tags: each.tags.filter(({ dimension }) => dimension !== 'co-operation') }))
  .filter(({ tags }) => tags.length > 0);

describe('a summary as one HTML file', () => {
  it('allows its own style by its hash, and nothing else', () => {
    expect(STYLE_HASH).toBe(createHash('sha256').update(css).digest('base64'));
    expect(fileOf(summaryOf(stored))).toContain(`<style>${css}</style>`);
    const policy = documentOf(summaryOf(stored)).querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('names gaps before any number', () => {
    const body = documentOf(summaryOf({ ...stored, annotations: withoutCooperation })).body.textContent;
    const gap = body.indexOf('No evidence of Co-operation among');
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(body.indexOf('The dimensions in numbers'));
  });

  it('says what it is, whose model it uses, and that counts are no judgement', () => {
    const body = documentOf(summaryOf(stored)).body.textContent;
    for (const words of [
      'My review',
      'Practice review',
      'SB-014 · SB-027 · Training record A · No case reference',
      'A. Bell · Supervising social worker',
      'Secure Base, version 1',
      '22 November 2026, with Secure Base Annotator 1.2.3',
      'Counts describe what is written in the record, not the quality of care.',
      'Gillian Schofield and Mary Beek',
    ]) {
      expect(body).toContain(words);
    }
  });

  it('has the numbers of the summary in its table', () => {
    const summary = summaryOf(stored);
    const table = documentOf(summary).querySelector('table');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].slice(0, 6).map((cell) => cell.textContent),
    );
    const expected = [...summary.dimensions, summary.totals].map((tally) =>
      [tally.passages, tally.sources, tally.words, tally.strength, tally.concern, tally.unset].map((value) =>
        value.toLocaleString('en-GB'),
      ),
    );
    expect(rows).toEqual(expected);
  });

  it('gives every table a caption and every heading cell a scope', () => {
    const file = documentOf(summaryOf(stored));
    const tables = [...file.querySelectorAll('table')];
    expect(tables).toHaveLength(3);
    for (const table of tables) expect(table.querySelector('caption')?.textContent).not.toBe('');
    for (const cell of file.querySelectorAll('th')) expect(cell.getAttribute('scope')).toMatch(/^(row|col)$/);
  });

  it('tells the filter, and what undated passages mean under it', () => {
    const filter = { ...noFilter, directions: ['concern', null] as const, from: '2025-03-01' };
    const body = documentOf(summaryOf(stored, filter)).body.textContent;
    expect(body).toContain('Directions: Concern and Not said');
    expect(body).toContain('Entries from 1 March 2025');
    expect(body).toContain('left out while dates are chosen');
  });

  it('tells no word of the record with counts only, and says so', () => {
    const file = fileOf(summaryOf(stored), 'counts');
    expect(file).toContain('counts only');
    for (const { target, note, sourceKey, entry } of stored.annotations) {
      for (const words of [target.quote.exact, note, sourceKey, entry ? `${entry.heading}<` : '']) {
        if (words) expect(file).not.toContain(words);
      }
    }
    for (const { title } of stored.sources) expect(file).not.toContain(title);
  });

  it('puts no case reference in the title, which names a printed PDF', () => {
    expect(documentOf(summaryOf(stored)).title).toBe('Dimension summary, 22 November 2026');
  });

  it('holds every quotation and note of any data as text alone', () => {
    const allowed = new Set(
      'HTML HEAD META TITLE STYLE BODY MAIN FOOTER H1 H2 H3 P DL DT DD UL OL LI BLOCKQUOTE BDI A BR DIV TABLE CAPTION THEAD TBODY TR TH TD FIGURE FIGCAPTION svg title rect pattern text line circle'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(everything, (data) => {
        const summary = summaryOf(data);
        const file = documentOf(summary);
        for (const element of file.querySelectorAll('*')) {
          expect(allowed).toContain(element.tagName);
          for (const { name } of element.attributes) expect(name).not.toMatch(/^on/i);
        }
        for (const link of file.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:/);
        const quoted = summary.dimensions.flatMap(({ quotations }) =>
          // What the reviewer chose comes first.
          quotations.toSorted((a, b) => Number(b.isKey) - Number(a.isKey)).map(({ passage }) => shown(passage)),
        );
        expect([...file.querySelectorAll('blockquote')].map((each) => shown(each.textContent))).toEqual(quoted);
      }),
      { numRuns: 40 },
    );
  });
});

/** As a parser has it: half characters can't be written, line ends become one, NUL is replaced. */
function shown(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}
