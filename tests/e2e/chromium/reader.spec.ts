import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { chooseDocument, DOCUMENTS, openDocument } from '../drivers/document.ts';
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
  ['beside text from right to left', 'rtl.pdf', 'the house is quiet'],
  ['in a Word document', 'review.docx', 'named the feeling with Robin before asking about school'],
  ['in a table of a Word document', 'review.docx', 'Robin chose the story for the class'],
  ['in a saved page', 'saved.html', 'kept her chair at the birthday tea'],
];

const HOSTILE = `<!doctype html><html><head><title>hostile</title><meta http-equiv="refresh" content="0;url=https://away.example/">
<base href="https://away.example/"><style>@import "https://away.example/x.css"; body { display: none }</style>
<script>window.ran = 1</script></head><body onload="window.ran = 2" style="display:none">
<p onclick="window.ran = 3" style="position:fixed">Words of the record.</p><img src="https://away.example/x.png" onerror="window.ran = 4">
<svg><script>window.ran = 5</script></svg><iframe srcdoc="<script>parent.ran = 6</script>"></iframe>
<a href="javascript:window.ran = 7">a link</a><form action="https://away.example/"><input name="x" autofocus onfocus="window.ran = 8"></form>
<object data="https://away.example/y"></object></body></html>`;

for (const [what, file, passage, quoted = passage] of passages) {
  test(`a passage ${what} is marked, and is there again when the document is opened again`, async ({ driven }) => {
    const record = await openDocument(driven, file);
    await mark(record, passage, '1s');
    await expect(record.panel.getByText(quoted)).toBeVisible();
    await openDocument(driven, file);
    await expectPainted(driven.page, [passage]);
  });
}

test('the page of a passage is said in the panel', async ({ driven }) => {
  const record = await openDocument(driven, 'long10.pdf');
  await mark(record, 'Mark number 6 of page 7 ends here', '1');
  await expect(record.panel.getByText('p. 7', { exact: true })).toBeVisible();
});

test('a document is known by what is in it, whatever it is called', async ({ driven }, info) => {
  const record = await openDocument(driven, 'columns.pdf');
  await mark(record, 'efficient office staff first', '2');
  const copy = info.outputPath('another name.pdf');
  await copyFile(path.join(DOCUMENTS, 'columns.pdf'), copy);
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
  await expect(page.getByText('3 March 2025 – Placement', { exact: true })).toBeAttached();
});

test('pages that are pictures are named', async ({ driven }) => {
  await openDocument(driven, 'mixed.pdf');
  await expect(driven.page.getByText('Page 2 is a picture without words')).toBeVisible();
});

test('a passage on a page that is turned is selected as it lies', async ({ driven }) => {
  const { page, toolbar } = await openDocument(driven, 'rotated.pdf');
  const run = page.locator('.run', { hasText: 'Robin chose the story for the class' });
  await run.scrollIntoViewIfNeeded();
  const box = await run.boundingBox();
  if (!box) throw new Error('the line is not shown');
  expect(box.height).toBeGreaterThan(box.width);
  // The word in the middle of the line.
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await toolbar.shown();
  await page.keyboard.press('3');
  await toolbar.saved('3');
  const word = (await page.evaluate(() => String(getSelection()))).trim();
  expect('Robin chose the story for the class and read the last page aloud.'.split(' ')).toContain(word);
  await openDocument(driven, 'rotated.pdf');
  await expectPainted(page, [word]);
});

test('a passage over a page break is marked by keyboard alone', async ({ driven }) => {
  const { page, toolbar } = await openDocument(driven, 'long10.pdf');
  const END = 'Mark number 6 of page 1 ends here.';
  // Where caret browsing would have put it: headless Chromium has no way to turn caret browsing on.
  await page.evaluate((end) => {
    const run = [...document.querySelectorAll('.run')].find((each) => each.textContent?.includes(end));
    const words = run?.firstChild;
    const at = run?.textContent?.indexOf(end) ?? 0;
    if (words) getSelection()?.setBaseAndExtent(words, at, words, at + 1);
  }, END);
  for (let word = 0; word < 14; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await toolbar.shown();
  await page.keyboard.press('4');
  await toolbar.saved('4');
  const marked = await page.evaluate(() => String(getSelection()));
  expect(marked).toContain('of page 1 ends here.');
  // The page number that stands on top of the next page.
  expect(marked).toMatch(/-2-/);
  await openDocument(driven, 'long10.pdf');
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.values()].reduce((n, each) => n + each.size, 0)))
    .toBeGreaterThan(0);
});

const problems: readonly [what: string, name: string, content: string | Buffer, sentence: RegExp][] = [
  ['an empty file', 'empty.pdf', '', /There is no text/],
  ['a PDF that is cut off', 'cut.pdf', '%PDF-1.7\n1 0 obj <<', /can’t be read/],
  ['something else under the name of a PDF', 'film.pdf', Buffer.from([0, 1, 2, 3, 0xff, 0xd8]), /This kind of file/],
  [
    'a zip that is no Word file',
    'notes.docx',
    Buffer.from('PK\x03\x04 word/document.xml nothing', 'latin1'),
    /can’t be read/,
  ],
  ['rich text', 'letter.rtf', '{\\rtf1 words}', /Rich text files/],
];

for (const [what, name, content, sentence] of problems) {
  test(`${what} is refused in plain words, and the next file opens`, async ({ driven }, info) => {
    const { page } = driven;
    const file = info.outputPath(name);
    await writeFile(file, content);
    await page.goto(driven.url('reader.html'));
    await chooseDocument(page, file);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await chooseDocument(page, 'review.docx');
    await expect(page.getByText('Looked-after child review')).toBeVisible();
  });
}

test('nothing in a saved page runs, loads or looks like the reader', async ({ driven }, info) => {
  const { page } = driven;
  const file = info.outputPath('hostile.html');
  await writeFile(file, HOSTILE);
  await page.goto(driven.url('reader.html'));
  await chooseDocument(page, file);
  await expect(page.getByText('Words of the record.')).toBeVisible();
  expect(await page.evaluate(() => ({ ran: Reflect.get(window, 'ran'), title: document.title }))).toEqual({
    title: 'hostile',
  });
  await expect(
    page.locator('#document :is(script, style, iframe, form, input, a[href], img[src^="http"], [onclick], [style])'),
  ).toHaveCount(0);
});

test('a linked document is opened through the page that links to it', async ({ driven, server, pages }) => {
  const { page, context } = driven;
  pages.set('/letters.html', '<!doctype html><title>Letters</title><p><a href="/saved.html">A letter</a></p>');
  pages.set(
    '/saved.html',
    '<!doctype html><title>Letter</title><h1>3 March 2025</h1><p>Robin chose the blue coat.</p>',
  );
  await page.goto(`${server.origin}/letters.html`);
  // The browser's own menu can't be pressed from outside; the button gives the same access to the page.
  await driven.clickToolbarButton(page);
  const panel = await driven.sidePanel();
  const tab = await panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(o: object): Promise<{ id: number }[]> } } };
    return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  });
  const reader = await context.newPage();
  const asked = new URLSearchParams({ tab: String(tab), link: `${server.origin}/saved.html?token=secret` });
  await reader.goto(driven.url(`reader.html?${asked}`));
  await expect(reader.getByText('Robin chose the blue coat.')).toBeVisible();
  expect(reader.url()).not.toContain('secret');

  const refused = await context.newPage();
  await refused.goto(
    driven.url(`reader.html?${new URLSearchParams({ tab: String(tab), link: `${server.origin}/gone.html` })}`),
  );
  await expect(refused.getByRole('alert')).toContainText('Download the document');
});
