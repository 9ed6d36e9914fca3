import { expect } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import { captureToolbar } from '../drivers/capture-toolbar.ts';
import { chooseDocument } from '../drivers/document.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { test } from './journey.ts';

const looks = [
  { colorScheme: 'light', width: 1_000, height: 800 },
  { colorScheme: 'dark', width: 320, height: 640 },
] as const;

for (const { colorScheme, width, height } of looks) {
  test(`every kind of document is accessible and not covered by the bar, ${colorScheme}, ${width} px`, async ({
    driven,
  }) => {
    const { page } = driven;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await page.goto(driven.url('reader.html'));
    await expect(page.getByRole('button', { name: 'Choose a document' })).toBeVisible();
    await expectAccessible(page);
    for (const file of ['columns.pdf', 'mixed.pdf', 'review.docx', 'saved.html']) {
      await chooseDocument(page, file);
      await expect(page.getByRole('heading', { level: 1, name: file.split('.')[0] ?? '', exact: true })).toBeAttached();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      await expectAccessible(page);
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      const covered = () => page.evaluate(() => document.querySelector('.reader-bar')?.getBoundingClientRect().bottom);
      await expect.poll(covered, file).toBeLessThan(height / 2);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    }
    const toolbar = await captureToolbar(page);
    await selectWithMouse(page, 'kept her chair at the birthday tea');
    await toolbar.shown();
    const { x, width: wide } = (await toolbar.box()) ?? { x: -1, width: 0 };
    expect(x).toBeGreaterThanOrEqual(8);
    // A gutter is kept for the scroll bar, where nothing is drawn.
    const drawn = await page.evaluate(() => document.documentElement.getBoundingClientRect().width);
    expect(x + wide).toBeLessThanOrEqual(drawn - 8);
  });
}
