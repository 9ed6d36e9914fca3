import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { type DrivenChromium, launchChromium } from '../../tests/e2e/drivers/chromium.ts';
import { mark, type OpenRecord, openRecord } from '../../tests/e2e/drivers/record.ts';
import { selectWithMouse } from '../../tests/e2e/drivers/select.ts';
import { serve } from '../../tests/e2e/drivers/serve.ts';
import { type RecordToMark, records } from './marks.ts';
import { printTable } from './print-table.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../public/examples');
const NOTE = 'Sent away when he needed somebody near. Compare Thursday, when she puts it right.';

/**
 * The main job done by itself in headless Chromium, through the real extension with real clicks and keys: from
 * selections on three fictional records to an exported dimension summary. Saves what came of it in a folder, prints the
 * summary and names the files.
 */
export async function journey(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const server = await serve(new Map(), EXAMPLES);
  const driven = await launchChromium();
  try {
    for (const record of records) {
      console.log(`Marking ${record.passages.length} passages of ${record.file} …`);
      await markRecord(driven, `${server.origin}/${record.file}`, record, folder);
    }
    console.log('Opening the dashboard and exporting …');
    const dashboard = await openDashboard(driven, folder);
    const files = await exportAll(dashboard, folder);
    await photographSummary(driven, files, folder);
    await printSummary(dashboard);
    const strangers = driven.requests.filter((address) => !/^(file:|http:\/\/127\.0\.0\.1:)/.test(address));
    console.log(`\nRequests to anywhere but this machine: ${strangers.length}`);
    console.log(`Saved in ${folder}/: ${files.join(', ')}, and a picture of each view (*.png).`);
    if (strangers.length > 0) throw new Error('Something was requested from the network.');
  } finally {
    await driven.close();
    await server.close();
  }
}

async function markRecord(driven: DrivenChromium, address: string, record: RecordToMark, folder: string) {
  const open = await openRecord(driven, address);
  const { page, panel, toolbar } = open;
  // No picture of a toolbar that is only just appearing.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { text, keys } of record.passages) await mark(open, text, keys);
  await setReference(panel, record.reference);
  if (record !== records[0]) return;
  const [first] = record.passages;
  if (first) await selectWithMouse(page, first.text);
  await toolbar.shown();
  await page.screenshot({ path: path.join(folder, 'record.png') });
  await page.keyboard.press('Escape');
  await panel.screenshot({ path: path.join(folder, 'panel.png') });
  await writeNote(open);
  await panel.screenshot({ path: path.join(folder, 'panel-note.png') });
}

async function setReference(panel: Page, reference: string): Promise<void> {
  const field = panel.getByRole('combobox', { name: 'Which record does this page belong to?' });
  await field.fill(reference);
  await field.press('Enter');
  await panel.getByText('Saved', { exact: true }).waitFor();
}

/** Notes are typed in the panel, never in the record's page. */
async function writeNote({ panel }: OpenRecord): Promise<void> {
  await panel.getByRole('button', { name: /He was sent to his room/ }).click();
  await panel.getByRole('textbox', { name: 'Note' }).pressSequentially(NOTE);
  await panel.getByText(/^(Not saved yet|Saving…)$/).waitFor({ state: 'hidden' });
}

async function openDashboard(driven: DrivenChromium, folder: string): Promise<Page> {
  const panel = await driven.sidePanel();
  const opening = driven.context.waitForEvent('page', (page) => page.url().endsWith('/dashboard.html'));
  await panel.getByRole('button', { name: 'Dashboard' }).click();
  const dashboard = await opening;
  await dashboard.getByRole('table', { name: 'The dimensions in numbers' }).waitFor();
  await dashboard.screenshot({ path: path.join(folder, 'dashboard.png'), fullPage: true });
  return dashboard;
}

/** Saves each kind of file through the export dialog; gives back their names. */
async function exportAll(dashboard: Page, folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const format of ['Dimension summary (HTML)', 'Annotations (CSV)', 'Everything (JSON)']) {
    await dashboard.getByRole('button', { name: 'Export' }).click();
    await dashboard.getByRole('radio', { name: format }).check();
    await dashboard.getByRole('radio', { name: 'With quotations and notes' }).check();
    await dashboard.getByRole('button', { name: 'Continue' }).click();
    const saving = dashboard.waitForEvent('download');
    await dashboard.getByRole('button', { name: 'Save file' }).click();
    const download = await saving;
    await download.saveAs(path.join(folder, download.suggestedFilename()));
    names.push(download.suggestedFilename());
  }
  return names;
}

async function photographSummary(driven: DrivenChromium, files: readonly string[], folder: string): Promise<void> {
  const summary = files.find((name) => name.endsWith('.html'));
  if (!summary) throw new Error('No summary was saved.');
  const page = await driven.context.newPage();
  await page.goto(pathToFileURL(path.resolve(folder, summary)).href);
  await page.screenshot({ path: path.join(folder, 'summary.png'), fullPage: true });
  for (const view of ['welcome', 'options']) {
    await page.goto(driven.url(`${view}.html`));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: path.join(folder, `${view}.png`), fullPage: true });
  }
  await page.close();
}

/** Prints what the dashboard shows: the numbers, and the records beside each other with their gaps. */
async function printSummary(dashboard: Page): Promise<void> {
  console.log(`\nDimension summary of ${records.length} fictional records\n`);
  printTable(await rowsOf(dashboard, 'The dimensions in numbers'));
  console.log('\nPassages in each record; “None” is a gap\n');
  printTable(await rowsOf(dashboard, 'Records side by side'));
  console.log(`\n${await dashboard.getByText('Counts describe what is written').first().textContent()}`);
}

/** The texts of a table's cells as they are shown, row by row. */
async function rowsOf(page: Page, name: string): Promise<string[][]> {
  return page.getByRole('table', { name }).evaluate((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => {
        // biome-ignore lint/performance/useDomNodeTextContent: the lines of a cell are parted as they are shown.
        return cell.innerText.replace(/\s+/g, ' ').trim();
      }),
    ),
  );
}
