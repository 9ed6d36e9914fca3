import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type DrivenChromium, launchChromium } from '../e2e/drivers/chromium.ts';
import { newProfile, removeProfile } from '../torture/profile.ts';
import { inPage } from '../torture/session.ts';
import { inWords } from './statistics.ts';

/** Saves that are timed at each size. */
const TIMES = 200;

/** Starts and openings that are timed at each size. */
const STARTS = 5;

/** Annotations that are imported at once, and on how many pages of a record each hundred of them lies. */
const BATCH = 5_000;
const ON_A_PAGE = 100;

/** Sizes at which everything is measured. */
const SIZES = [100, 5_000, 10_000, 100_000];

/**
 * What saving, opening, listing and summing cost at several sizes of the store, in the real extension, beside the same
 * annotations as rows of a bare Dexie database in `relaxed` durability in the same browser at the same time. `most` is
 * the largest size to go to.
 */
export async function measureStorage(most: number, print: (line: string) => void): Promise<void> {
  const profile = await newProfile();
  let driven = await launchChromium({ profile });
  try {
    let page = await ownPage(driven);
    const review = await makeReview(page);
    let stored = 0;
    for (const size of SIZES.filter((one) => one <= most)) {
      for (; stored < size; stored += Math.min(BATCH, size - stored)) {
        await importSome(page, review, stored, Math.min(BATCH, size - stored));
      }
      const of = `at ${size.toLocaleString('en-GB')} annotations`;
      if (size >= 5_000) {
        // What was imported just now is still being put in order by the browser.
        await driven.close();
        driven = await launchChromium({ profile });
        page = await ownPage(driven);
        const [first = Number.NaN] = await timeLists(driven, size, 1, 1);
        print(`First list after the browser was started, ${of}: ${first.toFixed(0)} ms`);
      }
      const saves = await timeSaves(page);
      stored += TIMES;
      print(`Save ${of}: ${inWords(saves.product)}; bare Dexie, relaxed: ${inWords(saves.bare)}`);
      const listed = await timeLists(driven, size);
      print(`One page listed ${of}: ${inWords(listed)}`);
      if (size < 5_000) continue;
      print(
        `Everything of the start made again in a running browser, ${of}: ${inWords(await timeStarts(driven, size))}`,
      );
      print(`Dashboard opened with all summed, ${of}: ${inWords(await timeDashboard(driven))}`);
    }
  } finally {
    await driven.close();
    await removeProfile(profile);
  }
}

async function ownPage(driven: DrivenChromium): Promise<Page> {
  const page = await driven.openOwn('options.html');
  await page.evaluate(await readFile(new URL('../../node_modules/dexie/dist/dexie.min.js', import.meta.url), 'utf8'));
  await page.evaluate(HELPERS);
  return page;
}

/** What is run in the page; the envelope is the one of the product's messaging library. */
const HELPERS = `
  globalThis.ask = async (type, data) => {
    const answer = await chrome.runtime.sendMessage({ id: 1, type, data, timestamp: 1 });
    if (!answer || 'err' in answer) throw new Error('not answered: ' + JSON.stringify(answer));
    return answer.res;
  };
  globalThis.words = (length) => Array.from({ length }, () => 'abcdefghij klmnop'[Math.floor(Math.random() * 17)]).join('');
  globalThis.targetOf = () => ({
    quote: { exact: words(120), prefix: words(60), suffix: words(60) },
    position: { start: 1000, end: 1120 },
  });
  globalThis.tags = [{ dimension: 'availability', direction: 'strength', side: null }];
  globalThis.key = (n) => 'example:bench-' + n;
  globalThis.bare = globalThis.Dexie && new Dexie('bare', { chromeTransactionDurability: 'relaxed' });
  globalThis.bare?.version(1).stores({ annotations: 'id, [reviewId+sourceKey]' });
  undefined;
`;

async function makeReview(page: Page): Promise<string> {
  const made = `async () => {
    const id = crypto.randomUUID();
    await ask('runCommand', { kind: 'create-review', review: { id, name: 'Bench', purpose: 'practice', codebookId: 'secure-base' } });
    await ask('runCommand', { kind: 'change-settings', change: { reviewId: id } });
    return id;
  }`;
  return String(await inPage(page, made));
}

async function importSome(page: Page, reviewId: string, from: number, count: number): Promise<void> {
  const code = `async (reviewId, from, count, onAPage) => {
    const at = '2026-11-21T09:00:00.000Z';
    const annotations = Array.from({ length: count }, (_, index) => ({
      id: crypto.randomUUID(), revision: 1, reviewId, sourceKey: key(Math.floor((from + index) / onAPage)), target: targetOf(),
      entry: null, tags, note: words(60), reviewer: '', created: at, modified: at, deleted: null,
    }));
    const keys = [...new Set(annotations.map(({ sourceKey }) => sourceKey))];
    const sources = keys.map((key) => ({ key, title: 'A page', recordId: null, created: at }));
    const reviews = [{ id: reviewId, name: 'Bench', purpose: 'practice', codebookId: 'secure-base', created: at }];
    const outcome = await ask('importFile', {
      importId: crypto.randomUUID(), part: 1, of: 1, bringBack: false, lists: { reviews, records: [], sources, annotations },
    });
    if (outcome.kind !== 'merged') throw new Error('import ' + JSON.stringify(outcome));
    await bare.table('annotations').bulkAdd(annotations);
  }`;
  await inPage(page, code, reviewId, from, count, ON_A_PAGE);
}

/**
 * Milliseconds from a command to its acknowledgement, and those of one row more in the bare database, in turns. Between
 * two there is a pause, shorter than any person's, in which the browser finishes what the one before left to do.
 */
async function timeSaves(page: Page): Promise<{ product: number[]; bare: number[] }> {
  const code = `async (times) => {
    const product = [], rows = [];
    const sourceKey = 'https://records.test/saved/' + crypto.randomUUID();
    for (let time = 0; time < times; time++) {
      const id = crypto.randomUUID();
      const target = targetOf();
      const started = performance.now();
      const outcome = await ask('runCommand', { kind: 'create-annotation', id, sourceKey, sourceTitle: 'A page', target, entry: null, tags });
      product.push(performance.now() - started);
      if (outcome.kind !== 'done') throw new Error('not saved');
      const then = performance.now();
      await bare.table('annotations').add({ ...outcome.annotation });
      rows.push(performance.now() - then);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { product, bare: rows };
  }`;
  return (await inPage(page, code, TIMES)) as { product: number[]; bare: number[] };
}

/** Milliseconds from asking for what is marked on a page to having it: pages spread over all there are, some times each. */
async function timeLists(driven: DrivenChromium, size: number, pages = 5, times = 5): Promise<readonly number[]> {
  const took: number[] = [];
  const record = await driven.context.newPage();
  for (let each = 0; each < pages; each++) {
    const number = Math.floor((each / pages) * Math.max(1, size / ON_A_PAGE));
    await record.goto(driven.url(`example.html?record=bench-${number}`));
    await record.evaluate(HELPERS);
    const code = `async (times) => {
      const took = [];
      for (let time = 0; time < times; time++) {
        const started = performance.now();
        const { marks } = await ask('openPage', { title: 'A page' });
        took.push(performance.now() - started);
        if (marks.length === 0) throw new Error('nothing is listed');
      }
      return took;
    }`;
    took.push(...((await inPage(record, code, times)) as number[]));
  }
  await record.close();
  return took;
}

/** Milliseconds from a store that nobody has opened since the browser started to its settings: both copies compared. */
async function timeStarts(driven: DrivenChromium, size: number): Promise<readonly number[]> {
  const took: number[] = [];
  const view = await ownPage(driven);
  for (let time = 0; time < STARTS; time++) {
    // All contexts take a session without this for a new one.
    await inPage(view, '() => chrome.storage.session.clear()');
    took.push(...(await timeLists(driven, size, 1, 1)));
  }
  await view.close();
  return took;
}

/** Milliseconds from opening the dashboard to its numbers. */
async function timeDashboard(driven: DrivenChromium): Promise<readonly number[]> {
  const took: number[] = [];
  for (let time = 0; time < STARTS; time++) {
    const dashboard = await driven.context.newPage();
    const started = performance.now();
    await dashboard.goto(driven.url('dashboard.html'));
    await dashboard
      .getByText(/[\d,]+ passages/)
      .first()
      .waitFor({ timeout: 120_000 });
    took.push(performance.now() - started);
    await dashboard.close();
  }
  return took;
}
