import { expect } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import { expectPainted } from '../drivers/painted.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { test } from './journey.ts';

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the fictional records inside the extension are accessible and can be marked, ${colorScheme}, 320 px`, async ({
    driven,
  }) => {
    const { page } = driven;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const record of ['review', 'residential-log', 'daily-log']) {
      await page.goto(driven.url(`example.html?record=${record}`));
      await expect(page.getByText('Fictional example.')).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), record).toBe(320);
    }
    await selectWithMouse(page, GATE);
    await page.keyboard.press('1');
    await expectPainted(page, [GATE]);
  });
}
