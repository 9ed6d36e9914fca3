import type { Passage } from './passage';

/** Where the passages around one suggest that it is. */
export interface Expectation {
  readonly start: number;
  /** How far off that may be, in UTF-16 code units. */
  readonly slack: number;
}

/** The passages that are placed beyond doubt. Records move in blocks, so they tell where the others went. */
export interface Neighbours {
  add(passage: Passage, start: number): void;
  /** Call after the last `add` and before `expect`. */
  sort(): void;
  /** Where the nearest passages on both sides suggest, or `null` when they disagree or there are none. */
  expect(passage: Passage): Expectation | null;
}

const SLACK = 64;
const MOST_SLACK = 600;

/** Knows no passages yet. */
export function createNeighbours(): Neighbours {
  const known: { from: number; to: number }[] = [];

  return {
    add(passage, start) {
      known.push({ from: passage.start, to: start });
    },
    sort() {
      known.sort((a, b) => a.from - b.from || a.to - b.to);
    },
    expect(passage) {
      let low = 0;
      let high = known.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((known[middle]?.from ?? 0) < passage.start) low = middle + 1;
        else high = middle;
      }
      const before = known[low - 1];
      const after = known[low];
      const nearer = !before || (after && after.from - passage.start < passage.start - before.from) ? after : before;
      if (!nearer) return null;
      const start = passage.start + nearer.to - nearer.from;
      if (before && after) {
        if (after.to < before.to) return null;
        const drift = Math.abs(after.to - after.from - (before.to - before.from));
        return drift > MOST_SLACK ? null : { start, slack: SLACK + drift };
      }
      return { start, slack: SLACK };
    },
  };
}
