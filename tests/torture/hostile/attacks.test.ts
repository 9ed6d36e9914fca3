import { expect, it } from 'vitest';
import { attacks } from './attacks';

it('has thirty attacks of different names', () => {
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
  expect(attacks.length).toBeGreaterThanOrEqual(30);
});

// A script that does not even parse would attack nothing, and hold.
it.each(attacks.map(({ name, script }) => [name, script]))('parses: %s', (_, script) => {
  expect(() => new Function(script)).not.toThrow();
});
