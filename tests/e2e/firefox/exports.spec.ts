import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Page } from 'puppeteer-core';
import { readSheet } from 'read-excel-file/node';
import { everythingAsJson } from '../../../utils/export/json';
import { annotations, records, review, sources } from '../../fixtures/stored';
import { launchFirefox } from '../drivers/firefox.ts';
import { chooseImport, press, says } from '../drivers/in-firefox.ts';
import { compareInPage, drawingsIn, picturesIn } from '../drivers/pictures.ts';

const stored = { reviews: [review], records, sources, annotations: annotations(12) };
const passages = [...new Set(stored.annotations.map(({ target }) => target.quote.exact))];
const words = (text: string) => text.replace(/\s+/g, ' ');

/** Saves a file by the export dialog and gives it back. */
async function save(page: Page, downloads: string, format: string): Promise<Buffer> {
  const before = await readdir(downloads);
  await press(page, 'Export');
  await press(page, format);
  await press(page, 'With quotations and notes');
  await press(page, 'Continue');
  await press(page, 'Save file');
  let saved: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  const isSaved = async () => {
    const now = await readdir(downloads);
    const [name] = now.filter((each) => !before.includes(each));
    // While it is being saved, Firefox keeps a part file beside an empty one of the right name.
    if (name === undefined || now.some((each) => each.endsWith('.part'))) return 0;
    saved = await readFile(path.join(downloads, name));
    return saved.length;
  };
  await expect.poll(isSaved, { timeout: 60_000 }).toBeGreaterThan(0);
  return saved;
}

test('files made in Firefox are read by the libraries of others', async () => {
  test.slow();
  const downloads = test.info().outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  const work = test.info().outputPath('work.json');
  await writeFile(work, everythingAsJson(stored, { exported: '2026-11-22T09:00:00.000Z', tool: '0.1.0' }));
  const driven = await launchFirefox({ downloads });
  try {
    const page = await driven.openOwn('dashboard.html');
    await chooseImport(page, work);
    await press(page, 'Import');
    await says(page, '12 added');
    await page.keyboard.press('Escape');

    const file = await save(page, downloads, 'Dimension summary (Word)');
    const { value: text } = await mammoth.extractRawText({ buffer: file });
    for (const passage of passages) expect(words(text)).toContain(words(passage));
    const pictures = picturesIn(unzipSync(file));
    const drawings = drawingsIn(String(await save(page, downloads, 'Dimension summary (HTML)')));
    expect([pictures.length, drawings.length]).toEqual([2, 2]);
    for (const [at, drawing] of drawings.entries()) {
      const { svg, png, other } = await page.evaluate(compareInPage, { svg: drawing, png: pictures[at] ?? '' });
      expect(png).toEqual(svg);
      expect(other).toBeLessThan(0.002);
    }
    const { value: shown } = await mammoth.convertToHtml({ buffer: file });
    expect(shown.match(/<img [^>]*alt="(?:Bar chart|Timeline)\. /g)).toHaveLength(2);

    const rows = await readSheet(await save(page, downloads, 'Workbook (Excel)'), 'Annotations');
    const tags = stored.annotations.flatMap((annotation) => annotation.tags).length;
    expect(rows).toHaveLength(1 + tags);

    const table: Record<string, string>[] = parse(await save(page, downloads, 'Annotations (CSV)'), {
      bom: true,
      columns: true,
    });
    expect(table).toHaveLength(tags);
    expect(new Set(table.map((row) => row.annotation_id)).size).toBe(12);

    const project = unzipSync(await save(page, downloads, 'Research project (REFI-QDA, .qdpx)'));
    const texts = Object.keys(project).filter((name) => name.startsWith('sources/'));
    const all = texts.map((name) => strFromU8(project[name] ?? new Uint8Array())).join('\n');
    for (const passage of passages) expect(all).toContain(passage);

    const linked = JSON.parse(String(await save(page, downloads, 'Web annotations (W3C JSON-LD)')));
    expect(linked.total).toBe(12);
  } finally {
    await driven.close();
  }
});
