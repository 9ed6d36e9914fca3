import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import { chooseDocument, openDocument } from '../drivers/document.ts';
import { foundWords } from '../drivers/found.ts';
import { expectPainted } from '../drivers/painted.ts';
import { test } from './journey.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Find in the document' });
const said = (page: Page) => page.locator('.reader-find output');

test('Ctrl + F finds words over lines, hyphens and ligatures, and goes from place to place', async ({ driven }) => {
  const { page } = driven;
  await page.goto(driven.url('reader.html'));
  await chooseDocument(page, 'minutes.pdf');
  await page.getByRole('textbox', { name: 'Name in your summaries' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  for (const [words, shown] of [
    ['extraordinarily difficult circumstances', 'extraordinarily difficult circum\u00adstances'],
    ['EFFICIENT OFFICE STAFF', 'efficient office staff'],
  ] as const) {
    await field(page).fill(words);
    await expect(said(page), words).toHaveText(/^1 of 1, on page \d$/);
    expect(await foundWords(page)).toBe(shown);
  }
  await field(page).fill('the');
  await expect(said(page)).toHaveText(/^1 of \d\d/);
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(/^2 of/);
  await page.keyboard.press('F3');
  await expect(said(page)).toHaveText(/^3 of/);
  for (let back = 0; back < 3; back++) await page.keyboard.press('Shift+Enter');
  const [, last] = /of (\d+)/.exec((await said(page).textContent()) ?? '') ?? [];
  await expect(said(page)).toHaveText(new RegExp(`^${last} of ${last}, on page 2`));
  await field(page).fill('elephant');
  await expect(said(page)).toHaveText(/^Not found/);
  expect(await foundWords(page)).toBe('');
});

test('what was found far down is shown, is selected when the search ends, and is marked by a key', async ({
  driven,
}) => {
  const { page, toolbar } = await openDocument(driven, 'long10.pdf');
  await page.keyboard.press('Control+f');
  const words = 'Mark number 6 of page 7 ends here';
  await field(page).fill(words);
  await expect(said(page)).toHaveText('1 of 1, on page 7');
  await expect(page.locator('.run', { hasText: 'Mark number 6 of page 7' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await toolbar.shown();
  await page.keyboard.press('1');
  await toolbar.saved('1');
  await expectPainted(page, [words]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1_000, 320]) {
    test(`the search is accessible and seen, ${colorScheme}, ${width} px`, async ({ driven }, info) => {
      const { page } = driven;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(driven.url('reader.html'));
      await chooseDocument(page, 'review.pdf');
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await field(page).fill('Robin');
      await expect(said(page)).toHaveText(/^1 of/);
      await expect.poll(() => page.locator('.page canvas').count()).toBeGreaterThan(0);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: info.outputPath('find.png') });
    });
  }
}
