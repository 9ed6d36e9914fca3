import { openBenchPage } from './anchoring/browser.ts';
import type { Timings } from './anchoring/summarising-in-page.ts';

const COUNTS = [1_000, 10_000, 100_000];

/** Milliseconds from the database to the numbers of a review: by kept tallies, by every row, and under a filter. */
export async function measureSummarising(counts = COUNTS): Promise<readonly string[]> {
  const bench = await openBenchPage('summarising-in-page.ts');
  const lines: string[] = [];
  try {
    await bench.show('<!doctype html><title>Bench</title>');
    for (const count of counts) {
      const { tallies, rows, filtered, same } = await bench.page.evaluate<Timings>(`bench.timeSummary(${count})`);
      if (!same) throw new Error('the kept tallies are not what a recount says');
      const times = (rows / tallies).toFixed(0);
      lines.push(
        `Summary of ${count} annotations: ${tallies.toFixed(1)} ms by kept tallies, ${rows.toFixed(0)} ms by every row (${times} times as long), ${filtered.toFixed(0)} ms for another filter`,
      );
    }
  } finally {
    await bench.close();
  }
  return lines;
}
