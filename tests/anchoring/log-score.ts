import { anchorAll } from '../../utils/anchoring/anchor-all';
import { describe } from '../../utils/anchoring/describe';
import { type LogLayout, makeLog, renderLog } from './daily-log';
import { judge, type LogCase, type Verdict } from './log-cases';
import { createRandom } from './random';

/** How many passages of a log came out how. */
export type Score = Record<Verdict, number> & { readonly deleted: number; readonly deletedPlaced: number };

/** Marks every third sentence of a log, lets something happen to the log, and judges where the marks are then. */
export function scoreLog(logCase: LogCase, layout: LogLayout, seed: number, entries: number): Score {
  const random = createRandom(seed);
  const log = makeLog(random, entries, 0.7);
  const before = renderLog(log, layout);
  const marked = [...before.spans.keys()].filter(() => random.chance(0.3));
  const targets = marked.map((id) => describe(before.page, before.spans.get(id) ?? { start: 0, end: 0 }));
  const after = renderLog(logCase.change(log, random), layout);
  const score = { right: 0, lost: 0, silentWrong: 0, flaggedWrong: 0, deleted: 0, deletedPlaced: 0 };
  for (const [index, placement] of anchorAll(after.page, targets).entries()) {
    const expected = after.spans.get(marked[index] ?? -1) ?? null;
    const verdict = judge(placement, expected);
    score[verdict]++;
    if (expected) continue;
    score.deleted++;
    if (verdict !== 'right') score.deletedPlaced++;
  }
  return score;
}
