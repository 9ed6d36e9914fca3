import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortSteps } from '../../utils/core/sort-steps';

function sorted<T>(things: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const steps = sortSteps(things, compare);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it('is the order that sorting at once gives, equal things as they came', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 0, maxLength: 3_000, size: 'max' });
  fc.assert(
    fc.property(numbers, (keys) => {
      const things = keys.map((key, at) => ({ key, at }));
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(sorted(things, compare)).toEqual(things.toSorted(compare));
    }),
    { numRuns: 60 },
  );
});

it('takes many small steps for a long list', () => {
  const steps = sortSteps(
    Array.from({ length: 20_000 }, (_, n) => (n * 7_919) % 20_000),
    (a, b) => a - b,
  );
  let count = 0;
  while (!steps.next().done) count += 1;
  expect(count).toBeGreaterThan(100);
});
