import { expect, test } from 'vitest';
import { pageRanges } from '../../utils/core/page-ranges';

const cases: readonly [numbers: readonly number[], said: string][] = [
  [[], ''],
  [[3], '3'],
  [[3, 5, 6, 7, 12], '3, 5–7, 12'],
  [[1, 2], '1–2'],
];

test.each(cases)('the pages %j are said as “%s”', (numbers, said) => {
  expect(pageRanges(numbers)).toBe(said);
});
