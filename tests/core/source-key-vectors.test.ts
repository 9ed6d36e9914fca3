import { expect, it } from 'vitest';
import { sourceKeyOf } from '../../utils/core/source-key';
import { addressVectors } from './address-vectors';

it('has at least 300 addresses, all different', () => {
  expect(new Set(addressVectors.map(({ address }) => address)).size).toBe(addressVectors.length);
  expect(addressVectors.length).toBeGreaterThanOrEqual(300);
  expect(addressVectors.filter(({ secrets }) => secrets.length > 0).length).toBeGreaterThanOrEqual(200);
});

it.each(addressVectors.map((vector, n) => [n, vector] as const))('address %i has its key', (_, vector) => {
  const key = sourceKeyOf(vector.address) ?? '';
  expect(key).toMatch(vector.key);
  for (const secret of vector.secrets) expect(key.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(sourceKeyOf(key)).toBe(key);
});
