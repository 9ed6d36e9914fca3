import { expect, type Page } from '@playwright/test';
import { chooseDocument } from '../drivers/document.ts';
import { test } from './journey.ts';

const PASSAGE = 'Mark number 3 of page 6 ends here.';

/** Opens a document in the reader that is shown, once all its words are there. */
async function open(page: Page, file: string): Promise<void> {
  await chooseDocument(page, file);
  await page.getByRole('textbox', { name: 'Name in your summaries' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** Resolves once the pages are as wide as the view but for a margin, and drawn for that width. */
async function expectFitted(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const view = document.documentElement;
        const canvas = document
          .elementFromPoint(innerWidth / 2, innerHeight / 2)
          ?.closest('.page')
          ?.querySelector('canvas');
        const width = canvas?.getBoundingClientRect().width ?? 0;
        const margin = view.clientWidth - width;
        return {
          isAsWide: margin >= 0 && margin < 60,
          isDrawnForIt: Math.abs((canvas?.width ?? 0) - width * devicePixelRatio) < 2,
          goesAside: view.scrollWidth > view.clientWidth,
        };
      }),
    )
    .toEqual({ isAsWide: true, isDrawnForIt: true, goesAside: false });
}

test('pages are fitted to the width by button and by key, in a view of another width and in the next document too', async ({
  driven,
}) => {
  const { page } = driven;
  await page.setViewportSize({ width: 1_300, height: 800 });
  await page.goto(driven.url('reader.html'));
  await open(page, 'long10.pdf');
  const fit = page.getByRole('button', { name: 'Fit to width' });
  await expect(fit).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('100 %')).toBeVisible();

  await test.step('by button, where it was', async () => {
    await page.getByRole('textbox', { name: 'Page' }).fill('6');
    await page.keyboard.press('Enter');
    const line = page.locator('.run', { hasText: PASSAGE });
    await line.evaluate((run) => run.scrollIntoView({ block: 'center', behavior: 'instant' }));
    // The bar stays in view: who goes to it by keyboard keeps the place.
    await page.getByRole('button', { name: 'Larger' }).focus();
    await page.keyboard.press('Tab');
    await expect(fit).toBeFocused();
    await page.keyboard.press('Space');
    await expect(fit).toHaveAttribute('aria-pressed', 'true');
    await expectFitted(page);
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('6');
  });
  await test.step('in a view that becomes narrower', async () => {
    await page.setViewportSize({ width: 700, height: 800 });
    await expectFitted(page);
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('6');
  });
  await test.step('by key, off and on', async () => {
    await page.setViewportSize({ width: 1_300, height: 800 });
    await page.keyboard.press('Control+\\');
    await expect(fit).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByText('100 %')).toBeVisible();
    await page.keyboard.press('Control+\\');
    await expectFitted(page);
  });
  await test.step('in the next document, and after the page was loaded again', async () => {
    await open(page, 'rotated.pdf');
    await expect(fit).toHaveAttribute('aria-pressed', 'true');
    await expectFitted(page);
    await page.reload();
    await open(page, 'columns.pdf');
    await expect(fit).toHaveAttribute('aria-pressed', 'true');
    await expectFitted(page);
  });
  await test.step('not in a document that flows', async () => {
    await open(page, 'review.docx');
    await expect(fit).toHaveCount(0);
    await expect(page.getByText('100 %')).toBeVisible();
  });
});

test('at 320 px whole lines are seen from the beginning, and pages grow with the view up to their size on paper', async ({
  driven,
}) => {
  const { page } = driven;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(driven.url('reader.html'));
  await open(page, 'columns.pdf');
  await page.evaluate(() => document.querySelector('.page')?.scrollIntoView({ behavior: 'instant' }));
  await expectFitted(page);
  await page.setViewportSize({ width: 1_300, height: 800 });
  await expect(page.getByText('100 %')).toBeVisible();
});
