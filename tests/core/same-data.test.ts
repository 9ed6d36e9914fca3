import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameData } from '../../utils/core/same-data';

it.each([
  [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[], {}, false],
  [[1, 2], [2, 1], false],
  [null, {}, false],
  ['1', 1, false],
  [{ toString: 1 }, { valueOf: 1 }, false],
])('%j and %j: %s', (a, b, same) => {
  expect(sameData(a, b)).toBe(same);
});

it('finds a copy the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(sameData(value, structuredClone(value))).toBe(true);
    }),
  );
});
