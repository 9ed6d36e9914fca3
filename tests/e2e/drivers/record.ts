import { expect, type Page } from '@playwright/test';
import { type CaptureToolbar, captureToolbar } from './capture-toolbar.ts';
import type { DrivenChromium } from './chromium.ts';
import { selectWithMouse } from './select.ts';

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
  return openPanel(driven, page);
}

/** Presses the extension's button, and waits until the panel stands beside the page: its coming moves what is there. */
export async function openPanel(driven: DrivenChromium, page: Page): Promise<OpenRecord> {
  await driven.clickToolbarButton(page);
  const panel = await driven.sidePanel();
  const beside = async () => {
    const left = await page.evaluate(() => outerWidth - innerWidth);
    return left >= (await panel.evaluate(() => innerWidth));
  };
  await expect.poll(beside, { message: 'the panel stands beside the page' }).toBe(true);
  return { page, panel, toolbar: await captureToolbar(page) };
}

/** Selects a passage with the mouse (the first place where the page says it, unless told) and presses these keys, each once the one before has been saved. */
export async function mark(
  { page, toolbar }: OpenRecord,
  passage: string,
  keys: string,
  occurrence = 0,
): Promise<void> {
  await selectWithMouse(page, passage, occurrence);
  await toolbar.shown();
  for (const key of keys) {
    await page.keyboard.press(key);
    await toolbar.saved(key);
  }
  await page.keyboard.press('Escape');
  await toolbar.gone();
}
