import { expect, type Page } from '@playwright/test';
import { appPage } from '../apps/bundle.ts';
import { noteOf } from '../apps/case-notes.ts';
import { govukPage, PARTS } from '../apps/govuk-page.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

const card = (panel: Page, passage: string) =>
  panel.getByRole('listitem').filter({ has: panel.locator('[aria-expanded]'), hasText: passage });
const group = (panel: Page, name: string) => panel.getByRole('heading', { name });

/** Opens a passage's card and asks for it to be looked for on the page. */
async function lookFor(panel: Page, passage: string): Promise<void> {
  const wanted = card(panel, passage).locator('[aria-expanded]').first();
  if ((await wanted.getAttribute('aria-expanded')) === 'false') await wanted.click();
  await expect(wanted).toHaveAttribute('aria-expanded', 'true');
  const look = panel.getByRole('button', { name: 'Look for it on the page' });
  if (await look.count()) await look.click();
}

test('AG Grid: rows that scroll in get their marks, a row that is not drawn is not on the page now, and is scrolled to', async ({
  driven,
  server,
  pages,
}) => {
  pages.set('/grid.html', await appPage('ag-grid.ts'));
  const record = await openRecord(driven, `${server.origin}/grid.html`);
  const { page, panel } = record;
  const scroll = (top: number) =>
    page.evaluate((wanted) => {
      const body = document.querySelector('.ag-grid-viewport');
      if (!body) throw new Error('the grid has no part that scrolls');
      body.scrollTop = wanted;
    }, top);
  await expect(page.getByText(noteOf(3))).toBeVisible();
  await mark(record, noteOf(3), '1');
  // The grid keeps the row that has focus.
  await page.getByText(noteOf(5)).click();
  await scroll(20_000);
  await expect(page.getByText(noteOf(3))).toHaveCount(0);
  await expect(group(panel, 'Not on this page now (1)')).toBeVisible();
  await expectPainted(page, []);
  await scroll(0);
  await expect(group(panel, 'In place (1)')).toBeVisible();
  await expectPainted(page, [noteOf(3)]);

  await scroll(20_000);
  await expect(group(panel, 'Not on this page now (1)')).toBeVisible();
  await lookFor(panel, noteOf(3));
  await expect(page.getByText(noteOf(3))).toBeVisible();
  await expectPainted(page, [noteOf(3)]);
  await expect(group(panel, 'In place (1)')).toBeVisible();
});

test('GOV.UK Frontend: a passage in a closed accordion section, tab or details is opened when it is chosen', async ({
  driven,
  server,
  pages,
}) => {
  pages.set('/govuk.html', await govukPage());
  const record = await openRecord(driven, `${server.origin}/govuk.html`);
  const { page, panel } = record;
  const open = {
    accordion: () => page.getByRole('button', { name: /Second visit/ }).click(),
    tab: () => page.getByRole('tab', { name: 'School' }).click(),
    details: () => page.locator('summary').click(),
  };
  const hidden = ['accordion', 'tab', 'details'] as const;
  await mark(record, PARTS.list, '1');
  for (const part of hidden) {
    await open[part]();
    await mark(record, PARTS[part], '2');
  }
  await expect(group(panel, 'In place (4)')).toBeVisible();
  // The tabs put the open one into the address.
  await page.evaluate(() => history.replaceState(null, '', '/govuk.html'));
  await page.reload();
  await driven.clickToolbarButton(page);
  await expect(group(panel, 'Not on this page now (3)')).toBeVisible();
  await expectPainted(page, [PARTS.list]);
  for (const [index, part] of hidden.entries()) {
    await lookFor(panel, PARTS[part]);
    await expect(page.getByText(PARTS[part])).toBeVisible();
    await expect(group(panel, `In place (${index + 2})`)).toBeVisible();
  }
});
