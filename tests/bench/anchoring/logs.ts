import { openBenchPage } from './browser.ts';
import type * as InPage from './logs-in-page.ts';

declare const bench: typeof InPage;

const SEEDS = [11, 12];
const ENTRIES = 40;

/** How each engine does on daily logs full of repeated sentences: one row a case and engine. */
export async function scoreLogs(): Promise<Record<string, unknown>[]> {
  const bed = await openBenchPage('logs-in-page.ts');
  await bed.show('<!doctype html><body></body>');
  const rows: Record<string, unknown>[] = [];
  for (const name of await bed.page.evaluate(() => bench.caseNames())) {
    const sums = new Map<string, { right: number; lost: number; silentWrong: number; flaggedWrong: number }>();
    for (const seed of SEEDS) {
      const scores = await bed.page.evaluate(([of, number, size]) => bench.scoreCase(of, 'headings', number, size), [
        name,
        seed,
        ENTRIES,
      ] as const);
      for (const [engine, score] of Object.entries(scores)) {
        const sum = sums.get(engine) ?? { right: 0, lost: 0, silentWrong: 0, flaggedWrong: 0 };
        sum.right += score.right;
        sum.lost += score.lost;
        sum.silentWrong += score.silentWrong;
        sum.flaggedWrong += score.flaggedWrong;
        sums.set(engine, sum);
      }
    }
    for (const [engine, sum] of sums) {
      const total = sum.right + sum.lost + sum.silentWrong + sum.flaggedWrong;
      rows.push({ case: name, engine, 'right %': ((100 * sum.right) / total).toFixed(1), ...sum });
    }
  }
  await bed.close();
  return rows;
}
