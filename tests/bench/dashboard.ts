import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type DrivenChromium, launchChromium } from '../e2e/drivers/chromium.ts';
import { newProfile, removeProfile } from '../torture/profile.ts';
import { inPage } from '../torture/session.ts';

/** Annotations on one page of a record, pages of one record, and annotations imported at once. */
const ON_PAGE = 100;
const PAGES = 5;
const BATCH = 5_000;

/** Times the dashboard is opened and filtered at each size. */
const TIMES = 5;

/** Files as the export dialog names them, each with quotations where there is the choice. */
const FILES = [
  'Dimension summary (Word)',
  'Workbook (Excel)',
  'Dimension summary (HTML)',
  'Dimension summary (Markdown)',
  'Annotations (CSV)',
  'Research project (REFI-QDA, .qdpx)',
  'Codebook alone (REFI-QDA, .qdc)',
  'Web annotations (W3C JSON-LD)',
  'Everything (JSON)',
];

/** Sizes at which the dashboard is opened, and the one at which it is filtered and every file is made. */
const SIZES = [1_000, 10_000, 100_000];
const EXPORTED = 10_000;

/**
 * What the dashboard of the real extension costs in a real Chromium: milliseconds to its numbers, which are kept, and to all
 * passages, which are read; another filter; every file with its size and memory; and the longest task on the page. `most`
 * is the largest size to go to.
 */
export async function measureDashboard(most: number, print: (line: string) => void): Promise<void> {
  const profile = await newProfile();
  const driven = await launchChromium({ profile });
  try {
    const page = driven.page;
    await page.addInitScript(WATCH);
    await page.goto(driven.url('options.html'));
    const review = await makeReview(page);
    let stored = 0;
    for (const size of SIZES.filter((one) => one <= most)) {
      await page.goto(driven.url('options.html'));
      for (; stored < size; stored += BATCH) await importSome(page, review, stored, Math.min(BATCH, size - stored));
      stored = size;
      const of = `at ${size.toLocaleString('en-GB')} annotations`;
      const opened: Opened[] = [];
      for (let time = 0; time < TIMES; time++) opened.push(await openDashboard(driven, page));
      print(
        `Dashboard ${of}: numbers after ${middle(opened.map(({ numbers }) => numbers))} ms, all passages after ${middle(opened.map(({ passages }) => passages))} ms; longest task ${longest(opened)}`,
      );
      if (size !== EXPORTED) continue;
      print(`Another filter ${of}: ${await timeFilter(page)}`);
      for (const file of FILES) print(`${file} ${of}: ${await timeFile(page, profile, file)}`);
    }
  } finally {
    await driven.close();
    await removeProfile(profile);
  }
}

interface Opened {
  readonly numbers: number;
  readonly passages: number;
  readonly tasks: readonly number[];
}

/** Watches every page from its beginning: tasks of more than 50 ms, and when numbers and passages were there. */
const WATCH = `
  globalThis.seen = { tasks: [], from: 0, numbers: null, passages: null };
  new PerformanceObserver((list) => {
    // Some are told of late: those from before have nothing to do with what is measured.
    for (const { startTime, duration } of list.getEntries()) if (startTime >= seen.from) seen.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => requestAnimationFrame(() => {
    const main = document.querySelector('main.dashboard-summary');
    if (main && seen.numbers === null && main.querySelector('.table-numbers')) seen.numbers = performance.now();
    if (main && main.getAttribute('aria-busy') !== 'true' && main.querySelector('.table-numbers')) seen.passages = performance.now();
    if (seen.passages === null) look();
  });
  look();
`;

/** Forgets the tasks so far. */
const BEGIN = 'seen.tasks = []; seen.from = performance.now()';

async function openDashboard(driven: DrivenChromium, page: Page): Promise<Opened> {
  await page.goto(driven.url('dashboard.html'));
  await inPage(
    page,
    'async () => { while (seen.passages === null) await new Promise((resolve) => setTimeout(resolve, 50)); }',
  );
  // What comes after, such as the look for damage.
  await page.waitForTimeout(1_000);
  const { numbers, passages, tasks } = (await page.evaluate('seen')) as {
    numbers: number;
    passages: number;
    tasks: number[][];
  };
  return { numbers, passages, tasks: tasks.map(([, duration]) => duration ?? 0) };
}

async function timeFilter(page: Page): Promise<string> {
  await page.getByText('Filter', { exact: true }).first().click();
  await page.locator('.filter fieldset').nth(1).waitFor();
  const took: number[] = [];
  await page.evaluate(BEGIN);
  for (let time = 0; time < TIMES; time++) {
    const code = `async () => {
      const main = document.querySelector('main.dashboard-summary');
      const before = main.querySelector('.table-numbers tfoot').textContent;
      const began = performance.now();
      document.querySelectorAll('.filter fieldset')[1].querySelectorAll('input')[${time % 2}].click();
      while (main.getAttribute('aria-busy') === 'true' || main.querySelector('.table-numbers tfoot').textContent === before) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - began;
    }`;
    took.push(Number(await inPage(page, code)));
  }
  const tasks = (await page.evaluate('seen.tasks')) as number[][];
  return `${middle(took)} ms; longest task ${inTasks(tasks.map(([, duration]) => duration ?? 0))}`;
}

async function timeFile(page: Page, profile: string, file: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: file }).check();
  const quotations = page.getByRole('radio', { name: 'With quotations and notes', exact: true });
  if (await quotations.isVisible()) await quotations.check();
  await page.evaluate(BEGIN);
  const before = memory(profile);
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, memory(profile));
  }, 100);
  try {
    const began = performance.now();
    // In the page: the driver's own way of looking for an element is a long task of its own here.
    await inPage(page, PRESS, 'Continue');
    await inPage(page, LAST_LOOK);
    const looked = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      inPage(page, PRESS, 'Save file'),
    ]);
    const made = performance.now();
    const { size } = await stat(await download.path());
    const tasks = (await page.evaluate('seen.tasks')) as number[][];
    return `last look ${(looked - began).toFixed(0)} ms, file ${(made - looked).toFixed(0)} ms, ${(size / 1e6).toFixed(1)} MB, memory + ${(peak - before).toFixed(0)} MB; longest task ${inTasks(tasks.map(([, duration]) => duration ?? 0))}`;
  } finally {
    clearInterval(sampling);
  }
}

/** Presses a button of the dialog by its words. */
const PRESS = `async (words) => {
  [...document.querySelectorAll('dialog button')].find(({ textContent }) => textContent === words).click();
}`;

/** Waits until the last look is there. */
const LAST_LOOK = `async () => {
  while (!document.querySelector('.export-begins')) await new Promise((resolve) => requestAnimationFrame(resolve));
}`;

/** Megabytes that all renderers of the browser on this profile hold. */
function memory(profile: string): number {
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
  const own = lines.filter((line) => line.includes('--type=renderer') && line.includes(profile));
  return own.reduce((sum, line) => sum + Number.parseInt(line, 10), 0) / 1_024;
}

function middle(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(0);
}

function longest(opened: readonly Opened[]): string {
  return inTasks(opened.flatMap(({ tasks }) => tasks));
}

function inTasks(durations: readonly number[]): string {
  return durations.length === 0
    ? 'under 50 ms'
    : `${Math.max(...durations).toFixed(0)} ms (${durations.length} over 50 ms)`;
}

async function makeReview(page: Page): Promise<string> {
  return String(
    await inPage(
      page,
      `async () => { ${ASK}
    const id = crypto.randomUUID();
    await ask('runCommand', { kind: 'create-review', review: { id, name: 'Bench', purpose: 'practice', codebookId: 'secure-base' } });
    await ask('runCommand', { kind: 'change-settings', change: { reviewId: id } });
    return id;
  }`,
    ),
  );
}

/** The envelope is the one of the product's messaging library. */
const ASK = `const ask = async (type, data) => {
  const answer = await chrome.runtime.sendMessage({ id: 1, type, data, timestamp: 1 });
  if (!answer || 'err' in answer) throw new Error('not answered: ' + JSON.stringify(answer));
  return answer.res;
};`;

async function importSome(page: Page, reviewId: string, from: number, count: number): Promise<void> {
  const code = `async (reviewId, from, count, onPage, pages) => { ${ASK}
    const at = '2026-11-21T09:00:00.000Z';
    const id = (kind, n) => '0000000' + kind + '-0000-4000-8000-' + String(n).padStart(12, '0');
    const dimensions = ['availability', 'sensitivity', 'acceptance', 'co-operation', 'family-membership'];
    const day = (n) => new Date(Date.UTC(2024, 0, 1 + (n % 700))).toISOString().slice(0, 10);
    const annotations = Array.from({ length: count }, (_, index) => {
      const n = from + index;
      const exact = 'Passage ' + n + ': Jordan said that she would be at the gate at quarter past three, same as always, and she was.';
      const tags = dimensions.filter((_, d) => d === n % 5 || (n % 3 === 0 && d === (n + 2) % 5));
      return {
        id: id(2, n), revision: 1, reviewId, sourceKey: 'https://records.test/log/' + Math.floor(n / onPage),
        target: { quote: { exact, prefix: 'x'.repeat(60), suffix: 'y'.repeat(60) }, position: { start: (n % onPage) * 200, end: (n % onPage) * 200 + exact.length } },
        entry: { heading: 'Entry ' + Math.floor(n / 3), date: day(Math.floor(n / 3)) },
        tags: tags.map((dimension) => ({ dimension, direction: n % 4 === 0 ? 'concern' : n % 4 === 1 ? null : 'strength', side: null })),
        note: n % 2 ? 'A note of some words on what was seen here.' : '', reviewer: 'AB', created: at, modified: at, deleted: null,
      };
    });
    const first = Math.floor(from / onPage), last = Math.ceil((from + count) / onPage);
    const numbers = Array.from({ length: last - first }, (_, n) => first + n);
    const records = [...new Set(numbers.map((n) => Math.floor(n / pages)))].map((n) => ({ id: id(1, n), reference: 'CF-' + n, created: at }));
    const sources = numbers.map((n) => ({ key: 'https://records.test/log/' + n, title: 'Daily log ' + n, recordId: id(1, Math.floor(n / pages)), entries: { count: 40, dates: Array(40).fill(0).map((_, d) => day(n * 40 + d)).sort() }, created: at }));
    const reviews = [{ id: reviewId, name: 'Bench', purpose: 'practice', codebookId: 'secure-base', created: at }];
    const outcome = await ask('importFile', {
      importId: crypto.randomUUID(), part: 1, of: 1, bringBack: false, lists: { reviews, records, sources, annotations },
    });
    if (outcome.kind !== 'merged') throw new Error('import ' + JSON.stringify(outcome));
  }`;
  await inPage(page, code, reviewId, from, count, ON_PAGE, PAGES);
}
