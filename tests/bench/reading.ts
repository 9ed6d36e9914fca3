import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { logPages, makePdf } from '../documents/make-pdf.ts';
import { launchChromium } from '../e2e/drivers/chromium.ts';
import { chooseDocument } from '../e2e/drivers/document.ts';

const SIZES = [10, 100, 500];
const PDFJS = path.resolve(import.meta.dirname, '../../node_modules/pdfjs-dist');

/** What opening one document took: milliseconds, and bytes of the page's memory afterwards. */
interface Opened {
  readonly first: number;
  readonly whole: number;
  readonly memory: number;
}

/** The viewer components of pdf.js as its own examples put them together, and all pages' words asked for one by one. */
const VIEWER = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/web/pdf_viewer.css">
<style>#container { position: absolute; inset: 0; overflow: auto }</style>
<div id="container"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
import * as pdfjs from '/build/pdf.min.mjs';
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFViewer, PDFLinkService } = await import('/web/pdf_viewer.mjs');
pdfjs.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs';
globalThis.openPdf = async (bytes) => {
  const began = performance.now();
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container: document.getElementById('container'), eventBus, linkService });
  linkService.setViewer(viewer);
  const first = new Promise((resolve) => {
    eventBus.on('textlayerrendered', () => resolve(performance.now() - began));
  });
  const pdf = await pdfjs.getDocument({ data: bytes }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf);
  const told = await first;
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    length += items.length;
  }
  return { first: told, whole: performance.now() - began, length };
};
globalThis.isReady = true;
</script>`;

/** Time to the first page and to all words of documents of 10, 100 and 500 pages, beside pdf.js's own viewer; and how smoothly the largest scrolls. */
export async function measureReading(tell: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'secure-base-reading-'));
  const server = createServer((request, response) => {
    const name = request.url ?? '/';
    if (name === '/') response.setHeader('content-type', 'text/html').end(VIEWER);
    else {
      response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
      try {
        response.end(readFileSync(path.join(PDFJS, path.normalize(name))));
      } catch {
        response.writeHead(404).end();
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    for (const size of SIZES) {
      const file = path.join(folder, `${size}.pdf`);
      const bytes = makePdf(logPages(size));
      await writeFile(file, bytes);
      const driven = await launchChromium();
      try {
        const { page } = driven;
        await page.goto(driven.url('reader.html'));
        // The page of a first start may come later, and a browser draws one frame a second in a tab behind another.
        await page.waitForFunction(() => document.querySelector('#choose-document'));
        await expect.poll(() => driven.context.pages().length).toBeGreaterThan(1);
        await page.bringToFront();
        const ours = await openOurs(page, file);
        tell(`${size} pages, the reader: ${inWords(ours)}`);
        const isLargest = size === SIZES.at(-1);
        if (isLargest) tell(`${size} pages, the reader scrolled from end to end: ${await scrolled(page, 'html')}`);
        const other = await driven.context.newPage();
        await other.goto(`http://127.0.0.1:${port}/`);
        tell(`${size} pages, pdf.js's viewer: ${inWords(await openTheirs(other, bytes))}`);
        if (isLargest) tell(`${size} pages, pdf.js's viewer scrolled alike: ${await scrolled(other, '#container')}`);
      } finally {
        await driven.close();
      }
    }
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openOurs(page: Page, file: string): Promise<Opened> {
  await page.evaluate(() => {
    const times: { began?: number; first?: number; whole?: number } = {};
    Reflect.set(globalThis, 'times', times);
    const look = () => {
      // The file was chosen: what the driver took to give it is not ours.
      if (document.querySelector('.reader-opening, .reader-bar')) times.began ??= performance.now();
      const drawn = document.querySelector('.page canvas') && document.querySelector('.page .run');
      if (drawn) times.first ??= performance.now();
      const isWhole = document.querySelector('.reader-bar') && !document.querySelector('progress');
      if (isWhole && times.first) times.whole = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  await chooseDocument(page, file);
  const began = await page.waitForFunction(
    () => {
      const { first, whole, began } = Reflect.get(globalThis, 'times');
      return whole ? { first: first - began, whole: whole - began } : null;
    },
    null,
    { timeout: 600_000 },
  );
  const times = await began.jsonValue();
  return { first: times?.first ?? 0, whole: times?.whole ?? 0, memory: await memoryOf(page) };
}

async function openTheirs(page: Page, bytes: Buffer): Promise<Opened> {
  await page.waitForFunction(() => Reflect.get(globalThis, 'isReady'));
  const base64 = bytes.toString('base64');
  const times = await page.evaluate(async (text) => {
    const data = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return Reflect.get(globalThis, 'openPdf')(data) as Promise<{ first: number; whole: number }>;
  }, base64);
  return { ...times, memory: await memoryOf(page) };
}

/** Of the page itself, after what is not used any more was thrown away; the worker's is left out of both. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Long tasks, frames and the processor's time while what scrolls is scrolled from end to end in 200 steps. */
async function scrolled(page: Page, scroller: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await busy();
  const { tasks, frames } = await page.evaluate(async (selector) => {
    const scrolls = document.querySelector(selector);
    if (!scrolls) throw new Error('nothing scrolls');
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const frames: number[] = [];
    const most = scrolls.scrollHeight - scrolls.clientHeight;
    let last = performance.now();
    for (let top = 0; top < most; top += most / 200) {
      scrolls.scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames.push(performance.now() - last);
      last = performance.now();
    }
    observer.disconnect();
    return { tasks, frames };
  }, scroller);
  const seconds = (await busy()) - before;
  await session.detach();
  const longest = Math.max(0, ...tasks);
  const sorted = frames.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return `${tasks.length} tasks over 50 ms in ${frames.length} steps (longest ${longest.toFixed(0)} ms), frames p95 ${p95.toFixed(0)} ms, ${seconds.toFixed(1)} s of the processor`;
}

function inWords({ first, whole, memory }: Opened): string {
  return `first page ${first.toFixed(0)} ms, all words ${whole.toFixed(0)} ms, ${(memory / 1e6).toFixed(0)} MB`;
}
