import { expect, test } from '@playwright/test';
import { aroundLine } from '../drivers/around-line.ts';
import { closeDocument, markSelected, openInReader } from '../drivers/document-in-firefox.ts';
import { launchFirefox } from '../drivers/firefox.ts';
import { paintedPassages } from '../drivers/painted.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { selectWithKeys } from '../drivers/select-by-keys.ts';

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
      await markSelected(page, '1', byMouse);
      expect(await paintedPassages(page)).toEqual([byMouse]);
      await selectWithKeys(page, byKeyboard);
      await markSelected(page, '3', byKeyboard);
      await closeDocument(page);
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
      await markSelected(page, '1', LINE);
      expect(await paintedPassages(page)).toEqual([LINE]);
      await page.keyboard.down('Shift');
      await page.mouse.click(before.x, before.y);
      await page.keyboard.up('Shift');
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('');
    } finally {
      await driven.close();
    }
  });
}
