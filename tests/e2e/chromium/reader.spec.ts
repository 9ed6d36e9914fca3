import { expect } from '@playwright/test';
import { chooseDocument, openDocument } from '../drivers/document.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark } from '../drivers/record.ts';
import { test } from './journey.ts';

/** A document, a passage of it as its elements have it, and as the panel quotes it. */
const passages: readonly [what: string, file: string, passage: string, quoted?: string][] = [
  ['over a line break', 'review.pdf', 'the carer sat on the landing until the breathing slowed'],
  ['in a table of a PDF', 'review.pdf', 'We agreed the rules of screen time together'],
  [
    'in a column, over hyphens',
    'columns.pdf',
    'The carers have been consis\u00adtently attentive',
    'The carers have been consistently attentive',
  ],
  ['with ligatures', 'columns.pdf', 'efficient office staff first'],
  ['in a footnote', 'columns.pdf', 'no real person is meant'],
  ['on a rotated page', 'rotated.pdf', 'Robin chose the story for the class'],
  ['beside text from right to left', 'rtl.pdf', 'the house is quiet'],
  ['in a Word document', 'review.docx', 'named the feeling with Robin before asking about school'],
  ['in a table of a Word document', 'review.docx', 'Robin chose the story for the class'],
  ['in a saved page', 'saved.html', 'kept her chair at the birthday tea'],
];

for (const [what, file, passage, quoted = passage] of passages) {
  test(`a passage ${what} is marked, and is there again when the document is opened again`, async ({ driven }) => {
    const record = await openDocument(driven, file);
    await mark(record, passage, '1s');
    await expect(record.panel.getByText(quoted)).toBeVisible();
    await openDocument(driven, file);
    await expectPainted(driven.page, [passage]);
  });
}

test('a document is known by what is in it, whatever it is called', async ({ driven }, info) => {
  const record = await openDocument(driven, 'columns.pdf');
  await mark(record, 'efficient office staff first', '2');
  const { copyFile } = await import('node:fs/promises');
  const { DOCUMENTS } = await import('../drivers/document.ts');
  const copy = info.outputPath('another name.pdf');
  await copyFile(`${DOCUMENTS}/columns.pdf`, copy);
  await openDocument(driven, copy);
  await expectPainted(driven.page, ['efficient office staff first']);
  await expect(driven.page.getByRole('textbox', { name: 'Name in your summaries' })).toHaveValue('another name');
});

test('a locked document asks for its password, and says when it is wrong', async ({ driven }) => {
  const { page } = driven;
  await page.goto(driven.url('reader.html'));
  await chooseDocument(page, 'locked.pdf');
  const password = page.getByLabel('Password of the document');
  await password.fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That password does not open it')).toBeVisible();
  await password.fill('secret');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 March 2025 – Placement')).toBeAttached();
});

test('pages that are pictures are named', async ({ driven }) => {
  await openDocument(driven, 'mixed.pdf');
  await expect(driven.page.getByText('Page 2 is a picture without words')).toBeVisible();
});
