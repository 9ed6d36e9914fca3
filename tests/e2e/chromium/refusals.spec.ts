import { expect } from '@playwright/test';
import { openRecord } from '../drivers/record.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { test } from './journey.ts';

const page = (body: string) => `<!doctype html><title>Own</title>${body}`;

test('a selection in a field, and one that is too long, are refused with a sentence', async ({
  driven,
  server,
  pages,
}) => {
  pages.set(
    '/own.html',
    page(`<textarea rows="3" cols="40">Words being written in a field.</textarea><p>${'word '.repeat(2500)}</p>`),
  );
  const { page: own, panel } = await openRecord(driven, `${server.origin}/own.html`);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await own.locator('textarea').click();
  await own.keyboard.press('ControlOrMeta+a');
  await expect(panel.getByText('The selection is in a field that can be edited')).toBeVisible();

  await own.locator('p').click();
  await own.keyboard.press('ControlOrMeta+a');
  await expect(panel.getByText('The selection is longer than 10,000 characters')).toBeVisible();
});

test('a password is neither read nor marked', async ({ driven, server, pages }) => {
  pages.set('/own.html', page('<input type="password" value="hidden words" autofocus><p>Words.</p>'));
  const { page: own, panel, toolbar } = await openRecord(driven, `${server.origin}/own.html`);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await own.locator('input').click();
  await own.keyboard.press('ControlOrMeta+a');
  await expect(panel.getByText('The selection is in a password field')).toBeVisible();
  expect(await toolbar.box()).toBeNull();
});

test('a browser page says that it cannot be marked, and what to do instead', async ({ driven }) => {
  await driven.page.goto('chrome://version');
  await driven.clickToolbarButton(driven.page);
  const panel = await driven.sidePanel();
  await expect(panel.getByText('This page can’t be marked')).toBeVisible();
  await expect(panel.getByText('Open the record as an ordinary web page')).toBeVisible();
});

test('a page that was not asked about is not read', async ({ driven, server }) => {
  const { page: record, panel } = await openRecord(driven, `${server.origin}/daily-log.html`);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  const other = await driven.context.newPage();
  await other.goto(`${server.origin}/review.html`);
  await other.bringToFront();
  await expect(panel.getByText('This page is not open for marking yet')).toBeVisible();
  expect(await other.evaluate(() => document.documentElement.children.length)).toBe(2);
  await record.bringToFront();
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
});

test('what was selected is what is saved, though the page changes under the selection', async ({
  driven,
  server,
  pages,
}) => {
  pages.set('/own.html', page('<p id="before">Before.</p><p>The words that are selected here.</p>'));
  const { page: own, panel, toolbar } = await openRecord(driven, `${server.origin}/own.html`);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await selectWithMouse(own, 'words that are selected');
  await toolbar.shown();
  await own.evaluate(() => {
    const before = document.querySelector('#before');
    if (before) before.textContent = 'Before, and a good deal that has come in since.';
  });
  await own.keyboard.press('2');
  await toolbar.says('Saved');
  await expect(panel.getByRole('region', { name: /In place/ })).toContainText('words that are selected');
});
