import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';
import { expectPaintedIn, markInFrame } from '../drivers/in-frame.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { type Server, serve } from '../drivers/serve.ts';

const BUILD = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');
const BEFORE = 'The shell says this before its frames.';
const AFTER = 'The shell says this behind its frames.';
const OUTER = 'In the case notes she asked for her own key.';
const INNER = 'In the attached letter he thanked his carer.';
const EDITOR = 'In the editor the visit was written up.';
const LATE = 'In the tab that was opened later they planned Sunday.';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title><body>${body}`;
const filler = (words: string) => `<p>${words}</p>`.repeat(12);

/** Servers of this machine that are other origins to each other, with the same pages. */
async function serveAt(pages: Map<string, string>, count: number): Promise<readonly Server[]> {
  return Promise.all(Array.from({ length: count }, () => serve(pages)));
}

const cards = (panel: Page) => panel.getByRole('listitem').filter({ has: panel.locator('[aria-expanded]') });
const opener = (panel: Page, passage: string) => panel.getByRole('button', { name: passage });

function frameAt(page: Page, part: string): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes(part) && candidate !== page.mainFrame());
  if (!frame) throw new Error(`no frame shows ${part}`);
  return frame;
}

let driven: DrivenChromium;
let servers: readonly Server[];
let pages: Map<string, string>;

test.beforeEach(async () => {
  pages = new Map();
  servers = await serveAt(pages, 2);
});
test.afterEach(async () => {
  await driven.close();
  for (const server of servers) await server.close();
});

const origin = (index: number) => servers[index]?.origin ?? '';
const badge = async () => {
  const [worker] = driven.context.serviceWorkers();
  return worker?.evaluate(async () => {
    const { action, tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome;
    const [tab] = await tabs.query({ active: true });
    return tab?.id === undefined ? '' : action.getBadgeText({ tabId: tab.id });
  });
};

/** A case system as a shell around frames: notes with a letter in them, an editor without an address, another site. */
function setShell(other: string): void {
  pages.set(
    '/shell',
    page(
      'Case system',
      `<p>${BEFORE}</p><iframe src="/notes" width="700" height="220"></iframe>
       <iframe id="editor" width="700" height="120" srcdoc="<p>${EDITOR}</p>"></iframe>
       <iframe src="${other}/letter" width="700" height="120"></iframe><p>${AFTER}</p>
       <button type="button" onclick="const f = document.createElement('iframe'); f.src = '/late'; f.width = 700; document.body.append(f)">Open tab</button>
       <button type="button" onclick="document.querySelector('iframe[src=\\'/notes\\']').remove()">Close notes</button>`,
    ),
  );
  pages.set(
    '/notes',
    page(
      'Notes',
      `${filler('Nothing of note.')}<p>${OUTER}</p><iframe src="/letter" width="500" height="90"></iframe>`,
    ),
  );
  pages.set('/letter', page('Letter', `${filler('A line of the letter.')}<p>${INNER}</p>`));
  pages.set('/late', page('Plans', `<p>${LATE}</p>`));
}

test('frames of the page’s own site are marked and listed with it in reading order', async () => {
  driven = await launchChromium();
  setShell(origin(1));
  const record = await openRecord(driven, `${origin(0)}/shell`);
  const { page, panel } = record;
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await expect(panel.getByRole('button', { name: `Allow ${new URL(origin(1)).host}` })).toBeVisible();
  await mark(record, AFTER, '1');
  await markInFrame(page, panel, frameAt(page, `${origin(0)}/letter`), INNER, '2');
  await markInFrame(page, panel, frameAt(page, 'about:srcdoc'), EDITOR, '3');
  await markInFrame(page, panel, frameAt(page, '/notes'), OUTER, '4');
  await mark(record, BEFORE, '5');
  await expect(cards(panel)).toContainText([BEFORE, OUTER, INNER, EDITOR, AFTER]);
  await expect.poll(badge).toBe('5');

  await page.reload();
  await driven.clickToolbarButton(page);
  await expect(cards(panel)).toContainText([BEFORE, OUTER, INNER, EDITOR, AFTER]);
  await expect(panel.getByRole('heading', { name: 'In place (5)' })).toBeVisible();
  await expectPaintedIn(frameAt(page, 'about:srcdoc'), [EDITOR]);

  // Going there scrolls the frame, and the page around it.
  await page.setViewportSize({ width: 900, height: 200 }).catch(() => undefined);
  await opener(panel, INNER).click();
  const letter = frameAt(page, `${origin(0)}/letter`);
  await expectPaintedIn(letter, [INNER]);
  await expect(letter.getByText(INNER)).toBeInViewport();
});

test('frames that come, go to another page and go away are followed', async () => {
  driven = await launchChromium();
  setShell(origin(1));
  const { page, panel } = await openRecord(driven, `${origin(0)}/shell`);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await markInFrame(page, panel, frameAt(page, '/notes'), OUTER, '1');
  await page.getByRole('button', { name: 'Open tab' }).click();
  await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/late'))).toBe(true);
  await markInFrame(page, panel, frameAt(page, '/late'), LATE, '2');
  await expect(cards(panel)).toContainText([OUTER, LATE]);
  await frameAt(page, '/late').evaluate(() => location.assign('/letter'));
  await expect(cards(panel)).toContainText([OUTER]);
  await expect(cards(panel)).toHaveCount(1);
  await page.getByRole('button', { name: 'Close notes' }).click();
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  // No number any more, but the page is still on.
  await expect.poll(badge).toBe('on');
});

test('an annotation made in a frame belongs to the record that the page was given', async () => {
  driven = await launchChromium();
  setShell(origin(1));
  const { page, panel } = await openRecord(driven, `${origin(0)}/shell`);
  await markInFrame(page, panel, frameAt(page, '/notes'), OUTER, '1');
  await panel.getByLabel('Which record does this page belong to?').fill('FC-7');
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('Case reference')).toHaveValue('FC-7');
  await markInFrame(page, panel, frameAt(page, 'about:srcdoc'), EDITOR, '2');
  const dashboard = await driven.openOwn('dashboard.html');
  const record = dashboard.getByRole('listitem').filter({ has: dashboard.getByRole('button', { name: 'FC-7' }) });
  await expect(record).toContainText('2 passages');
});

test('ten frames of three origins, each in the one before, once their sites are allowed', async () => {
  const extension = await mkdtemp(path.join(tmpdir(), 'secure-base-allowed-'));
  await cp(BUILD, extension, { recursive: true });
  const file = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  // As the browser has it after the person has allowed these; its own question can't be answered by a driver.
  await writeFile(
    file,
    JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] }),
  );
  driven = await launchChromium({ extension });
  const origins = [origin(0), origin(1), origin(0).replace('127.0.0.1', 'localhost')];
  // Without borders: the driver forgets those when it reckons where a frame of another process stands.
  for (let depth = 0; depth <= 10; depth++) {
    const inner = `<iframe src="${origins[(depth + 1) % 3]}/deep-${depth + 1}" style="border:0;width:95%;height:${690 - depth * 60}px"></iframe>`;
    pages.set(
      `/deep-${depth}`,
      page(
        `Depth ${depth}`,
        `<p style="margin:0">Depth ${depth} has a sentence of its own.</p>${depth < 10 ? inner : ''}`,
      ),
    );
  }
  const { page: shown, panel } = await openRecord(driven, `${origins[0]}/deep-0`);
  await expect.poll(() => shown.frames().length).toBe(11);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await expect(panel.getByRole('button', { name: /Allow/ })).toHaveCount(0);
  for (const depth of [10, 5]) {
    await markInFrame(shown, panel, frameAt(shown, `/deep-${depth}`), `Depth ${depth} has a sentence of its own.`, '1');
  }
  await expect(cards(panel)).toContainText(['Depth 5', 'Depth 10']);
  await shown.reload();
  await expect(panel.getByRole('heading', { name: 'In place (2)' })).toBeVisible();
  await opener(panel, 'Depth 10').click();
  await expect(frameAt(shown, '/deep-10').getByText('Depth 10')).toBeInViewport();
  await rm(extension, { recursive: true, force: true });
});
