import { expect, describe as group, it } from 'vitest';
import { anchorAll } from '../../utils/anchoring/anchor-all';
import { describe } from '../../utils/anchoring/describe';
import type { Target } from '../../utils/core/target';
import { pageOf } from './page-of';

const DAY = (day: number, more = '') => `## ${day} March 2025\nSlept well and woke on time. ${more}No concerns today.`;
const LOG = ['# Daily log', DAY(5), DAY(4), DAY(3, 'He drew a picture of the house for Gran. '), DAY(2)].join('\n');

function targetOf(text: string, words: string, after = ''): Target {
  const page = pageOf(text);
  const from = after ? page.text.indexOf(after) : 0;
  const start = page.text.indexOf(words, from);
  return describe(page, { start, end: start + words.length });
}

/** The state, and the words with what stands before them. */
function outcome(text: string, target: Target): string {
  const page = pageOf(text);
  const [placement] = anchorAll(page, [target]);
  if (!placement || !('start' in placement)) return placement?.state ?? '';
  return `${placement.state}: ${page.text.slice(placement.start, placement.end)}`;
}

group('anchoring', () => {
  const picture = targetOf(LOG, 'He drew a picture of the house for Gran.');
  const concerns = targetOf(LOG, 'No concerns today.', '4 March');

  it.each([
    ['nothing has happened', LOG, picture, 'in place: He drew a picture of the house for Gran.'],
    [
      'typographic quotation marks',
      LOG.replace('Gran', '“Gran”'),
      picture,
      'changed: He drew a picture of the house for “Gran”.',
    ],
    [
      'a word was put in',
      LOG.replace('picture', 'big picture'),
      picture,
      'changed: He drew a big picture of the house for Gran.',
    ],
    [
      'words were put before it',
      LOG.replace('He drew', 'Later he drew'),
      picture,
      'changed: Later he drew a picture of the house for Gran.',
    ],
    ['it was deleted', LOG.replace('He drew a picture of the house for Gran. ', ''), picture, 'not found'],
    ['its day was deleted', LOG.replace(`${DAY(4)}\n`, ''), concerns, 'not found'],
    [
      'its day was given another date',
      LOG.replace('4 March 2025', '4 April 2025'),
      concerns,
      'changed: No concerns today.',
    ],
    [
      'its date is written otherwise',
      LOG.replace('4 March 2025', '04/03/2025'),
      concerns,
      'in place: No concerns today.',
    ],
  ])('when %s', (_, text, target, expected) => {
    expect(outcome(text, target)).toBe(expected);
  });

  it('chooses the one under its own date', () => {
    const reversed = ['# Daily log', DAY(2), DAY(3), DAY(4), DAY(5)].join('\n');
    const page = pageOf(reversed);
    expect(anchorAll(page, [concerns])).toMatchObject([
      { state: 'in place', start: page.text.indexOf('No concerns', page.text.indexOf('4 March')) },
    ]);
  });

  it('does not say what is missing when the page was not read whole', () => {
    const page = { ...pageOf('Something else.'), complete: false };
    expect(anchorAll(page, [picture])).toEqual([{ state: 'not on this page now' }]);
  });

  it.each([
    ['white space and line breaks', 'slept  \n\twell and'],
    ['soft hyphens and zero-width spaces', 'slept we\u00adll\u200b and'],
  ])('takes quotations of other tools: %s', (_, exact) => {
    const text = 'He slept well and woke on time, as he had the day before.';
    const target = { quote: { exact, prefix: 'He ', suffix: ' woke on time, as he' }, position: { start: 3, end: 17 } };
    expect(outcome(text, target)).toBe('in place: slept well and');
  });

  it('takes ligatures and ellipses for the letters they stand for', () => {
    const text = 'He found it di\ufb03cult to wait\u2026 and then he did wait for a long time.';
    const target = targetOf(
      'He found it difficult to wait... and then he did wait for a long time.',
      'difficult to wait... and',
    );
    expect(outcome(text, target)).toBe('in place: di\ufb03cult to wait\u2026 and');
  });

  it('does not trip over a quotation without words', () => {
    const target = { quote: { exact: ' \n ', prefix: '', suffix: '' }, position: { start: 0, end: 3 } };
    expect(outcome(LOG, target)).toBe('not found');
  });
});
