import { expect, it } from 'vitest';
import { shorten } from '../../utils/core/shorten';

it.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['ab😀cd', 4, 'ab…'],
  ['ab😀cd', 5, 'ab😀…'],
  ['', 5, ''],
])('%j cut to %d is %j', (text, max, cut) => {
  expect(shorten(text, max)).toBe(cut);
});
