import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { logPages, makePdf } from '../../documents/make-pdf.ts';
import { captureToolbar } from '../drivers/capture-toolbar.ts';
import { chooseDocument, openDocument } from '../drivers/document.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark } from '../drivers/record.ts';
import { test } from './journey.ts';

test('a long document is marked while its pages are read, and a passage on an unread page is gone to', async ({
  driven,
}, info) => {
  const { page } = driven;
  const file = info.outputPath('long.pdf');
  await writeFile(file, makePdf(logPages(150)));
  const far = 'Line 20 of page 140: Robin chose the';
  const record = await openDocument(driven, file);
  await page.getByRole('textbox', { name: 'Page' }).fill('140');
  await page.keyboard.press('Enter');
  await mark(record, far, '1');

  await page.goto(driven.url('reader.html'));
  await chooseDocument(page, file);
  await expect(page.locator('.run', { hasText: 'Line 47 of page 1:' })).toBeAttached();
  await driven.clickToolbarButton(page);
  const { panel } = record;
  await expect(panel.getByText('p. 140', { exact: true })).toBeVisible();
  await expect(panel.getByText(/^Not found/)).toHaveCount(0);
  const toolbar = await captureToolbar(page);
  await mark({ page, panel, toolbar }, 'Line 9 of page 1: Robin chose', '2');
  await expect(panel.getByText('p. 1', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: /Line 20 of page 140/ }).click();
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('140');
  await expect(page.locator('.run', { hasText: 'Line 20 of page 140:' })).toBeInViewport();

  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await expectPainted(page, ['Line 9 of page 1: Robin chose', far]);
  await expect(panel.getByRole('heading', { name: /In place \(2\)/ })).toBeVisible();
});

test('words lie over their picture as wide as they are drawn, whatever the letters', async ({ driven }, info) => {
  const { page } = driven;
  const file = info.outputPath('widths.pdf');
  // 222, 556 and 944 thousandths of the letter height, in the file's Helvetica.
  const drawn = [
    { letter: 'i', width: 222 },
    { letter: 'o', width: 556 },
    { letter: 'W', width: 944 },
  ];
  await writeFile(file, makePdf([drawn.map(({ letter }) => letter.repeat(40))]));
  await page.goto(driven.url('reader.html'));
  await chooseDocument(page, file);
  for (const { letter, width } of drawn) {
    const box = await page.locator('.run', { hasText: letter.repeat(40) }).boundingBox();
    // 11 points, of which 72 are as long as 96 CSS pixels.
    expect(box?.width).toBeCloseTo((((40 * width) / 1_000) * 11 * 96) / 72, 0);
  }
});

test('a form with filled-in fields shows them, and says that they can’t be selected', async ({ driven }, info) => {
  const { page } = driven;
  const file = info.outputPath('form.pdf');
  const written = 'BT /F 11 Tf 2 6 Td (Robin Example) Tj ET';
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Robin Example) /Rect [60 700 300 720] /DA (/F 11 Tf 0 g) /F 4 /AP << /N 6 0 R >> >>';
  const look = `<< /Type /XObject /Subtype /Form /BBox [0 0 240 20] /Resources << /Font << /F 3 0 R >> >> /Length ${written.length} >>\nstream\n${written}\nendstream`;
  const catalog = '/AcroForm << /Fields [5 0 R] /DR << /Font << /F 3 0 R >> >> >>';
  await writeFile(
    file,
    makePdf([['Name of the child:']], { catalog, objects: [field, look], page: '/Annots [5 0 R]' }),
  );
  await page.goto(driven.url('reader.html'));
  await chooseDocument(page, file);
  await expect(page.getByText('What was filled into its fields is shown, but can’t be selected.')).toBeVisible();
  await expect(page.locator('.page canvas')).toBeAttached();
  await page.screenshot({ path: info.outputPath('form.png') });
  await chooseDocument(page, 'review.pdf');
  await expect(page.locator('.page').getByText('3 March 2025 – Placement', { exact: true })).toBeAttached();
  await expect(page.getByText('What was filled into its fields')).toHaveCount(0);
});

test('words on a page that is a picture are typed in the panel, kept with the page and found under it', async ({
  driven,
}, info) => {
  const { page, panel } = await openDocument(driven, 'mixed.pdf');
  await panel.getByText('Passage from a picture').click();
  await panel.getByLabel(/^Page \(1 to/).fill('2');
  await panel.getByLabel(/Words on the page/).fill('She waited for him at the gate.');
  await panel
    .getByRole('group', { name: 'Mark what is typed' })
    .getByRole('button', { name: /Availability/ })
    .click();
  await expect(panel.getByText('p. 2, typed from a picture of the page')).toBeVisible();
  await page.screenshot({ path: info.outputPath('mixed.png') });
  await panel.screenshot({ path: info.outputPath('typed.png'), fullPage: true });
  await openDocument(driven, 'mixed.pdf');
  await panel.getByRole('button', { name: /She waited for him at the gate/ }).click();
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2');
  await expect(panel.getByText(/^Not found/)).toHaveCount(0);
});

test('a new version of a document takes over what was marked, on the pages where it is now', async ({
  driven,
}, info) => {
  const lines = [
    'Statement of the allocated social worker',
    'Robin told the carer about the dream, and she stayed until he slept again.',
    'The carer forgot the school photographs twice in the spring term.',
  ];
  const [first, second] = [info.outputPath('Statement v1.pdf'), info.outputPath('Statement v2.pdf')];
  await writeFile(first, makePdf([lines, ['Another page']]));
  await writeFile(
    second,
    makePdf([
      ['A page that was put in front'],
      [...lines.slice(0, 2), 'The carer forgot the school photographs once in the summer term.'],
      ['Another page'],
    ]),
  );
  const record = await openDocument(driven, first);
  await mark(record, 'she stayed until he slept again', '1s');
  await mark(record, 'The carer forgot the school photographs twice in the spring term', '2c');
  const { panel, page } = await openDocument(driven, second);
  await expect(panel.getByText(/another version of “Statement v1”/)).toBeVisible();
  await expect(panel.getByText(/1 of 2 that were looked for/)).toBeVisible();
  await panel.screenshot({ path: info.outputPath('version.png'), fullPage: true });
  await panel.getByRole('button', { name: 'Take over its annotations' }).click();
  await expectPainted(page, [
    'she stayed until he slept again',
    'The carer forgot the school photographs once in the summer term',
  ]);
  await expect(panel.getByText('p. 2', { exact: true }).first()).toBeVisible();
  await expect(panel.getByRole('heading', { name: /^Changed/ })).toBeVisible();
  await panel.screenshot({ path: info.outputPath('taken.png'), fullPage: true });
});
