import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type CaptureToolbar, captureToolbar } from '../drivers/capture-toolbar.ts';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { type Server, serve } from '../drivers/serve.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../public/examples');

interface Journey {
  /** Serves the fictional records, and the pages a test puts into `pages`. */
  readonly server: Server;
  /** Pages by path, for tests that need one of their own. */
  readonly pages: Map<string, string>;
  /** Chromium with the extension just installed. */
  readonly driven: DrivenChromium;
}

/** A test through the real extension. When it ends, nothing may have been requested but the record pages themselves. */
export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern.
  pages: async ({}, use) => use(new Map()),
  server: async ({ pages }, use) => {
    const server = await serve(pages, EXAMPLES);
    await use(server);
    await server.close();
  },
  driven: async ({ server }, use) => {
    const driven = await launchChromium();
    await use(driven);
    expectOnlyRecords(driven, server);
    await driven.close();
  },
});

/** Asserts that all the browser asked for is records of this server, and their stylesheet. */
export function expectOnlyRecords(driven: DrivenChromium, server: Server): void {
  const record = new RegExp(`^${RegExp.escape(server.origin)}/([\\w-]+\\.(html|css))?(\\?[\\w=&-]*)?$`);
  expect(driven.requests.filter((address) => !record.test(address))).toEqual([]);
}

/** A record's page open for marking: the page, its toolbar, and the panel beside it. */
export interface OpenRecord {
  readonly page: Page;
  readonly toolbar: CaptureToolbar;
  readonly panel: Page;
}

/** Opens a page in the tab the browser opened with, and presses the extension's button. */
export async function openRecord(driven: DrivenChromium, address: string): Promise<OpenRecord> {
  const { page } = driven;
  await page.goto(address);
  await driven.clickToolbarButton(page);
  const panel = await driven.sidePanel();
  return { page, panel, toolbar: await captureToolbar(page) };
}

/** Selects a passage with the mouse (the first place where the page says it, unless told) and presses these keys, each once the one before has been saved. */
export async function mark(
  { page, toolbar }: OpenRecord,
  passage: string,
  keys: string,
  occurrence = 0,
): Promise<void> {
  await expect(async () => {
    await selectWithMouse(page, passage, occurrence);
    await toolbar.shown();
  }).toPass();
  for (const key of keys) {
    await page.keyboard.press(key);
    await toolbar.says('Saved');
  }
  await page.keyboard.press('Escape');
  await toolbar.gone();
}
