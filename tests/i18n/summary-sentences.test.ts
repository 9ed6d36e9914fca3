import { describe, expect, it } from 'vitest';
import { secureBase } from '../../utils/core/codebooks/secure-base';
import { summarise } from '../../utils/core/summary';
import { noFilter, type SummaryFilter } from '../../utils/core/summary-types';
import { createTranslate } from '../../utils/i18n';
import {
  combinationSentence,
  filterSentences,
  gapSentence,
  totalsSentence,
  undatedSentence,
} from '../../utils/i18n/summary-sentences';
import { annotation, records, review, sources } from '../fixtures/stored';

const text = createTranslate();
const [cooperation] = secureBase.dimensions.filter(({ id }) => id === 'co-operation');

const dated = (n: number, date: string | null) => annotation(n, { entry: { heading: 'Entry', date } });

function summaryOf(annotations: readonly ReturnType<typeof annotation>[], filter: SummaryFilter = noFilter) {
  return summarise({ review, codebook: secureBase, records, sources, annotations }, filter);
}

describe('what a summary says in words', () => {
  it.each([
    [
      'with dates',
      [dated(0, '2025-03-03'), dated(5, '2025-04-09')],
      noFilter,
      'No evidence of Co-operation among 2 passages from 1 source, 3 March to 9 April 2025.',
    ],
    ['without dates', [dated(0, null)], noFilter, 'No evidence of Co-operation among 1 passage from 1 source.'],
    ['without passages', [], noFilter, 'No evidence of Co-operation in the records and dates chosen.'],
    [
      'with directions chosen',
      [dated(0, '2025-03-03')],
      { ...noFilter, directions: ['strength' as const] },
      'No evidence of Co-operation in the records and dates chosen.',
    ],
  ])('a gap %s', (_, annotations, filter, sentence) => {
    if (!cooperation) throw new Error('no such dimension');
    expect(gapSentence(text, summaryOf(annotations, filter), cooperation)).toBe(sentence);
  });

  it('the totals', () => {
    const { totals } = summaryOf([dated(0, '2025-03-03')]);
    expect(totalsSentence(text, totals)).toBe('1 passage from 1 source, 27 words quoted, entries of 3 March 2025');
  });

  it('that undated passages are counted, or left out while dates are chosen', () => {
    const annotations = [dated(0, null), dated(1, '2025-03-03')];
    const from = { ...noFilter, from: '2025-01-01' };
    expect(undatedSentence(text, noFilter, summaryOf(annotations).totals)).toContain('It is counted.');
    expect(undatedSentence(text, from, summaryOf(annotations, from).totals)).toContain('It is left out');
    expect(undatedSentence(text, noFilter, summaryOf([dated(1, '2025-03-03')]).totals)).toBeNull();
  });

  it('a combination, in codebook order', () => {
    const summary = summaryOf([]);
    const combination = { dimensions: ['sensitivity', 'availability', 'acceptance'], passages: 6 };
    expect(combinationSentence(text, summary, combination)).toBe(
      'Availability, Sensitivity and Acceptance: 6 passages',
    );
  });

  it('the filter, a line for each part that is narrowed', () => {
    const all: SummaryFilter = {
      records: [records[1]?.id ?? '', null],
      dimensions: ['acceptance', 'availability'],
      directions: ['concern', null],
      from: '2025-03-03',
      to: '2025-04-09',
    };
    expect(filterSentences(text, summaryOf([annotation(4)], all))).toEqual([
      'Records: SB-027 and No case reference',
      'Dimensions: Availability and Acceptance',
      'Directions: Concern and Not said',
      'Entries from 3 March 2025',
      'Entries to 9 April 2025',
    ]);
    expect(filterSentences(text, summaryOf([]))).toEqual([]);
  });
});
