import path from 'node:path';
import type { Page } from '@playwright/test';
import type { DrivenChromium } from './chromium.ts';
import { type OpenRecord, openPanel } from './record.ts';

/** The fictional documents. */
export const DOCUMENTS = path.resolve(import.meta.dirname, '../../documents/files');

/** Gives a file to the reader, by its button as a person does. */
export async function chooseDocument(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(Choose a document|Open another)$/ }).click();
  const picker = await choosing;
  // Behind a picker, open or answered, the browser draws the page once a second.
  await page.bringToFront();
  await picker.setFiles(path.resolve(DOCUMENTS, file));
}

/** Opens a document in the reader, with the panel beside it, once all its words are there. */
export async function openDocument(driven: DrivenChromium, file: string): Promise<OpenRecord> {
  const { page } = driven;
  await page.goto(driven.url('reader.html'));
  await chooseDocument(page, file);
  await page.getByRole('textbox', { name: 'Name in your summaries' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  return openPanel(driven, page);
}
