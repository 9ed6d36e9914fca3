import path from 'node:path';
import { expect } from '@playwright/test';
import type { KeyInput, Page } from 'puppeteer-core';
import { DOCUMENTS } from './document.ts';
import { paintedPassages } from './painted.ts';

/** Opens a document in a reader of its own, as by a drop, once all its words are there: the picker can't be reached through this driver. */
export async function openInReader(page: Page, file: string): Promise<void> {
  await page.waitForSelector('#choose-document');
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    document.body.append(element);
    return element;
  });
  await input.uploadFile(path.resolve(DOCUMENTS, file));
  await page.evaluate(() => {
    const element = document.querySelector<HTMLInputElement>('body > input[type=file]');
    const [given] = element?.files ?? [];
    element?.remove();
    const data = new DataTransfer();
    if (given) data.items.add(given);
    const place = document.querySelector('.drop-place');
    place?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await page.waitForFunction(
    () => document.querySelector('.reader-name input') !== null && document.querySelector('progress') === null,
  );
}

/** Loads the reader anew: no document is open any more. */
export async function closeDocument(page: Page): Promise<void> {
  // The promise of a reload of an own page never settles.
  void page.reload().catch(() => undefined);
  await page.waitForFunction(() => document.querySelector('.reader-name') === null);
}

/**
 * Presses a key for what was just selected in a reader's document, once the toolbar is there as a person waits for it;
 * done when the words are painted. The toolbar stands in a closed shadow root, which pages of the extension may open.
 */
export async function markSelected(page: Page, key: KeyInput, words: string): Promise<void> {
  const isShown = () =>
    page.evaluate(() => {
      const host = document.body.nextElementSibling as Openable | null;
      return Boolean(host?.openOrClosedShadowRoot?.querySelector('[role="toolbar"]'));
    });
  await expect.poll(isShown, { message: 'the toolbar is shown' }).toBe(true);
  await page.keyboard.press(key);
  await expect.poll(() => paintedPassages(page)).toContain(words);
  await page.keyboard.press('Escape');
}

/** An element as Firefox gives it to pages of extensions. */
interface Openable extends Element {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}
