import type { Page } from '@playwright/test';

/** How somebody scrolls: steps of `by` CSS pixels, one every `every` milliseconds or as soon as a frame after that comes. */
export interface Pace {
  readonly by: number;
  readonly every: number;
  readonly steps: number;
}

/** What scrolling was like. */
export interface Scrolled {
  /** Main-thread tasks over 50 ms, in milliseconds. */
  readonly tasks: readonly number[];
  /** Times from step to the frame that shows it, in milliseconds. */
  readonly frames: readonly number[];
  /** Steps at which the page in the middle of the view had no picture yet. */
  readonly undrawn: number;
  /** Processor time of the page's main thread in seconds. */
  readonly busy: number;
}

/** A turn of the wheel, five times a second. */
const READING: Omit<Pace, 'steps'> = { by: 100, every: 200 };
/** Turns of the wheel as fast as a finger gives them. */
const WHEEL: Omit<Pace, 'steps'> = { by: 120, every: 40 };

/** Over 12 pages as somebody does who skims, and over 60 as with the wheel. */
export const PACES: readonly (readonly [name: string, pace: Pace])[] = [
  ['at a reading pace', { ...READING, steps: 137 }],
  ['by the wheel', { ...WHEEL, steps: 570 }],
];

/** Scrolls what scrolls from its beginning to its end in 200 steps. */
export async function leapThrough(page: Page, scroller: string): Promise<Scrolled> {
  const most = await page.evaluate((selector) => {
    const scrolls = document.querySelector(selector);
    return scrolls ? scrolls.scrollHeight - scrolls.clientHeight : 0;
  }, scroller);
  return scroll(page, scroller, { by: most / 200, every: 0, steps: 200 });
}

/** Scrolls at a pace from the beginning, and tells what that was like. */
export async function scroll(page: Page, scroller: string, pace: Pace): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await page.evaluate(
    (selector) => document.querySelector(selector)?.scrollTo({ top: 0, behavior: 'instant' }),
    scroller,
  );
  await page.waitForFunction(() => document.querySelector('.page')?.querySelector('canvas'));
  // Over the words, as somebody's is: with every step the browser looks for what lies under it.
  const middle = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  await page.mouse.move(middle.x, middle.y);
  const before = await busy();
  const seen = await page.evaluate(scrollInPage, { scroller, ...pace });
  const after = await busy();
  await session.detach();
  return { ...seen, busy: after - before };
}

/** Runs in the page. */
async function scrollInPage({ scroller, by, every, steps }: Pace & { readonly scroller: string }) {
  const scrolls = document.querySelector(scroller);
  if (!scrolls) throw new Error('nothing scrolls');
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  let undrawn = 0;
  for (let step = 1; step <= steps; step++) {
    const began = performance.now();
    scrolls.scrollTo({ top: step * by, behavior: 'instant' });
    await frame();
    frames.push(performance.now() - began);
    const page = document
      .elementsFromPoint(innerWidth / 2, innerHeight / 2)
      .map((element) => element.closest('.page'))
      .find((found) => found !== null);
    // Between two pages there is nothing to be drawn.
    if (page && !page.querySelector('canvas')) undrawn += 1;
    while (performance.now() - began < every) await frame();
  }
  observer.disconnect();
  return { tasks, frames, undrawn };
}

/** What scrolling was like, in words. */
export function scrolledInWords({ tasks, frames, undrawn, busy }: Scrolled): string {
  const longest = Math.max(0, ...tasks);
  const sorted = frames.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const share = (100 * undrawn) / Math.max(1, frames.length);
  return [
    `${tasks.length} tasks over 50 ms in ${frames.length} steps (longest ${longest.toFixed(0)} ms)`,
    `frames p95 ${p95.toFixed(0)} ms`,
    `not drawn yet at ${share.toFixed(1)} % of steps`,
    `${busy.toFixed(1)} s of the processor`,
  ].join(', ');
}
