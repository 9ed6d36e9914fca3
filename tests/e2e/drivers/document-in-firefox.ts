import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { DOCUMENTS } from './document.ts';

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
