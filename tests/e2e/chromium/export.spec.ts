import { writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { annotations, records, review, sources } from '../../fixtures/stored';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';
import { importWork, lookAt, saveFile } from '../drivers/dashboard.ts';
import { compareInPage, drawingsIn, picturesIn } from '../drivers/pictures.ts';

const work = {
  reviews: [review],
  records: records.map((record, index) =>
    index === 0 ? { ...record, pseudonyms: [{ name: 'Ms K.', replacement: 'the support worker' }] } : record,
  ),
  sources,
  annotations: annotations(40),
};

let driven: DrivenChromium;
let page: Page;

// One browser with one import for all of them.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  driven = await launchChromium();
  page = driven.page;
  await page.goto(driven.url('dashboard.html'));
  await importWork(page, work);
  await page.getByLabel('Review', { exact: true }).selectOption(review.id);
});

test.afterAll(() => driven.close());

test('a Word document has its charts as pictures, with words for who cannot see them', async () => {
  const { name, bytes } = await saveFile(page, 'Dimension summary (Word)', 'With quotations and notes');
  expect(name).toMatch(/^dimension-summary-\d{4}-\d\d-\d\d\.docx$/);
  const files = unzipSync(bytes);
  const pictures = Object.keys(files).filter((path) => path.endsWith('.png'));
  expect(pictures).toHaveLength(2);
  for (const path of pictures) expect([...(files[path] ?? []).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(document.includes('descr="Bar chart. Availability:')).toBe(true);
  expect(document.includes('descr="Timeline. Availability:')).toBe(true);
  // A name that one record lists is in no other record's passages either.
  expect(document.includes('Ms K.')).toBe(false);
  expect(document.includes('The support worker helped her')).toBe(true);
});

test('the pictures of the Word document are those of the HTML file', async () => {
  const { bytes } = await saveFile(page, 'Dimension summary (Word)', 'With quotations and notes');
  const file = await saveFile(page, 'Dimension summary (HTML)', 'With quotations and notes');
  const pictures = picturesIn(unzipSync(bytes));
  const drawings = drawingsIn(strFromU8(file.bytes));
  expect([pictures.length, drawings.length]).toEqual([2, 2]);
  const compare = (drawing: number, picture: number) =>
    page.evaluate(compareInPage, { svg: drawings[drawing] ?? '', png: pictures[picture] ?? '' });
  for (const each of [0, 1]) {
    const { svg, png, other } = await compare(each, each);
    expect(png).toEqual(svg);
    expect(other).toBeLessThan(0.002);
  }
  // What is no picture of it is seen to be none.
  expect((await compare(0, 1)).other).toBeGreaterThan(0.02);
});

test('every other file is made by the worker', async () => {
  const workbook = await saveFile(page, 'Workbook (Excel)', 'With quotations and notes');
  expect(Object.keys(unzipSync(workbook.bytes))).toContain('xl/worksheets/sheet4.xml');
  const project = await saveFile(page, 'Research project', 'With quotations, names as initials');
  expect(Object.keys(unzipSync(project.bytes))).toContain('project.qde');
  const codebook = await saveFile(page, 'Codebook alone', null);
  expect(strFromU8(codebook.bytes)).toContain('urn:QDA-XML:codebook:1.0');
  const annotations = await saveFile(page, 'Web annotations', 'Counts only');
  expect(JSON.parse(strFromU8(annotations.bytes)).total).toBe(40);
  const text = await saveFile(page, 'Dimension summary (Markdown)', 'Counts only');
  expect(strFromU8(text.bytes)).toContain('# Dimension summary');
});

test('the summary goes to the clipboard formatted and plain', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await lookAt(page, 'Copy as formatted text', 'Counts only');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const read = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text();
    return { html: await text('text/html'), plain: await text('text/plain') };
  });
  expect(read.html).toContain('<table>');
  expect(read.plain).toContain('Availability\t');
});

test('the print window gets A4 pages of the summary alone, and the page comes back', async () => {
  await page.evaluate(() => {
    window.print = () => {};
  });
  await lookAt(page, 'Print or save as PDF', 'With quotations and notes');
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('.print-sheet')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-sheet').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  const pdf = Buffer.from(data, 'base64').toString('latin1');
  // Points: 210 × 297 mm.
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12][\d.]*\s*\]/);
  await writeFile(test.info().outputPath('summary.pdf'), Buffer.from(data, 'base64'));
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-sheet')).not.toBeAttached();
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible();
});

test('names are listed, suggested from the record, and gone from the next look', async () => {
  await lookAt(page, 'Dimension summary (Markdown)', 'With quotations and notes');
  await page.getByRole('button', { name: 'Names to replace' }).click();
  const dialog = page.getByRole('dialog', { name: 'Names to replace' });
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Ms K.');
  await dialog.getByRole('button', { name: 'Add a name' }).click();
  await dialog.getByLabel('Name', { exact: true }).last().fill('Daily log');
  await dialog.getByLabel('Replaced by').last().fill('Source one');
  await dialog.getByRole('button', { name: 'Save names' }).click();
  // Back where it was asked for, with what was chosen.
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('.export-paper')).toContainText('Source one');
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Close' }).click();
});
