import { writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { logPages, makePdf } from '../../documents/make-pdf.ts';
import { aroundLine } from '../drivers/around-line.ts';
import { captureToolbar } from '../drivers/capture-toolbar.ts';
import { chooseDocument, openDocument } from '../drivers/document.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark } from '../drivers/record.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { test } from './journey.ts';

/** How a page lies, and the part of its file that turns it. */
const turns: readonly [way: string, page: string][] = [
  ['clockwise', '/Rotate 90'],
  ['upside down', '/Rotate 180'],
  ['anticlockwise', '/Rotate 270'],
];
const FIRST = 'Line 12 of page 1: Robin chose';
const SECOND = 'Line 20 of page 1: ';

for (const [way, turned] of turns) {
  test(`on a page turned ${way}, passages begin with a line by mouse and by keyboard, and are found again`, async ({
    driven,
  }, info) => {
    const { page } = driven;
    const file = info.outputPath('turned.pdf');
    await writeFile(file, makePdf(logPages(1), { page: turned }));
    const record = await openDocument(driven, file);
    await mark(record, FIRST, '1');
    await startOf(page, SECOND);
    for (let word = 0; word < 6; word++) await page.keyboard.press('Control+Shift+ArrowRight');
    await record.toolbar.shown();
    const second = (await selected(page)).trim();
    expect(second).toMatch(/^Line 20 of page 1/);
    await page.keyboard.press('2');
    await record.toolbar.saved('2');
    await openDocument(driven, file);
    await expectPainted(page, [FIRST, second]);
  });
}

test('a table on a turned page is read by cells, and its headings are headings', async ({ driven }) => {
  const { page } = await openDocument(driven, 'rotated.pdf');
  await expect(page.getByRole('heading', { name: 'Looked-after child review: fictional example' })).toBeAttached();
  await expect(page.locator('.text-layer p').filter({ hasText: 'The carer noticed that Mondays' })).toHaveText(
    /^The carer noticed that Mondays.*asks for help with reading\.$/s,
  );
  for (const cell of [
    'Date',
    'What was said',
    'Who',
    '6 March 2025 Carer',
    'We agreed the rules of screen time together, and Robin wrote them down.',
    '10 March 2025 – Family time',
  ]) {
    await expect(page.locator('.text-layer p').getByText(cell, { exact: true }), cell).toHaveCount(1);
  }
});

for (const file of ['review.pdf', 'rotated.pdf']) {
  test(`the mouse may be pressed before a line and let go behind it, in ${file}`, async ({ driven }) => {
    const { page } = await openDocument(driven, file);
    const LINE = 'Robin asked whether she would be there again, and she was.';
    const { before, behind } = await aroundLine(page, LINE);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(behind.x, behind.y, { steps: 5 });
    await page.mouse.up();
    expect(await selected(page)).toBe(LINE);
    // With Shift from there on, as anywhere else.
    await page.keyboard.down('Shift');
    await page.mouse.click(before.x, before.y);
    await page.keyboard.up('Shift');
    expect(await selected(page)).toBe('');
  });
}

test('what is selected before the extension has answered can be marked as soon as it has', async ({ driven }) => {
  const { page } = driven;
  const passage = 'named the feeling with Robin before asking about school';
  await page.goto(driven.url('reader.html'));
  const toolbar = await captureToolbar(page);
  const letGo = await driven.holdWorker();
  await chooseDocument(page, 'review.docx');
  await page.getByRole('textbox', { name: 'Name in your summaries' }).waitFor();
  await selectWithMouse(page, passage);
  expect(await toolbar.box()).toBeNull();
  await letGo();
  await toolbar.shown();
  await page.keyboard.press('1');
  await toolbar.saved('1');
  await expectPainted(page, [passage]);
});

test('a selection goes on over pages while the mouse is held under the view', async ({ driven }, info) => {
  const { page } = driven;
  const file = info.outputPath('long.pdf');
  await writeFile(file, makePdf(logPages(4)));
  await openDocument(driven, file);
  const { before } = await aroundLine(page, 'Line 12 of page 1: Robin chose the long way home and told us why.');
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  const height = await page.evaluate(() => innerHeight);
  await page.mouse.move(before.x + 200, height - 1, { steps: 5 });
  await expect.poll(() => selected(page)).toContain('Line 5 of page 3');
  await page.mouse.up();
  expect(await selected(page)).toMatch(/^Line 12 of page 1/);
});

function selected(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()));
}

/** Puts the selection on the first letter of a line, where caret browsing would have put it: headless Chromium has none. */
function startOf(page: Page, line: string): Promise<void> {
  return page.evaluate((begin) => {
    const run = [...document.querySelectorAll('.run')].find((each) => each.textContent?.startsWith(begin));
    const words = run?.firstChild;
    if (!words) throw new Error('the line is not there');
    getSelection()?.setBaseAndExtent(words, 0, words, 1);
  }, line);
}
