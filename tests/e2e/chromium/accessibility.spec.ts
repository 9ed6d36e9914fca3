import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { mark, openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';
const VIEWS = ['sidepanel.html', 'dashboard.html', 'options.html', 'welcome.html', 'example.html?record=daily-log'];

/** What axe finds serious or critical in a view, as rule and element. */
async function serious(page: Page): Promise<readonly string[]> {
  // In legacy mode axe opens no page of its own, which the extension's security policy would not let it fill.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Whether the page is wider than its window. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('axe finds nothing serious in the panel beside a record, with a card open', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  const { panel } = record;
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  expect(await serious(panel)).toEqual([]);
  await mark(record, GATE, '125s');
  await panel.getByRole('listitem').filter({ hasText: 'I told him' }).getByRole('button').first().click();
  await expect(panel.getByRole('textbox', { name: 'Note' })).toBeVisible();
  expect(await serious(panel)).toEqual([]);
  expect(await scrollsSideways(panel)).toBe(false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in any view in ${colorScheme}, and none is wider than 320 pixels`, async ({
    driven,
    server,
  }) => {
    const record = await openRecord(driven, `${server.origin}/daily-log.html`);
    await mark(record, GATE, '125s');
    const page = await driven.context.newPage();
    await page.emulateMedia({ colorScheme });
    for (const view of VIEWS) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(driven.url(view));
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      expect(await serious(page), view).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await scrollsSideways(page), `${view} at 320 pixels`).toBe(false);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(driven.url('dashboard.html'));
    for (const dialog of ['Export', 'Import', 'New review']) {
      await page.getByRole('button', { name: dialog, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await serious(page), dialog).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}
