import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { logPages, makePdf } from '../documents/make-pdf.ts';
import { launchChromium } from '../e2e/drivers/chromium.ts';
import { type Memory, memoryOf, renderersOf } from './reading/memory.ts';
import { leapThrough, PACES, scroll, scrolledInWords } from './reading/scrolling.ts';
import { type GivenPdf, ours, type Side, theirs } from './reading/sides.ts';
import { serveViewer } from './reading/viewer.ts';

const SIZES = [10, 100, 500];

/**
 * Time to the first page and to all words of documents of 10, 100 and 500 pages, beside pdf.js's own viewer, each in a
 * browser of its own; and how smoothly the largest scrolls, and what it holds meanwhile.
 */
export async function measureReading(tell: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'secure-base-reading-'));
  const viewer = await serveViewer();
  try {
    for (const size of SIZES) {
      const pdf = { file: path.join(folder, `${size}.pdf`), bytes: makePdf(logPages(size)) };
      await writeFile(pdf.file, pdf.bytes);
      for (const side of [ours, theirs(viewer)]) {
        const say = (line: string) => tell(`${size} pages, ${side.name}: ${line}`);
        await measureSide(side, pdf, size === SIZES.at(-1), say);
      }
    }
  } finally {
    viewer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSide(side: Side, pdf: GivenPdf, isLargest: boolean, tell: (line: string) => void): Promise<void> {
  const driven = await launchChromium();
  try {
    const page = await side.ready(driven);
    const before = await renderersOf(page);
    const more = (now: number | null) => (now === null || before === null ? null : now - before);
    await side.give(page, pdf);
    await reached(page, 'first');
    const atFirst = more(await renderersOf(page));
    const { began = 0, first = 0, whole = 0 } = await reached(page, 'whole');
    tell(`first page ${(first - began).toFixed(0)} ms, all words ${(whole - began).toFixed(0)} ms`);
    tell(`memory with the first page: renderers ${megabytes(atFirst)} more`);
    const told = async () => {
      const memory = await memoryOf(page);
      return memoryInWords({ ...memory, renderers: more(memory.renderers) });
    };
    tell(`memory with all words: ${await told()}`);
    if (!isLargest) return;
    tell(`from end to end in leaps: ${scrolledInWords(await leapThrough(page, side.scroller))}`);
    for (const [name, pace] of PACES) {
      tell(`scrolled ${name}: ${scrolledInWords(await scroll(page, side.scroller, pace))}`);
    }
    tell(`memory after scrolling: ${await told()}`);
  } finally {
    await driven.close();
  }
}

/** When things came, in milliseconds of the page's clock. */
interface Times {
  readonly began?: number;
  readonly first?: number;
  readonly whole?: number;
}

/** The page's times once one of them is there. */
async function reached(page: Page, what: keyof Times): Promise<Times> {
  await page.waitForFunction((name) => Reflect.get(globalThis, 'times')?.[name], what, { timeout: 600_000 });
  return page.evaluate(() => Reflect.get(globalThis, 'times') as Times);
}

const megabytes = (bytes: number | null) => (bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`);

function memoryInWords({ page, workers, renderers }: Memory): string {
  return `page ${megabytes(page)}, workers ${megabytes(workers)}, renderers ${megabytes(renderers)} more than before`;
}
