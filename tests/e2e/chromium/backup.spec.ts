import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Everything } from '../../../utils/core/everything';
import { openBackup } from '../../../utils/export/backup';
import { annotations, records, review, sources } from '../../fixtures/stored';
import { expectAccessible } from '../drivers/accessible.ts';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';
import { chooseImport, fileOf, importWork } from '../drivers/dashboard.ts';

const stored: Everything = { reviews: [review], records, sources, annotations: annotations(60) };
const PASSPHRASE = 'five words for one backup';

let driven: DrivenChromium;
let page: Page;

async function open(): Promise<void> {
  driven = await launchChromium();
  page = driven.page;
  await page.goto(driven.url('dashboard.html'));
  await expect(page.getByRole('button', { name: 'Back up', exact: true })).toBeVisible();
}

async function close(): Promise<void> {
  expect(driven.requests.filter((address) => !address.startsWith('file:'))).toEqual([]);
  await driven.close();
}

test.beforeEach(open);
test.afterEach(close);

const dialog = (name: string) => page.getByRole('dialog', { name });

async function backUp(): Promise<string> {
  await page.getByLabel('Passphrase for this backup').fill(PASSPHRASE);
  await page.getByLabel('The passphrase again').fill(PASSPHRASE);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make backup' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^secure-base-backup-\d{4}-\d\d-\d\d\.json\.age$/);
  const file = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(file);
  await expect(dialog('Back up')).toContainText('was handed to the browser’s downloads');
  await dialog('Back up').getByRole('button', { name: 'Close' }).last().click();
  return file;
}

/** What the lists of a lossless file hold. */
function listsOf(json: string): Everything {
  const { reviews, records: some, sources: pages, annotations: all } = JSON.parse(json);
  return { reviews, records: some, sources: pages, annotations: all };
}

async function everythingStored(): Promise<Everything> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('Everything (JSON)').check();
  await page.getByLabel('With quotations and notes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  return listsOf(await readFile(await (await downloading).path(), 'utf8'));
}

test('the drill: back up, lose everything, restore, and all is as it was', async () => {
  test.slow();
  // Old work that is in no backup.
  await importWork(page, { ...stored, reviews: [{ ...review, created: '2026-01-05T09:00:00.000Z' }] });
  const before = await everythingStored();
  await expect(page.getByRole('heading', { name: 'It is time for a backup' })).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expectAccessible(page, 'dialog');
  await page.getByLabel('Passphrase for this backup').fill('short');
  await page.getByRole('button', { name: 'Make backup' }).click();
  await expect(dialog('Back up').getByRole('alert')).toContainText('at least 10 characters');
  const file = await backUp();
  await expect(page.getByRole('heading', { name: 'It is time for a backup' })).toHaveCount(0);
  const opened = await openBackup(await readFile(file), PASSPHRASE);
  expect(opened.ok && listsOf(new TextDecoder().decode(opened.bytes))).toEqual(before);

  await close();
  await open();
  await chooseImport(page, file);
  await page.getByLabel('Passphrase of this backup').fill('not these words');
  await page.getByRole('button', { name: 'Open backup' }).click();
  await expect(dialog('Import').getByRole('alert')).toContainText('does not open this backup. Nothing was imported.');
  await expect(page.getByLabel('Passphrase of this backup')).toHaveValue('');
  await page.getByLabel('Passphrase of this backup').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open backup' }).click();
  await expect(dialog('Import')).toContainText('60 new annotations will come in', { timeout: 60_000 });
  await expectAccessible(page, 'dialog');
  await dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog('Import')).toContainText('60 added');
  await dialog('Import').getByRole('button', { name: 'Close' }).last().click();
  expect(await everythingStored()).toEqual(before);

  await chooseImport(page, file);
  await page.getByLabel('Passphrase of this backup').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open backup' }).click();
  await expect(dialog('Import')).toContainText('Everything in this file is here already.', { timeout: 60_000 });
});

test('a damaged backup is refused and changes nothing', async () => {
  const damaged = Buffer.concat([Buffer.from('age-encryption.org/v1\n-> scrypt AAAA 18\n'), Buffer.alloc(500)]);
  await chooseImport(page, { name: 'damaged.age', mimeType: 'application/octet-stream', buffer: damaged });
  await page.getByLabel('Passphrase of this backup').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open backup' }).click();
  await expect(dialog('Import').getByRole('alert')).toContainText('The backup is damaged', { timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing is marked in this review yet')).toBeVisible();
});

test('a record is kept until a day, said to be due, erased for good, and comes back only when asked', async () => {
  test.slow();
  await importWork(page, stored);
  await page.getByRole('button', { name: 'SB-014', exact: true }).click();
  await page.getByLabel('Keep until').fill('2026-01-02');
  await page.getByRole('button', { name: 'Save date' }).click();
  await expect(page.getByText('1 record is due to be erased')).toBeVisible();
  await expect(page.getByText('SB-014, kept until 2 January 2026')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Erase SB-014' }).click();
  const erasing = dialog('Erase SB-014');
  await expect(erasing).toContainText('It can’t be undone.');
  await expectAccessible(page, 'dialog');
  await erasing.getByRole('button', { name: 'Back up first' }).click();
  const file = await backUp();
  await erasing.getByLabel('Type SB-014 to confirm').fill('SB-015');
  await erasing.getByRole('button', { name: 'Erase for good' }).click();
  await expect(erasing.getByRole('alert')).toContainText('Type the case reference as it is shown');
  await erasing.getByLabel('Type SB-014 to confirm').fill('sb-014');
  await erasing.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('SB-014 was erased.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'SB-014', exact: true })).toHaveCount(0);

  await chooseImport(page, file);
  await page.getByLabel('Passphrase of this backup').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open backup' }).click();
  await expect(dialog('Import')).toContainText('belong to a record that was erased here, and stay out', {
    timeout: 60_000,
  });
  await expectAccessible(page, 'dialog');
  await dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog('Import')).toContainText('were erased here and stayed out');
  await dialog('Import').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('button', { name: 'SB-014', exact: true })).toHaveCount(0);

  await chooseImport(page, file);
  await page.getByLabel('Passphrase of this backup').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open backup' }).click();
  await page.getByLabel('Bring back what was erased, too').check({ timeout: 60_000 });
  await dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog('Import')).toContainText('The file was imported.');
  await dialog('Import').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('button', { name: 'SB-014', exact: true })).toBeVisible();
});

test('a file of 70 MB, more than a message holds, comes back in', async () => {
  test.setTimeout(300_000);
  const note = 'A note of many words. '.repeat(900);
  const large = annotations(3_500).map((one) => ({ ...one, note }));
  const file = fileOf({ ...stored, annotations: large });
  expect(file.buffer.length).toBeGreaterThan(70_000_000);
  const folder = test.info().outputPath('large.json');
  await (await import('node:fs/promises')).writeFile(folder, file.buffer);
  const started = performance.now();
  await chooseImport(page, folder);
  await expect(dialog('Import')).toContainText('3,500 new annotations will come in', { timeout: 120_000 });
  const read = performance.now();
  await dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog('Import')).toContainText('3,500 added', { timeout: 180_000 });
  const merged = performance.now();
  console.log(`70 MB: read in ${Math.round(read - started)} ms, merged in ${Math.round(merged - read)} ms`);
});
