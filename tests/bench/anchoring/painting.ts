import { type BenchPage, openBenchPage } from './browser.ts';
import { longestTasks } from './longest-task.ts';
import type * as InPage from './painting-in-page.ts';

declare const bench: typeof InPage;

type Rows = Record<string, unknown>[];

async function withPage(run: (bed: BenchPage, blank: () => Promise<void>) => Promise<Rows>): Promise<Rows> {
  const bed = await openBenchPage('painting-in-page.ts');
  try {
    return await run(bed, () => bed.show('<!doctype html><body></body>'));
  } finally {
    await bed.close();
  }
}

const round = (milliseconds: number): string => milliseconds.toFixed(1);

/** 5,000 marks on 2 MB: Custom Highlights against wrapping. */
export function measurePainting(): Promise<Rows> {
  return withPage(async ({ page }, blank) => {
    await blank();
    const ours = await page.evaluate(() => bench.paintOurs(2_000_000, 5000));
    await blank();
    const wrapped = await page.evaluate(() => bench.paintByWrapping(2_000_000, 5000));
    const row = (way: string, { painted, added, unpainted }: typeof ours) => ({
      way,
      'painted ms': round(painted),
      'added elements': added,
      'taken away ms': round(unpainted),
    });
    return [row('ours, from an unread page to the painted frame', ours), row('wrapping known ranges', wrapped)];
  });
}

/** What marks cost the page afterwards. */
export function measureTax(): Promise<Rows> {
  return withPage(async ({ page }, blank) => {
    const rows: Rows = [];
    for (const way of ['none', 'ours', 'all at once', 'wrapped'] as const) {
      await blank();
      const { change, key, scroll } = await page.evaluate((of) => bench.tax(2_000_000, 5000, of), way);
      rows.push({ marks: way, 'text change': round(change), 'key stroke': round(key), 'scroll step': round(scroll) });
    }
    return rows;
  });
}

const HARD: readonly InPage.HardPage[] = [
  'two megabytes, 1,000 marks',
  'a million text nodes',
  'a text node of 50 MB',
  'endless change',
];

/**
 * Pages that no tool could look at in one go: the longest task with us and without us (one rule and one range put there
 * by hand), and the most that scripts of ours take in one task. Processor time in milliseconds.
 */
export function measureUsability(kinds: readonly InPage.HardPage[] = HARD): Promise<Rows> {
  return withPage(async ({ page }, blank) => {
    const cdp = await page.context().newCDPSession(page);
    const rows: Rows = [];
    for (const kind of kinds) {
      await blank();
      await page.evaluate((of) => bench.prepareHard(of), kind);
      const without = await longestTasks(cdp, () => page.evaluate(() => bench.paintOne()));
      let restored = { milliseconds: 0, states: '' };
      const { longest, longestScripts } = await longestTasks(cdp, async () => {
        restored = await page.evaluate(() => bench.restoreHard());
      });
      rows.push({
        page: kind,
        'longest task without us': round(without.longest.all),
        'with us': round(longest.all),
        "of it the browser's": round(longest.browser),
        'longest of our scripts': round(longestScripts.scripts),
        'until placed': Math.round(restored.milliseconds),
        states: restored.states,
      });
    }
    return rows;
  });
}
