import { expect, it } from 'vitest';
import { countWords } from '../../utils/core/count-words';

it.each([
  ['', 0],
  ['  \n ', 0],
  ['one', 1],
  ['Jo sat with her.', 4],
  ['co-operation, and/or the carer’s “view”', 5],
  ['well – said', 2],
  ['at 7.30pm on 3/3/2025', 4],
  ['a\u00a0b\tc', 3],
  ['plentyn’r ŷd ×', 2],
  ['😀 ok', 1],
])('%j has %d', (text, words) => {
  expect(countWords(text)).toBe(words);
});
