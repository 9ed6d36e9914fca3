import { expect, test } from '@playwright/test';
import { openInReader } from '../drivers/document-in-firefox.ts';
import { launchFirefox } from '../drivers/firefox.ts';
import { foundWords } from '../drivers/found.ts';

test('Ctrl + F finds words over lines and hyphens, and what is found is selected when the search ends', async () => {
  const driven = await launchFirefox();
  try {
    const page = await driven.openOwn('reader.html');
    await page.bringToFront();
    await openInReader(page, 'minutes.pdf');
    await page.keyboard.down('Control');
    await page.keyboard.press('f');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.activeElement?.id === 'find-words');
    await page.keyboard.type('difficult circumstances of');
    await expect.poll(() => foundWords(page)).toBe('difficult circum\u00adstances of');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('#find-words') === null);
    expect(await page.evaluate(() => String(getSelection()?.getRangeAt(0)))).toBe('difficult circum\u00adstances of');
  } finally {
    await driven.close();
  }
});
