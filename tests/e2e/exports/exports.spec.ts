import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { Everything } from '../../../utils/core/everything';
import { fromFormulaSafe } from '../../../utils/export/csv-cell';
import { hostileEverything } from '../../export/hostile';
import { annotation, annotations, records, review, sources } from '../../fixtures/stored';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';
import { importWork } from '../drivers/dashboard.ts';
import { launchFirefox } from '../drivers/firefox.ts';
import { convert, exported, FOLDER, printed, readPdf, say } from './tools';

const WITH = 'With quotations and notes';
const usual: Everything = {
  reviews: [review],
  records,
  sources,
  annotations: annotations(60).map((one) =>
    // One dimension without evidence, so that there is a gap to be seen.
    annotation(Number(one.id.slice(-4)) - 1000, {
      tags: one.tags
        .map((tag) => ({ ...tag, dimension: tag.dimension === 'co-operation' ? 'acceptance' : tag.dimension }))
        .filter((tag, at, all) => all.findIndex(({ dimension }) => dimension === tag.dimension) === at),
    }),
  ),
};
const passages = [...new Set(usual.annotations.map(({ target }) => target.quote.exact))];

// One browser with one import for all of them.
test.describe.configure({ mode: 'serial' });

let driven: DrivenChromium;
let page: Page;

async function start(work: Everything): Promise<void> {
  driven = await launchChromium();
  page = driven.page;
  await page.goto(driven.url('dashboard.html'));
  await importWork(page, work);
  await page.getByLabel('Review', { exact: true }).selectOption(work.reviews[0]?.id ?? '');
}

test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  await start(usual);
});
test.afterAll(() => driven.close());

const flat = (text: string) => text.replace(/\s+/g, '');

test('LibreOffice opens the Word document: every passage, the gap first, both pictures, A4', async () => {
  const file = await exported(page, 'Dimension summary (Word)', WITH, 'summary.docx');
  const pdf = path.join(await convert(file, 'pdf'), 'summary.pdf');
  const { text, pages, size } = await readPdf(pdf);
  expect(pages).toBeGreaterThan(3);
  expect(size).toContain('A4');
  expect(text).toContain(`Page 1 of ${pages}`);
  expect(text.indexOf('No evidence of Co-operation')).toBeLessThan(text.indexOf('The dimensions in numbers'));
  // Five dimensions' bars and lanes, at twice their size: as they were drawn, in their order.
  const images = [...(await say('pdfimages', '-list', pdf)).matchAll(/ image +(\d+) +(\d+) /g)];
  expect(images.map(([, width, height]) => [Number(width), Number(height)])).toEqual([
    [1_320, 420],
    [1_320, 396],
  ]);
  // Columns stand beside each other in the text of a page, so single words are looked for.
  for (const word of passages.flatMap((passage) => passage.split(/\s+/))) expect(flat(text)).toContain(word);
});

test('LibreOffice opens the workbook: its cells say what CSV says', async () => {
  const file = await exported(page, 'Workbook (Excel)', WITH, 'summary.xlsx');
  await readPdf(path.join(await convert(file, 'pdf'), 'summary.pdf'));
  // Every sheet as CSV in UTF-8, with what the cells hold and not how they look.
  const folder = await convert(file, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1');
  const names = await readdir(folder);
  expect(names.sort()).toEqual(['Annotations', 'Codebook', 'Overlap', 'Summary'].map((name) => `summary-${name}.csv`));
  const rows: Record<string, string>[] = parse(await readFile(path.join(folder, 'summary-Annotations.csv'), 'utf8'), {
    columns: true,
  });
  expect(new Set(rows.map((row) => row.passage))).toEqual(new Set(passages));
  expect(rows.length).toBe(usual.annotations.reduce((sum, { tags }) => sum + tags.length, 0));
});

test('LibreOffice and csv-parse read the same in the CSV file', async () => {
  const file = await exported(page, 'Annotations (CSV)', WITH, 'annotations.csv');
  const ours: string[][] = parse(await readFile(file, 'utf8'), { bom: true });
  // Without a window nobody is asked what the file is encoded in, so it is said.
  const folder = await convert(
    file,
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
    '--infilter=CSV:44,34,76',
  );
  const [name = ''] = await readdir(folder);
  const theirs: string[][] = parse(await readFile(path.join(folder, name), 'utf8'), { bom: true });
  const column = ours[0]?.indexOf('passage') ?? -1;
  expect(theirs.map((row) => row[column])).toEqual(ours.map((row) => row[column]));
});

test('the HTML file asks for nothing in Chromium and in Firefox, and shows every passage', async () => {
  const file = await exported(page, 'Dimension summary (HTML)', WITH, 'summary.html');
  const reader = await page.context().newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.goto(`file://${file}`);
  await reader.screenshot({ path: path.join(FOLDER, 'summary-chromium.png'), fullPage: true });
  for (const passage of passages) await expect(reader.getByText(passage).first()).toBeVisible();
  expect(asked).toEqual([`file://${file}`]);
  const firefox = await launchFirefox();
  try {
    const seen: string[] = [];
    firefox.page.on('request', (request) => seen.push(request.url()));
    await firefox.page.goto(`file://${file}`);
    const shown = await firefox.page.evaluate(() => document.body.textContent);
    for (const passage of passages) expect(shown).toContain(passage);
    // Firefox tells of a font of its own by a `data:` address; the file has none, and no such address leaves anything.
    expect(await readFile(file, 'utf8')).not.toContain('data:');
    expect(seen.filter((address) => address !== `file://${file}` && !address.startsWith('data:'))).toEqual([]);
  } finally {
    await firefox.close();
  }
});

test('the printed summary has A4 pages with their numbers', async () => {
  const { text, pages, size } = await readPdf(await printed(page, 'printed.pdf'));
  expect(size).toContain('A4');
  expect(pages).toBeGreaterThan(3);
  for (let number = 1; number <= pages; number++) expect(text).toContain(`${number} / ${pages}`);
});

test('the REFI-QDA project is valid by its schema', async () => {
  const file = await exported(page, 'Research project', WITH, 'project.qdpx');
  await valid(file);
});

test('500 hostile passages open in LibreOffice and by the schema', async () => {
  await driven.close();
  await start(hostileEverything(500));
  await valid(await exported(page, 'Research project', WITH, 'hostile.qdpx'));
  const { pages } = await readPdf(
    path.join(
      await convert(await exported(page, 'Dimension summary (Word)', WITH, 'hostile.docx'), 'pdf'),
      'hostile.pdf',
    ),
  );
  expect(pages).toBeGreaterThan(20);
  const workbook = await exported(page, 'Workbook (Excel)', WITH, 'hostile.xlsx');
  const folder = await convert(
    workbook,
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1',
  );
  const cells: string[][] = parse(await readFile(path.join(folder, 'hostile-Annotations.csv'), 'utf8'));
  const csv: string[][] = parse(
    await readFile(await exported(page, 'Annotations (CSV)', WITH, 'hostile.csv'), 'utf8'),
    { bom: true },
  );
  expect(cells.length).toBe(csv.length);
  const column = csv[0]?.indexOf('passage') ?? -1;
  const plain = (text = '') =>
    text
      .toWellFormed()
      .replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '')
      // The stand-ins for what a format has no place for.
      .replace(/[\ufffd\u25a1]/g, '');
  expect(cells.map((row) => plain(row[column]))).toEqual(csv.map((row) => plain(fromFormulaSafe(row[column] ?? ''))));
});

async function valid(file: string): Promise<void> {
  const folder = `${file}.unpacked`;
  await say('unzip', '-q', '-o', file, '-d', folder);
  const schema = path.resolve(import.meta.dirname, '../../fixtures/standards/refi-qda-project.xsd');
  expect(await say('xmllint', '--noout', '--schema', schema, path.join(folder, 'project.qde'))).toContain('validates');
}
