import { expect, test } from 'vitest';
import { foldWords } from '../../utils/documents/pdf/fold-words';

const alike: readonly [what: string, one: string, other: string][] = [
  ['capitals', 'ROBIN', 'robin'],
  ['accents', 'café', 'cafe\u0301'],
  ['no accents', 'Siân', 'sian'],
  ['ligatures', 'ofﬁce', 'office'],
  ['quotation marks', '“Robin’s”', '"robin\'s"'],
  ['dashes', 'one – two', 'one - two'],
  ['white space', 'one \n  two', 'one two'],
  ['a hyphen at the end of a line', 'circum\u00adstances', 'circumstances'],
  ['a hyphen that the end of a line took for its own', 'well\u00adknown', 'well-known'],
  ['Arabic vowel signs', 'الصَّغِير', 'الصغير'],
  ['a stretched Arabic word', 'الصـــغير', 'الصغير'],
];

for (const [what, one, other] of alike) {
  test(`${what}: the same words`, () => {
    expect(foldWords(one).text).toBe(foldWords(other).text);
  });
}

test('what differs stays different', () => {
  expect(foldWords('5-6').text).not.toBe(foldWords('56').text);
  expect(foldWords('re-form').text).not.toBe(foldWords('re form').text);
});

test('every letter knows where it comes from', () => {
  const { text, places } = foldWords('A\u00adb  ﬁx');
  expect(text).toBe('ab fix');
  expect(places).toEqual([0, 2, 3, 5, 5, 6]);
});
