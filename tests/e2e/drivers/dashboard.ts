import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Everything } from '../../../utils/core/everything';
import { everythingAsJson } from '../../../utils/export/json';

/** A file that is handed to a page without lying on the disk. */
export interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The lossless file of some work. */
export const fileOf = (work: Everything): FilePayload => ({
  name: 'work.json',
  mimeType: 'application/json',
  buffer: Buffer.from(everythingAsJson(work, { exported: '2026-11-22T09:00:00.000Z', tool: '0.1.0' })),
});

/** Chooses a file, or a folder by its path, in the dashboard’s import dialog. */
export async function chooseImport(page: Page, file: FilePayload | string): Promise<void> {
  await page.getByRole('button', { name: 'Import or restore' }).click();
  await page.getByLabel('File to import').setInputFiles(file);
}

/** Imports work that is new to the store, through the dashboard. */
export async function importWork(page: Page, work: Everything): Promise<void> {
  await chooseImport(page, fileOf(work));
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toContainText(`${work.annotations.length.toLocaleString('en-GB')} added`, { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Close' }).last().click();
}

/** Goes to the last look of a file; `content` is `null` for one that tells nothing of a record. */
export async function lookAt(page: Page, format: string, content: string | null): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: format }).check();
  if (content) await page.getByRole('radio', { name: content, exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Last look' })).toBeFocused({ timeout: 60_000 });
}

/** A file that was saved: under which name, where it lies now, and what is in it. */
export interface Saved {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Saves a file from the export dialog, into a folder of the test or to this path. */
export async function saveFile(page: Page, format: string, content: string | null, to?: string): Promise<Saved> {
  await lookAt(page, format, content);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const name = download.suggestedFilename();
  const path = to ?? test.info().outputPath(name);
  await download.saveAs(path);
  return { name, path, bytes: await readFile(path) };
}
