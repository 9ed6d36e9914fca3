import { expect, it } from 'vitest';
import { inSlices } from '../../../entrypoints/dashboard/in-slices';

function* work(steps: number, done: (step: number) => void): Generator<number, string, void> {
  for (let step = 1; step <= steps; step += 1) {
    done(step);
    yield step;
  }
  return 'all';
}

/** A clock that is 5 ms later at each look, and counts pauses. */
function slow() {
  let time = 0;
  const state = { pauses: 0 };
  const now = () => {
    time += 5;
    return time;
  };
  const pause = async () => {
    state.pauses += 1;
  };
  return { state, now, pause };
}

it('does all of it, with a pause whenever the time is up', async () => {
  const { state, now, pause } = slow();
  const { signal } = new AbortController();
  expect(
    await inSlices(
      work(9, () => undefined),
      { signal, now, pause },
    ),
  ).toBe('all');
  expect(state.pauses).toBe(3);
});

it('stops where it is when nobody wants it any more', async () => {
  const { now, pause } = slow();
  const ended = new AbortController();
  const seen: number[] = [];
  const steps = work(9, (step) => {
    seen.push(step);
    if (step === 4) ended.abort();
  });
  expect(await inSlices(steps, { signal: ended.signal, now, pause })).toBeNull();
  expect(seen).toEqual([1, 2, 3, 4]);
});
