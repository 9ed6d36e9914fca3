import { describe, expect, it } from 'vitest';
import { entryAt } from '../../utils/anchoring/describe';
import { entryDates, labelIndexAt, labelsAround, lineLabel } from '../../utils/anchoring/labels';
import { pageOf } from './page-of';

const NESTED = '# Log\n## 3 March 2025\n### Morning\nCalm.\n### Evening\nTired.\n## 2 March 2025\nSlept.';

describe('labels', () => {
  it.each([
    ['headings', '# Log\n## 3 March 2025\nCalm.', 'Calm', '3 March 2025', '2025-03-03'],
    ['headings under a dated heading', NESTED, 'Tired', '3 March 2025', '2025-03-03'],
    ['the next dated heading', NESTED, 'Slept', '2 March 2025', '2025-03-02'],
    ['headings without dates', '# Review\n## Health\nWell.', 'Well', 'Health', null],
    ['short dated lines', 'Mon 3 March 2025\nCalm.', 'Calm', 'Mon 3 March 2025', '2025-03-03'],
    ['dates that lead a line', `03/03/2025: ${'calm '.repeat(20)}`, 'calm', '03/03/2025', '2025-03-03'],
    ['day and date that lead a line', `Monday 3/3/25 - ${'calm '.repeat(20)}`, 'calm', 'Monday 3/3/25', '2025-03-03'],
    [
      'a day without a year, by the one above',
      '## 30 March 2025\nCalm.\n## Thu 3 April\nTired.',
      'Tired',
      'Thu 3 April',
      '2025-04-03',
    ],
    [
      'a day without a year, by the one below',
      '## 3rd April\nTired.\n## 5 April 2024\nCalm.',
      'Tired',
      '3rd April',
      '2024-04-03',
    ],
    ['over New Year', '## 30 December 2024\nCalm.\n## 2 January\nTired.', 'Tired', '2 January', '2025-01-02'],
    ['by a year in a heading', '# Log for 2023\nMon 3 Apr 14:30\nTired.', 'Tired', 'Mon 3 Apr 14:30', '2023-04-03'],
    ['numbers with the day of the week', '# April 2025\nThu 3/4\nTired.', 'Tired', 'Thu 3/4', '2025-04-03'],
    ['a day without a year anywhere', '# Log\nMon 3 Apr\nTired.', 'Tired', 'Mon 3 Apr', null],
    ['a day that is not that day of the week', '# 2025\nSun 3 April\nTired.', 'Tired', 'Sun 3 April', null],
    ['a date of birth is none', '## 3 March 2025\nBorn 4 April 2012\nTired.', 'Tired', '3 March 2025', '2025-03-03'],
  ])('%s', (_, text, words, heading, date) => {
    const page = pageOf(text);
    expect(entryAt(page, page.text.indexOf(words))).toEqual({ heading, date });
  });

  it.each<[string, string, number, string, string | null]>([
    ['a heading', 'Last Monday', 2, '2025-03-03', '2025-03-03'],
    ['a heading, at a time of the day', 'This morning', 3, '2025-03-03T09:30:00+00:00', '2025-03-03'],
    ['a short line', 'Two hours ago, by Sam', 0, '2025-03-03 09:30', '2025-03-03'],
    ['a day without a year', 'Mon 3 March', 0, '2025-03-03', '2025-03-03'],
    ['words that name another day', '4 March 2025', 0, '2025-03-03', '2025-03-04'],
    ['a sentence', 'He came last Monday.', 0, '2025-03-03', null],
    ['a long line', 'calm '.repeat(20), 0, '2025-03-03', null],
    ['something that is due', 'Review due next Monday', 0, '2025-03-03', null],
    ['a day that there is not', 'Last Monday', 0, '2025-02-31', null],
    ['a month', 'March', 0, '2025-03', null],
    ['a length of time', 'Two hours', 0, 'PT2H', null],
    ['nothing', 'Two hours', 0, '', null],
  ])('a time element says the day of %s', (_, text, level, moment, date) => {
    expect(lineLabel(text, level, moment)?.date ?? null).toBe(date);
  });

  it.each([
    ['a date within a sentence', `${'calm '.repeat(20)} on 3 March 2025 he came.\nLater.`],
    ['a short sentence with a date', 'He came on 3 March 2025.\nLater.'],
    ['a fraction', '3/4 of an hour\nLater.'],
    ['a day within a short line', '3 April was a good day\nLater.'],
    ['a day that there is not', 'Mon 31 Feb\nLater.'],
    ['nothing', 'Earlier.\nLater.'],
  ])('%s is none', (_, text) => {
    const page = pageOf(text);
    expect(entryAt(page, page.text.indexOf('Later'))).toBeNull();
  });

  it.each([
    ['dated headings', NESTED, ['2025-03-03', '2025-03-02']],
    [
      'rows with two dates',
      '3 March 2025\n4 March 2025\nCalm.\n5 March 2025\n6 March 2025\nTired.',
      ['2025-03-03', '2025-03-05'],
    ],
    ['nothing dated', '# Review\n## Health\nWell.', []],
  ])('tell the dates of entries: %s', (_, text, dates) => {
    expect(entryDates(pageOf(text).labels)).toEqual(dates);
  });

  it('go with those of the entries before and after', () => {
    const { labels, text } = pageOf(NESTED);
    const around = (words: string) => labelsAround(labels, labelIndexAt(labels, text.indexOf(words)));
    expect(around('Tired')).toEqual({ label: '3 March 2025\nEvening', before: '', after: '2 March 2025' });
    expect(around('Slept')).toEqual({ label: '2 March 2025', before: '3 March 2025', after: '' });
  });
});
