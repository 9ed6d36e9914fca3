import { describe, expect, it } from 'vitest';
import { compareReferences, normaliseReference, sameReference } from '../../utils/core/case-reference';

describe('normaliseReference', () => {
  it.each([
    ['CF-1', 'CF-1'],
    ['  CF \t\n 1 ', 'CF 1'],
    ['C\u200bF\u202e-\u00001', 'CF-1'],
    ['Rene\u0301e', 'Ren\u00e9e'],
    ['CF\u00a01', 'CF 1'],
    [' \u200b ', ''],
  ])('%j becomes %j', (text, reference) => {
    expect(normaliseReference(text)).toBe(reference);
    expect(normaliseReference(reference)).toBe(reference);
  });
});

describe('sameReference', () => {
  it.each([
    ['CF-1', 'cf-1', true],
    ['CF-1', ' ＣＦ-1 ', true],
    ['CF-1', 'CF-\u200b1', true],
    ['CF-1', 'CF-10', false],
    ['CF-1', 'CF 1', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameReference(a, b)).toBe(same);
  });
});

describe('compareReferences', () => {
  it('orders numbers as numbers, and what looks alike always the same way', () => {
    const references = ['CF-10', 'cf-9', 'CF-9', 'AB-200', 'CF-9a'];
    const sorted = ['AB-200', 'CF-9', 'cf-9', 'CF-9a', 'CF-10'];
    expect([...references].sort(compareReferences)).toEqual(sorted);
    expect([...references].reverse().sort(compareReferences)).toEqual(sorted);
  });
});
