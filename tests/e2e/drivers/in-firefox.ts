import { expect } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';

/**
 * Clicks the button, the link or the choice that says this. Found by its text: through this driver, finding one by its
 * accessible name takes seconds on a full page, because every element is asked for its name.
 */
export function press(page: Page, name: string): Promise<void> {
  const one = ['button', 'a', 'label'].map((tag) => `//${tag}[normalize-space()=${JSON.stringify(name)}]`).join(' | ');
  return page.locator(`::-p-xpath(${one})`).click();
}

/** Waits until a page shows these words. */
export const says = (page: Page, words: string): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.body.textContent), { timeout: 60_000 }).toContain(words);

/** Chooses a file to import in the dashboard. */
export async function chooseImport(page: Page, file: string): Promise<void> {
  await press(page, 'Import or restore');
  const input = (await page.waitForSelector('#import-file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
