import { describe, expect, it } from 'vitest';
import { LOG_CASES } from './log-cases';
import { scoreLog } from './log-score';

const LAYOUTS = ['headings', 'table', 'leading dates'] as const;

describe.each(LAYOUTS)('daily logs full of repeated sentences, dated by %s', (layout) => {
  it.each(LOG_CASES)('$name', (logCase) => {
    const scores = [1, 2, 3].map((seed) => scoreLog(logCase, layout, seed, 60));
    const total = scores.reduce((sum, { right, lost, flaggedWrong }) => sum + right + lost + flaggedWrong, 0);
    expect(scores.map((score) => score.silentWrong)).toEqual([0, 0, 0]);
    expect(scores.reduce((sum, score) => sum + score.right, 0) / total).toBeGreaterThanOrEqual(0.99);
  });
});
