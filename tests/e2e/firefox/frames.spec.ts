import { expect, test } from '@playwright/test';
import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { type DrivenFirefox, launchFirefox } from '../drivers/firefox.ts';
import { paintedPassages } from '../drivers/painted.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { type Server, serve } from '../drivers/serve.ts';

const BEFORE = 'The shell says this before its frames.';
const OUTER = 'In the case notes she asked for her own key.';
const INNER = 'In the attached letter he thanked his carer.';

const html = (title: string, body: string) =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title><body>${body}`;

let driven: DrivenFirefox;
let pages: Map<string, string>;
let server: Server;
let other: Server;
/** The other server under a name that makes it another site to the browser. */
let elsewhere: string;

test.beforeEach(async () => {
  pages = new Map();
  server = await serve(pages);
  other = await serve(pages);
  elsewhere = other.origin.replace('127.0.0.1', 'localhost');
  // No driver can answer the browser's own question: here it gives what the person's click asks for without asking.
  driven = await launchFirefox({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
  pages.set(
    '/shell',
    html(
      'Case system',
      `<p>${BEFORE}</p><iframe src="/notes" width="700" height="220"></iframe>
       <iframe src="${elsewhere}/letter" width="700" height="120"></iframe>`,
    ),
  );
  pages.set('/notes', html('Notes', `<p>${OUTER}</p><iframe src="/letter" width="500" height="90"></iframe>`));
  pages.set('/letter', html('Letter', `<p>${INNER}</p>`));
});
test.afterEach(async () => {
  await driven.close();
  await server.close();
  await other.close();
});

/** The page with the frames in the tab in front, with the panel beside it. */
async function openShell(): Promise<Page> {
  const { page, sidebar } = driven;
  await page.goto(`${server.origin}/shell`);
  await page.bringToFront();
  await driven.clickToolbarButton();
  await sidebar.waitForText(/No annotations on this page yet/);
  return page;
}

/** The frame of the page that shows this address. */
function frameAt(page: Page, address: string): Frame {
  const frame = page.frames().find((candidate) => candidate.url() === address);
  if (!frame) throw new Error(`no frame shows ${address}`);
  return frame;
}

/** Where a frame's content begins in the page's view, in CSS pixels. */
async function cornerOf(frame: Frame): Promise<{ readonly x: number; readonly y: number }> {
  let [x, y] = [0, 0];
  for (let at: Frame | null = frame; at?.parentFrame(); at = at.parentFrame()) {
    const element = await at.frameElement();
    const corner = await element?.evaluate((shown) => {
      const box = shown.getBoundingClientRect();
      return { x: box.x + shown.clientLeft, y: box.y + shown.clientTop };
    });
    x += corner?.x ?? 0;
    y += corner?.y ?? 0;
  }
  return { x, y };
}

/** Selects a passage in a frame with the mouse of the page around it and marks it with a key: done when it is painted. */
async function markIn(page: Page, frame: Frame, passage: string, key: KeyInput): Promise<void> {
  const { mouse } = page;
  await expect(async () => {
    // Marked twice it would be no mark.
    if ((await paintedPassages(frame)).includes(passage)) return;
    // Into the empty part of the page, so that keys go there, and no longer to the toolbar or the sidebar.
    await driven.chrome.click(await driven.chrome.middleOf('browser[primary="true"]'));
    await selectWithMouse(
      {
        evaluate: (run, wanted) => frame.evaluate(run as never, wanted as never) as never,
        mouse: {
          move: async (x, y, options) => {
            const corner = await cornerOf(frame);
            await mouse.move(corner.x + x, corner.y + y, options);
          },
          down: () => mouse.down(),
          up: () => mouse.up(),
        },
      },
      passage,
    );
    await page.keyboard.press(key);
    await expect.poll(() => paintedPassages(frame), { timeout: 6_000 }).toEqual([passage]);
  }).toPass();
  await page.keyboard.press('Escape');
}

test('frames of the page’s own site, nested: marked, listed in reading order and painted again', async () => {
  const page = await openShell();
  const { sidebar } = driven;
  await markIn(page, frameAt(page, `${server.origin}/letter`), INNER, '1');
  await markIn(page, frameAt(page, `${server.origin}/notes`), OUTER, '2');
  await markIn(page, page.mainFrame(), BEFORE, '3');
  const inOrder = /In place \(3\).*before its frames.*her own key.*thanked his carer/s;
  await sidebar.waitForText(inOrder);

  await page.reload();
  await driven.clickToolbarButton();
  await sidebar.waitForText(inOrder);
  for (const [address, passage] of [
    ['/letter', INNER],
    ['/notes', OUTER],
    ['/shell', BEFORE],
  ] as const) {
    const frame = frameAt(page, `${server.origin}${address}`);
    await expect.poll(() => paintedPassages(frame)).toEqual([passage]);
  }
});

test('a frame of another site: named, allowed by a click in the panel, then marked', async () => {
  const page = await openShell();
  const { sidebar } = driven;
  await sidebar.waitForText(/Part of this page comes from another address/);
  await sidebar.click('.closed-frames button', `Allow ${new URL(elsewhere).host}`);
  await expect.poll(() => sidebar.text()).not.toMatch(/comes from another address/);
  await markIn(page, frameAt(page, `${elsewhere}/letter`), INNER, '1');
  await sidebar.waitForText(/In place \(1\).*thanked his carer/s);

  await page.reload();
  await driven.clickToolbarButton();
  await sidebar.waitForText(/In place \(1\).*thanked his carer/s);
  await expect.poll(() => paintedPassages(frameAt(page, `${elsewhere}/letter`))).toEqual([INNER]);
  expect(await paintedPassages(frameAt(page, `${server.origin}/letter`))).toEqual([]);
});
