import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { lookAt, saveFile } from '../drivers/dashboard.ts';

const execute = promisify(execFile);

/** Where the files and their pages are left. */
export const FOLDER = path.resolve(import.meta.dirname, '../../../output/exports');

/** What a program says; throws, with what it complained of, when it fails. */
export async function say(program: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await execute(program, args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout + stderr;
}

/** Has LibreOffice, with a profile of its own, convert a file; gives back the folder with what came of it. `from` says how. */
export async function convert(file: string, to: string, ...from: string[]): Promise<string> {
  const folder = path.join(FOLDER, `${path.basename(file)}.${to.split(':')[0]}`);
  await mkdir(folder, { recursive: true });
  const profile = `-env:UserInstallation=file://${path.join(FOLDER, 'libreoffice')}`;
  await say('soffice', '--headless', profile, ...from, '--convert-to', to, '--outdir', folder, file);
  if ((await readdir(folder)).length === 0) throw new Error(`LibreOffice made nothing of ${path.basename(file)}`);
  return folder;
}

/** The text of a PDF, and its pages as pictures beside it. */
export async function readPdf(file: string): Promise<{ text: string; pages: number; size: string }> {
  await say('pdftoppm', '-r', '60', '-png', file, file.replace(/\.pdf$/, ''));
  const about = await say('pdfinfo', file);
  return {
    text: await say('pdftotext', '-layout', file, '-'),
    pages: Number(/Pages:\s+(\d+)/.exec(about)?.[1]),
    size: /Page size:\s+(.*)/.exec(about)?.[1] ?? '',
  };
}

/** Saves a format through the export dialog of the dashboard; gives back the file's path. */
export async function exported(page: Page, format: string, content: string | null, name: string): Promise<string> {
  return (await saveFile(page, format, content, path.join(FOLDER, name))).path;
}

/** Prints the summary as the browser's print window would, to a PDF. */
export async function printed(page: Page, name: string): Promise<string> {
  await page.evaluate(() => {
    window.print = () => {};
  });
  await lookAt(page, 'Print or save as PDF', 'With quotations and notes');
  await page.getByRole('button', { name: 'Print' }).click();
  await page.locator('.print-sheet').waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  const file = path.join(FOLDER, name);
  await writeFile(file, Buffer.from(data, 'base64'));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  return file;
}
