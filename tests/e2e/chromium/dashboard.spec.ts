import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { captureToolbar } from '../drivers/capture-toolbar.ts';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';
const ROOM = 'He was sent to his room and told he could come down when he was ready to say sorry.';
const NUMBERS = 'The dimensions in numbers';

/** Marks two passages of the daily log and gives it a case reference; gives back the dashboard, opened from the panel. */
async function markAndOpen(driven: DrivenChromium, origin: string): Promise<Page> {
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
  await expect(dashboard.getByRole('table', { name: NUMBERS })).toBeVisible();
  return dashboard;
}

/** A row of the numbers table: passages, sources, words, strength, concern, not said. */
async function numbers(dashboard: Page, dimension: string): Promise<readonly string[]> {
  const row = dashboard.getByRole('table', { name: NUMBERS }).getByRole('row').filter({ hasText: dimension });
  return (await row.getByRole('cell').allTextContents()).slice(0, 6);
}

/** Saves a file through the export dialog; gives back its path and its text. */
async function exportFile(dashboard: Page, format: string, content: string, folder: string) {
  await dashboard.getByRole('button', { name: 'Export' }).click();
  await dashboard.getByRole('radio', { name: format }).check();
  await dashboard.getByRole('radio', { name: content }).check();
  await dashboard.getByRole('button', { name: 'Continue' }).click();
  const saving = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Save file' }).click();
  const download = await saving;
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return { file, text: await readFile(file, 'utf8') };
}

/** Chooses a file in the import dialog. */
async function chooseFile(dashboard: Page, file: string): Promise<void> {
  await dashboard.getByRole('button', { name: 'Import' }).click();
  await dashboard.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
}

test('the summary counts each dimension, names the gaps and follows what is marked', async ({ driven, server }) => {
  const dashboard = await markAndOpen(driven, server.origin);
  expect(await numbers(dashboard, 'Availability')).toEqual(['1', '1', '22', '1', '0', '0']);
  expect(await numbers(dashboard, 'Co-operation')).toEqual(['1', '1', '19', '0', '1', '0']);
  expect(await numbers(dashboard, 'Acceptance')).toEqual(['0', '0', '0', '0', '0', '0']);
  const gaps = dashboard.getByRole('region', { name: 'Gaps' }).getByRole('listitem');
  await expect(gaps).toHaveCount(2);
  await expect(gaps.first()).toContainText('No evidence of Acceptance');
  await expect(dashboard.getByText('Counts describe what is written in the record')).toBeVisible();
  await expect(dashboard.getByRole('navigation', { name: 'Records' })).toContainText('DL-0417');
  await expect(dashboard.getByText('Availability and Sensitivity: 1 passage')).toBeVisible();

  const record = {
    page: driven.page,
    panel: await driven.sidePanel(),
    toolbar: await captureToolbar(driven.page),
  };
  await driven.page.bringToFront();
  await mark(record, 'At home he wanted the photo put up on the shelf in the front room', '3');
  await expect(gaps).toHaveCount(1);
});

test('the summary is filtered by dimension, direction and date', async ({ driven, server }) => {
  const dashboard = await markAndOpen(driven, server.origin);
  await dashboard.getByText('Filter', { exact: true }).click();
  await dashboard.getByRole('group', { name: 'Directions' }).getByLabel('Concern').check();
  await expect.poll(() => numbers(dashboard, 'All passages')).toEqual(['1', '1', '19', '0', '1', '0']);
  await dashboard.getByRole('group', { name: 'Directions' }).getByLabel('Concern').uncheck();
  await dashboard.getByLabel('To', { exact: true }).fill('2025-03-04');
  await expect.poll(() => numbers(dashboard, 'Co-operation')).toEqual(['0', '0', '0', '0', '0', '0']);
  await expect.poll(() => numbers(dashboard, 'Availability')).toEqual(['1', '1', '22', '1', '0', '0']);
  await dashboard.getByRole('button', { name: 'Clear the filter' }).click();
  await expect.poll(() => numbers(dashboard, 'All passages')).toEqual(['2', '1', '41', '2', '1', '0']);
});

test('the summary is saved as one HTML file that needs nothing else', async ({ driven, server }, { outputDir }) => {
  const dashboard = await markAndOpen(driven, server.origin);
  const { file, text } = await exportFile(
    dashboard,
    'Dimension summary (HTML)',
    'With quotations and notes',
    outputDir,
  );
  expect(text).toContain(GATE);
  expect(text).not.toMatch(/<script|<link|src=|@import/);
  const page = await driven.context.newPage();
  await page.goto(`file://${file}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dimension summary');
  await page.close();

  const counts = await exportFile(dashboard, 'Dimension summary (HTML)', 'Counts only', outputDir);
  expect(counts.text).not.toContain('railing');
  expect(counts.text).not.toContain('daily-log');
});

test('annotations are saved as CSV for Excel', async ({ driven, server }, { outputDir }) => {
  const dashboard = await markAndOpen(driven, server.origin);
  const { text } = await exportFile(dashboard, 'Annotations (CSV)', 'With quotations and notes', outputDir);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines.filter((line) => line.includes('Availability'))).toHaveLength(1);
  expect(text).toContain(GATE);
});

test('everything saved as JSON is the same again when it is imported into an empty browser', async ({
  driven,
  server,
}, { outputDir }) => {
  const dashboard = await markAndOpen(driven, server.origin);
  const saved = await exportFile(dashboard, 'Everything (JSON)', 'With quotations and notes', outputDir);

  const other = await launchChromium();
  try {
    await other.page.goto(other.url('dashboard.html'));
    await chooseFile(other.page, saved.file);
    await expect(other.page.getByText(/holds .*2 annotations/)).toBeVisible();
    await other.page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await expect(other.page.getByText('The file was imported.')).toBeVisible();
    await other.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    const again = await exportFile(
      other.page,
      'Everything (JSON)',
      'With quotations and notes',
      path.join(outputDir, 'again'),
    );
    const annotations = (text: string) => JSON.parse(text).annotations;
    expect(annotations(again.text)).toEqual(annotations(saved.text));
  } finally {
    await other.close();
  }
});

test('a broken, foreign, newer or huge file is refused with its place, and nothing is written', async ({
  driven,
  server,
}, { outputDir }) => {
  const dashboard = await markAndOpen(driven, server.origin);
  const saved = await exportFile(dashboard, 'Everything (JSON)', 'With quotations and notes', outputDir);
  const good = JSON.parse(saved.text);
  const broken = structuredClone(good);
  broken.annotations[1].target.position.start = 'here';
  const cases: readonly [name: string, content: string, message: RegExp][] = [
    ['broken.json', JSON.stringify(broken), /broken at .*annotations.*position/i],
    ['cut.json', saved.text.slice(0, 500), /not JSON/],
    ['foreign.json', '{"hello":"world"}', /not made by this tool/],
    ['newer.json', JSON.stringify({ ...good, version: 999 }), /newer version/],
    ['huge.json', '', /over 500 MB/],
  ];
  for (const [name, content, message] of cases) {
    const file = path.join(outputDir, name);
    await writeFile(file, content);
    // A hole in the file: it has the size and takes no room.
    if (name === 'huge.json') await truncate(file, 500 * 1024 * 1024 + 1);
    await chooseFile(dashboard, file);
    await expect(dashboard.getByRole('dialog').getByText(message).first(), name).toBeVisible();
    await dashboard.keyboard.press('Escape');
    await expect(dashboard.getByRole('dialog')).toBeHidden();
  }
  expect(await numbers(dashboard, 'All passages')).toEqual(['2', '1', '41', '2', '1', '0']);
});

test('a review with the other codebook has its dimensions everywhere', async ({ driven, server }) => {
  const dashboard = await markAndOpen(driven, server.origin);
  await dashboard.getByRole('button', { name: 'New review' }).click();
  await dashboard.getByLabel('Name of the review').fill('Attachment training');
  await dashboard.getByRole('radio', { name: 'Attachment components' }).check();
  await dashboard.getByRole('button', { name: 'Create review' }).click();
  await expect(dashboard.getByText('Nothing is marked in this review yet')).toBeVisible();
  await driven.page.bringToFront();
  const panel = await driven.sidePanel();
  await expect(panel.getByText('Safe haven').first()).toBeVisible();
});
