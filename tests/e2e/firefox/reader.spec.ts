import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { aroundLine } from '../drivers/around-line.ts';
import { launchFirefox } from '../drivers/firefox.ts';
import { paintedPassages } from '../drivers/painted.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { selectWithKeys } from '../drivers/select-by-keys.ts';

const DOCUMENTS = path.resolve(import.meta.dirname, '../../documents/files');

/** Opens a document in a reader of its own, as by a drop: the picker can't be reached through this driver. */
async function openInReader(page: Page, file: string): Promise<void> {
  await page.waitForSelector('#choose-document');
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    document.body.append(element);
    return element;
  });
  await input.uploadFile(path.join(DOCUMENTS, file));
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

const documents: readonly [file: string, byMouse: string, byKeyboard: string][] = [
  ['review.pdf', 'the carer sat on the landing until the breathing slowed', 'We agreed'],
  ['review.docx', 'named the feeling with Robin before asking about school', 'Robin chose'],
];

for (const [file, byMouse, byKeyboard] of documents) {
  test(`passages of ${file} are marked by mouse and by keyboard, and are there when it is opened again`, async () => {
    const driven = await launchFirefox();
    try {
      const page = await driven.openOwn('reader.html');
      await page.bringToFront();
      await openInReader(page, file);
      await selectWithMouse(page, byMouse);
      await page.keyboard.press('1');
      await expect.poll(() => paintedPassages(page)).toEqual([byMouse]);
      await page.keyboard.press('Escape');

      await selectWithKeys(page, byKeyboard);
      await page.keyboard.press('3');
      await expect.poll(() => paintedPassages(page)).toContain(byKeyboard);
      await page.keyboard.press('Escape');
      // The promise of a reload of an own page never settles either.
      void page.reload().catch(() => undefined);
      await page.waitForFunction(() => document.querySelector('.reader-name') === null);
      await openInReader(page, file);
      await expect.poll(async () => [...(await paintedPassages(page))].sort()).toEqual([byKeyboard, byMouse].sort());
    } finally {
      await driven.close();
    }
  });
}

for (const file of ['review.pdf', 'rotated.pdf']) {
  test(`the mouse may be pressed before a line and let go behind it, and goes on with Shift, in ${file}`, async () => {
    const LINE = 'Robin asked whether she would be there again, and she was.';
    const driven = await launchFirefox();
    try {
      const page = await driven.openOwn('reader.html');
      await page.bringToFront();
      await openInReader(page, file);
      const { before, behind } = await aroundLine(page, LINE);
      await page.mouse.move(before.x, before.y);
      await page.mouse.down();
      await page.mouse.move(behind.x, behind.y, { steps: 5 });
      await page.mouse.up();
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(LINE);
      await page.keyboard.press('1');
      await expect.poll(() => paintedPassages(page)).toEqual([LINE]);
      await page.keyboard.press('Escape');
      await page.keyboard.down('Shift');
      await page.mouse.click(before.x, before.y);
      await page.keyboard.up('Shift');
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('');
    } finally {
      await driven.close();
    }
  });
}
