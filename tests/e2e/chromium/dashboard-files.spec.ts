import { expect, type Page, test } from '@playwright/test';
import type { Everything } from '../../../utils/core/everything';
import { annotation, annotations, records, review, sources } from '../../fixtures/stored';
import { expectAccessible } from '../drivers/accessible.ts';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';
import { importWork, saveFile } from '../drivers/dashboard.ts';

const stored: Everything = { reviews: [review], records, sources, annotations: annotations(60) };

/** Markup, script and a formula in every place that a file shows. */
const HOSTILE =
  '"><script>window.ran = 1</script><img src="https://away.example/x" onerror="window.ran = 2">\u202e=1+1';
const hostile: Everything = {
  reviews: [{ ...review, name: HOSTILE.slice(0, 100) }],
  records: records.map((record, index) => (index === 0 ? { ...record, reference: '<img onerror=ran=3>' } : record)),
  sources: sources.map((source) => ({ ...source, title: HOSTILE })),
  annotations: annotations(6).map((one) => ({
    ...one,
    target: { ...one.target, quote: { ...one.target.quote, exact: HOSTILE } },
    entry: { heading: HOSTILE, date: '2025-03-03' },
    note: HOSTILE,
    reviewer: HOSTILE.slice(0, 100),
  })),
};

let driven: DrivenChromium;
let page: Page;

test.beforeEach(async () => {
  driven = await launchChromium();
  page = driven.page;
  await page.goto(driven.url('dashboard.html'));
});
test.afterEach(async () => {
  // Nothing that any of these tests does may reach for the network.
  expect(driven.requests.filter((address) => !address.startsWith('file:'))).toEqual([]);
  await driven.close();
});

const fitsItsWindow = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('work is imported, summarised, narrowed, put into records and exported', async () => {
  test.slow();
  await importWork(page, stored);
  await expect(page.getByText('60 passages', { exact: true })).toBeVisible();
  await expect(page.getByText('Counts describe what is written')).toBeVisible();

  await page.getByRole('button', { name: 'SB-014' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SB-014');
  await page.getByText('Filter', { exact: true }).click();
  await page.getByLabel('Concern').check();
  await expect(
    page
      .getByRole('row', { name: /^All passages/ })
      .getByRole('cell')
      .nth(3),
  ).toHaveText('0');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.getByText(/quotations of Availability/).click();
  await expect(page.getByRole('link', { name: 'Show in record' }).first()).toHaveAttribute('href', /^https:/);

  await page.getByRole('button', { name: 'No case reference' }).click();
  const visits = page.getByRole('listitem').filter({ hasText: 'Statutory visits' });
  await visits.getByLabel('Case reference').fill('SB-031');
  await visits.getByRole('button', { name: 'Set case reference' }).click();
  await expect(page.getByRole('button', { name: 'SB-031' })).toBeVisible();

  await page.getByRole('button', { name: 'All records' }).click();
  const csv = await saveFile(page, 'Annotations (CSV)', 'With quotations and notes');
  expect(csv.name).toMatch(/^annotations-\d{4}-\d\d-\d\d\.csv$/);
  expect(String(csv.bytes).startsWith('\uFEFFcase_reference,')).toBe(true);
  expect(String(csv.bytes)).toContain('SB-031');
  const counts = await saveFile(page, 'Dimension summary (HTML)', 'Counts only');
  expect(counts.name).toMatch(/^dimension-summary-\d{4}-\d\d-\d\d\.html$/);
  expect(String(counts.bytes)).not.toContain('library first, then chips');
  const json = await saveFile(page, 'Everything (JSON)', 'With quotations and notes');
  expect(JSON.parse(String(json.bytes)).annotations).toHaveLength(60);
});

test('the bin gives back what was deleted', async () => {
  const deleted = annotation(0, { deleted: '2026-11-21T09:00:00.000Z' });
  await importWork(page, { ...stored, annotations: [deleted, ...annotations(5).slice(1)] });
  await page.getByRole('button', { name: 'Bin (1)' }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('5 passages', { exact: true })).toBeVisible();
});

test('another codebook comes with another review', async () => {
  await page.goto(driven.url('dashboard.html'));
  await page.getByRole('button', { name: 'New review' }).click();
  await page.getByLabel('Name of the review').fill('Training day');
  await page.getByLabel('Attachment components').check();
  await page.getByRole('button', { name: 'Create review' }).click();
  await expect(page.getByText('Practice review, codebook: Attachment components')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Review', { exact: true })).toHaveValue(/./);
  await expect(page.getByText('Practice review, codebook: Attachment components')).toBeVisible();
});

test('nothing in an exported summary runs, loads or is lost', async () => {
  await importWork(page, hostile);
  const file = await saveFile(page, 'Dimension summary (HTML)', 'With quotations and notes');
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(`file://${file.path}`);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.locator('img, script, iframe').count()).toBe(0);
  expect(await page.locator('blockquote').allTextContents()).toContain(HOSTILE);
  // The one style that its policy allows has been let in.
  await expect(page.locator('body')).toHaveCSS('max-width', '920px');
  expect(messages).toEqual([]);
  await expectAccessible(page);
});

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 320],
] as const) {
  test(`every view is accessible, ${scheme}, ${width} px`, async () => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    for (const view of ['dashboard', 'options', 'welcome']) {
      await page.goto(driven.url(`${view}.html`));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      expect(await fitsItsWindow()).toBe(true);
    }
    await page.goto(driven.url('dashboard.html'));
    await importWork(page, stored);
    for (const summary of await page.locator('details > summary').all()) await summary.click();
    await expectAccessible(page);
    expect(await fitsItsWindow()).toBe(true);
    for (const name of ['New review', 'Import', 'Export']) {
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'dialog');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('button', { name })).toBeFocused();
    }
  });
}
