import { expect, type Page } from '@playwright/test';
import { expectPainted, pageHtml } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { pointOn, selectWithMouse } from '../drivers/select.ts';
import { test } from './journey.ts';

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';
/** Ctrl, Shift and the arrow to the right, and the key 1, as the browser's own protocol gives them. */
const WORD_ON = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39, modifiers: 2 + 8 };
const ONE = { key: '1', code: 'Digit1', windowsVirtualKeyCode: 49, text: '1' };
const DOWN_UP = ['keyDown', 'keyUp'] as const;
const FEELING = 'I said Mondays can feel long after a weekend with no Mum in it';

test('a passage selected by mouse is marked with keys, several dimensions at once', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  await mark(record, GATE, '12s');
  await expectPainted(record.page, [GATE, GATE]);
});

test('overlapping and nested passages stay apart', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  await mark(record, GATE, '1');
  await mark(record, 'by the blue railing, same as always', '5');
  await mark(record, 'same as always. I was. Ate a good tea.', '3');
  await expectPainted(record.page, [
    GATE,
    'by the blue railing, same as always',
    'same as always. I was. Ate a good tea.',
  ]);
});

test('the toolbar stands beside the selection, tells the dimensions, and gives back the focus', async ({
  driven,
  server,
  pages,
}) => {
  pages.set(
    '/own.html',
    '<!doctype html><title>Own</title><p><a href="#x">A link</a></p><p>Words to be marked in this page.</p>',
  );
  const { page, toolbar } = await openRecord(driven, `${server.origin}/own.html`);
  await expect(async () => {
    await selectWithMouse(page, 'Words to be marked');
    await toolbar.shown();
  }).toPass();
  const names = (await toolbar.buttons()).map(({ name }) => name);
  expect(names.slice(0, 7)).toEqual([
    '1 Availability',
    '2 Sensitivity',
    '3 Acceptance',
    '4 Co-operation',
    '5 Family membership',
    'Strength',
    'Concern',
  ]);
  const selected = await page.evaluate(() => {
    const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return { top, bottom };
  });
  await expect
    .poll(async () => {
      const box = await toolbar.box();
      return box !== null && (box.y >= selected.bottom || box.y + box.height <= selected.top);
    })
    .toBe(true);

  await page.getByRole('link').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await toolbar.gone();
  await expect(page.getByRole('link')).toBeFocused();
});

test('a passage is marked by keyboard alone', async ({ driven, server, pages }) => {
  pages.set('/own.html', '<!doctype html><title>Own</title><p tabindex="0">Words to be marked.</p>');
  const { page, toolbar } = await openRecord(driven, `${server.origin}/own.html`);
  // Where caret browsing would have put it: headless Chromium has no way to turn caret browsing on.
  await page.evaluate(() => {
    const words = document.querySelector('p')?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, 1);
  });
  await expect(async () => {
    for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Shift+ArrowRight');
    await toolbar.shown();
  }).toPass();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await toolbar.says('Saved');
  expect((await toolbar.buttons()).filter(({ pressed }) => pressed).map(({ name }) => name)).toEqual(['2 Sensitivity']);
});

test('keys that come while the page is at work tag what the keys before them selected', async ({
  driven,
  server,
  pages,
}) => {
  pages.set('/own.html', '<!doctype html><title>Own</title><p tabindex="0">Words to be marked.</p>');
  const { page, toolbar } = await openRecord(driven, `${server.origin}/own.html`);
  await page.evaluate(() => {
    const words = document.querySelector('p')?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, 4);
  });
  await page.keyboard.press('Shift+ArrowRight');
  await toolbar.shown();
  const input = await page.context().newCDPSession(page);
  await Promise.all([
    page.evaluate(() => {
      for (const end = performance.now() + 1_000; performance.now() < end; );
    }),
    ...DOWN_UP.map((type) => input.send('Input.dispatchKeyEvent', { type, ...WORD_ON })),
    ...DOWN_UP.map((type) => input.send('Input.dispatchKeyEvent', { type, ...ONE })),
  ]);
  await toolbar.saved('1');
  await expectPainted(page, ['Words to']);
});

test('the page is not changed by anything that is done', async ({ driven, server }) => {
  const { page } = driven;
  await page.goto(`${server.origin}/daily-log.html`);
  const before = await pageHtml(page);
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  await mark(record, GATE, '123s');
  await mark(record, FEELING, '2');
  await page.mouse.click(...(Object.values(await pointOn(page, FEELING)) as [number, number]));
  await record.toolbar.shown();
  await record.toolbar.click('Delete');
  await record.toolbar.says('Mark deleted');
  expect(await pageHtml(page)).toBe(before);
});

test('marks are on their words again after a reload, and after the service worker died', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  await mark(record, GATE, '1');
  await driven.stopWorker();
  await mark(record, FEELING, '25c');
  await record.page.reload();
  await driven.clickToolbarButton(record.page);
  await expectPainted(record.page, [FEELING, FEELING, GATE]);
});

test('of many equal sentences, the one that was marked is marked again', async ({ driven, server }) => {
  const repeated = 'Settled well at bedtime.';
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  await mark(record, repeated, '1', 7);
  const marked = 'Saturday 15 March 2025';
  await expect.poll(() => entryOfMark(record.page)).toBe(marked);
  await record.page.reload();
  await record.page.getByText(marked).scrollIntoViewIfNeeded();
  await driven.clickToolbarButton(record.page);
  await expectPainted(record.page, [repeated]);
  expect(await entryOfMark(record.page)).toBe(marked);
});

/** The heading of the entry that the only painted mark stands in. */
async function entryOfMark(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return range?.startContainer.parentElement?.closest('article')?.querySelector('h2')?.textContent ?? '';
  });
}
