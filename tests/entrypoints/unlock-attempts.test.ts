import { expect, test } from 'vitest';
import { createUnlockAttempts, delayAfter } from '../../entrypoints/background/unlock-attempts';

function attemptsAt(clock: { now: number }) {
  const kept = new Map<string, unknown>();
  const session = {
    get: async (keys: string[] | null) => Object.fromEntries((keys ?? []).map((key) => [key, kept.get(key)])),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, value);
    },
  };
  // Made anew for each use: the background is, too.
  return { kept, attempts: () => createUnlockAttempts(session, () => clock.now) };
}

test('four wrong ones are free, the fifth and each after it cost twice as long, up to five minutes', () => {
  expect([0, 1, 4, 5, 6, 7, 9, 10, 40].map(delayAfter)).toEqual([
    0, 0, 0, 10_000, 20_000, 40_000, 160_000, 300_000, 300_000,
  ]);
});

test('the delay runs from the last wrong one, outlasts the background, and a right one ends it', async () => {
  const clock = { now: 1_000_000 };
  const { attempts } = attemptsAt(clock);
  for (let wrong = 0; wrong < 5; wrong += 1) {
    expect(await attempts().wait()).toBe(0);
    await attempts().note(false);
  }
  expect(await attempts().wait()).toBe(10_000);
  clock.now += 9_999;
  expect(await attempts().wait()).toBe(1);
  clock.now += 1;
  expect(await attempts().wait()).toBe(0);
  await attempts().note(false);
  expect(await attempts().wait()).toBe(20_000);
  await attempts().note(true);
  expect(await attempts().wait()).toBe(0);
});

test('what is kept and can’t be read counts as nothing', async () => {
  const { attempts, kept } = attemptsAt({ now: 5 });
  kept.set('unlock-attempts', { wrong: 'many' });
  expect(await attempts().wait()).toBe(0);
});
