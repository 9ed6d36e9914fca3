import { expect, test } from '@playwright/test';
import { appPage } from '../apps/bundle.ts';
import { BOTH, OWN } from '../apps/entries.ts';
import { launchFirefox } from '../drivers/firefox.ts';
import { press } from '../drivers/in-firefox.ts';
import { paintedPassages } from '../drivers/painted.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { serve } from '../drivers/serve.ts';

test('Vue: marks go with their view and come with it, and a view that came without a page load can be marked', async () => {
  const server = await serve(new Map([['/vue.html', await appPage('vue.ts')]]));
  const { page, sidebar, clickToolbarButton, close } = await launchFirefox();
  const expectMarked = (...passages: readonly string[]) =>
    expect.poll(() => paintedPassages(page), { timeout: 30_000 }).toEqual(passages);
  const mark = (passage: string, key: '1' | '2') =>
    expect(async () => {
      // Marked twice it would be no mark.
      if ((await paintedPassages(page)).includes(passage)) return;
      await selectWithMouse(page, passage);
      await page.keyboard.press(key);
      await expect.poll(() => paintedPassages(page), { timeout: 6_000 }).toEqual([passage]);
    }).toPass();
  try {
    await page.goto(`${server.origin}/vue.html#/case/1`);
    await page.bringToFront();
    await clickToolbarButton();
    await sidebar.waitForText(/No annotations on this page yet/);
    await mark(OWN[1], '1');
    await page.keyboard.press('Escape');
    await press(page, 'Case 2');
    await expectMarked();
    await sidebar.waitForText(/No annotations on this page yet/);
    // The same sentence stands in the view before, under another date.
    await mark(BOTH, '2');
    await page.keyboard.press('Escape');
    await page.evaluate(() => history.back());
    await sidebar.waitForText(/Robin chose the colour/);
    await expectMarked(OWN[1]);
  } finally {
    await close();
    await server.close();
  }
});
