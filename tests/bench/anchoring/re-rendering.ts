import type { CDPSession } from '@playwright/test';
import { type BenchPage, openBenchPage } from './browser.ts';
import type * as InPage from './re-rendering-in-page.ts';

declare const bench: typeof InPage;

const ENTRIES = [20, 200, 2000];
const ROUNDS = 9;
/** Long enough for our work to be over, too short for the look at the whole page that may come after it. */
const SETTLED = 400;
/** What the look at the whole page is waited for. */
const QUIET = 2500;

/** One entry of a list rendered again by React, in lists of three lengths, without marks and with three an entry. */
export async function measureReRendering(): Promise<Record<string, unknown>[]> {
  const bed = await openBenchPage('re-rendering-in-page.ts');
  const cdp = await bed.page.context().newCDPSession(bed.page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const rows: Record<string, unknown>[] = [];
  for (const added of ['', 'Then it was said again. ']) {
    for (const entries of ENTRIES) rows.push(await measure(bed, cdp, entries, added));
  }
  await bed.close();
  return rows;
}

async function measure({ page, show }: BenchPage, cdp: CDPSession, entries: number, added: string) {
  const restart = async () => {
    await show('<!doctype html><body></body>');
    await page.evaluate((count) => bench.showList(count), entries);
  };
  const round = async (number: number, wait = SETTLED) => {
    await page.evaluate((of) => bench.scrollTo(of), number);
    await page.waitForTimeout(SETTLED);
    await page.evaluate(() => bench.oursSince());
    const before = await busyTime(cdp);
    await page.evaluate(([of, words]) => bench.renderAgain(of, words), [number, added] as const);
    await page.waitForTimeout(wait);
    const all = (await busyTime(cdp)) - before;
    return { all, ours: await page.evaluate(() => bench.oursSince()) };
  };
  await restart();
  const bare: number[] = [];
  for (let number = 0; number < ROUNDS; number++) bare.push((await round(number)).all);
  await restart();
  const marks = await page.evaluate(() => bench.mark());
  const marked: Awaited<ReturnType<typeof round>>[] = [];
  for (let number = 0; number < ROUNDS; number++) {
    marked.push(await round(number));
    await page.waitForFunction(() => bench.isPaintSound());
  }
  const quiet = await round(ROUNDS, QUIET);
  const own = marked.map(({ ours }) => ours);
  return {
    entry: added === '' ? 'says the same' : 'says more',
    entries,
    marks,
    'in place': await page.evaluate(() => bench.inPlace()),
    'all without marks': median(bare).toFixed(1),
    'all with marks': median(marked.map(({ all }) => all)).toFixed(1),
    'ours, median': median(own).toFixed(1),
    'ours, least': Math.min(...own).toFixed(1),
    'ours, with what is done when quiet': quiet.ours.toFixed(1),
  };
}

/** Processor time of the main thread in milliseconds, by the browser's own counting. */
async function busyTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
