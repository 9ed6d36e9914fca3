import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import type { DrivenChromium } from '../drivers/chromium.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';
const ROOM = 'He was sent to his room and told he could come down when he was ready to say sorry.';

/** Marks two passages of a record; gives back its page, its panel and the dashboard, narrowed to the record. */
async function markAndChoose(driven: DrivenChromium, origin: string) {
  const record = await openRecord(driven, `${origin}/daily-log.html`);
  await mark(record, GATE, '12s');
  await mark(record, ROOM, '4c');
  const reference = record.panel.getByRole('combobox', { name: /Which record/ });
  await reference.fill('DL-0417');
  await reference.press('Enter');
  await expect(record.panel.getByText('Saved', { exact: true })).toBeVisible();
  const opening = driven.context.waitForEvent('page');
  await record.panel.getByRole('button', { name: 'Dashboard' }).click();
  const dashboard = await opening;
  await dashboard.getByRole('button', { name: 'DL-0417' }).click();
  return { ...record, dashboard };
}

const isInFront = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

test('a gap is told of the entries read, and a number leads to its passages and on to their place', async ({
  driven,
  server,
}) => {
  const { page, dashboard } = await markAndChoose(driven, server.origin);
  const gaps = dashboard.getByRole('region', { name: 'Gaps' }).getByRole('listitem');
  await expect(gaps.first()).toHaveText(/No evidence of Acceptance in \d+ entries read, .* 2025\.$/);
  const row = dashboard.getByRole('table', { name: 'The dimensions in numbers' }).getByRole('row');
  await row.filter({ hasText: 'Co-operation' }).getByRole('button').first().click();
  const passages = dashboard.getByRole('region', { name: 'Co-operation', exact: true });
  await expect(passages.getByText(ROOM)).toBeVisible();
  await passages.getByRole('button', { name: 'Go to the passage' }).click();
  await expect.poll(() => isInFront(page)).toBe(true);
  await expect(page.getByText(ROOM)).toBeInViewport();
  await page.close();
  await dashboard.bringToFront();
  await passages.getByRole('button', { name: 'Go to the passage' }).click();
  await expect(dashboard.getByText('Its page is in no tab that is open for marking.')).toBeVisible();
});

test('commentary, ratings, key quotations and facets last', async ({ driven, server }) => {
  const { page, panel, dashboard } = await markAndChoose(driven, server.origin);
  await dashboard.getByLabel('Commentary on Availability').fill('Steady at the school gate.');
  await dashboard.getByRole('button', { name: 'Save commentary on Availability' }).click();
  await expect(dashboard.getByText('Saved', { exact: true })).toBeVisible();
  await dashboard.getByLabel('Rating of Availability').selectOption('7');
  await dashboard.getByRole('button', { name: 'Add rating Availability' }).click();
  const ratings = dashboard.getByRole('table', { name: /^Ratings of Availability/ });
  await expect(ratings.getByRole('cell', { name: '7' })).toBeVisible();

  await page.bringToFront();
  await panel.locator('[data-annotation] button').first().focus();
  await panel.keyboard.press('q');
  await panel.keyboard.press('w');
  const key = dashboard.getByRole('region', { name: 'Key quotations' });
  await expect(key.getByText(GATE)).toBeVisible();
  await expect(key.getByText('Key quotation · Child’s own words')).toBeVisible();

  await dashboard.reload();
  await dashboard.getByRole('button', { name: 'DL-0417' }).click();
  await expect(dashboard.getByLabel('Commentary on Availability')).toHaveValue('Steady at the school gate.');
  await expect(ratings.getByRole('cell', { name: '7' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the summary of a record is accessible, ${colorScheme}, also at 320 px`, async ({ driven, server }) => {
    const { dashboard } = await markAndChoose(driven, server.origin);
    await dashboard.emulateMedia({ colorScheme });
    await dashboard.getByText('Show the dimensions as a shape').click();
    await dashboard.getByText('The timeline in numbers').click();
    await dashboard.getByText('Compare two periods or records').click();
    await dashboard.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(dashboard.getByText('As many in both').first()).toBeVisible();
    await expectAccessible(dashboard);
    await dashboard.setViewportSize({ width: 320, height: 800 });
    expect(await dashboard.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(dashboard);
    await dashboard.getByRole('button', { name: 'Codebooks' }).click();
    await dashboard.getByRole('button', { name: 'Copy and edit Secure Base' }).click();
    await dashboard.locator('.dimension-fields summary').first().click();
    await expectAccessible(dashboard);
  });
}

test('a codebook is copied, edited and used, and what is taken out of it stays until re-assigned', async ({
  driven,
  server,
}) => {
  const { dashboard, panel, ...record } = await markAndChoose(driven, server.origin);
  const dialog = dashboard.getByRole('dialog');
  await dashboard.getByRole('button', { name: 'Codebooks' }).click();
  await dialog.getByRole('button', { name: 'Copy and edit Secure Base' }).click();
  await dialog.getByLabel('Name of the codebook').fill('Our words');
  await dialog.locator('.dimension-fields summary').first().click();
  await dialog.getByLabel('Name', { exact: true }).first().fill('Being there');
  await dialog.getByLabel('Lines and badges').first().fill('#eeeeee');
  await expect(dialog.getByText('Too low: at least 4.5 to 1 is needed')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save as version 1' }).click();
  await expect(dialog.getByText('Some colours can’t be seen well enough.', { exact: false })).toBeVisible();
  await dialog.getByLabel('Lines and badges').first().fill('#00406e');
  await dialog.getByRole('button', { name: 'Save as version 1' }).click();
  await expect(dialog.getByText('Our words').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await dashboard.getByRole('button', { name: 'New review' }).click();
  await dashboard.getByLabel('Name of the review').fill('Ours');
  await dashboard.getByRole('radio', { name: 'Our words' }).check();
  await dashboard.getByRole('button', { name: 'Create review' }).click();
  await driven.page.bringToFront();
  await expect(panel.getByText('Being there').first()).toBeVisible();
  await mark({ ...record, panel }, GATE, '1');

  await dashboard.bringToFront();
  await dashboard.getByRole('button', { name: 'Codebooks' }).click();
  await dialog.getByRole('button', { name: 'Edit Our words', exact: true }).click();
  await dialog.locator('.dimension-fields summary').first().click();
  await dialog.getByRole('button', { name: 'Take out this dimension Being there' }).click();
  await dialog.getByRole('button', { name: 'Save as version 2' }).click();
  await dialog.getByRole('button', { name: 'Bring this review to version 2' }).click();
  const left = dashboard.getByRole('region', { name: 'Passages of dimensions that were taken out' });
  await expect(left).toContainText('Being there: 1 passage');
  await left.getByLabel('Give to').selectOption({ label: 'Acceptance' });
  await left.getByRole('button', { name: 'Re-assign Being there' }).click();
  await expect(left).toBeHidden();
  const row = dashboard.getByRole('table', { name: 'The dimensions in numbers' }).getByRole('row');
  await expect(row.filter({ hasText: 'Acceptance' }).getByRole('cell').first()).toContainText('1');
});
