import { expect } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import { expectPainted } from '../drivers/painted.ts';
import { openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

const CALM = 'He was calm at bedtime.';
const PAGE = `<!doctype html><html lang="en-GB"><title>Contact form</title><h1>Contact form</h1><p>${CALM}</p>
<form><label for="what">What happened</label><textarea id="what" disabled rows="4" cols="50">Jo rang at six. ${CALM} He slept.</textarea>
<label for="who">Seen by</label><input id="who" readonly value="Ms K.">
<label for="draft">Draft</label><textarea id="draft">never read this</textarea>
<label for="pw">Password</label><input id="pw" type="password" readonly value="hunter2"></form>`;

test('words in a read-only field are chosen in the panel, and are never painted on the same words elsewhere', async ({
  driven,
  server,
  pages,
}) => {
  pages.set('/form.html', PAGE);
  const { page, panel } = await openRecord(driven, `${server.origin}/form.html`);
  const before = await page.locator('body').innerHTML();
  await panel.getByText('Text in read-only fields').click();
  const area = panel.getByLabel('What happened', { exact: true });
  await expect(area).toHaveValue(`Jo rang at six. ${CALM} He slept.`);
  await expect(panel.getByLabel('Seen by', { exact: true })).toHaveValue('Ms K.');
  await expect(panel.locator('textarea')).toHaveCount(2);

  const marks = panel.getByRole('group', { name: 'Mark what is selected in What happened' });
  await marks.getByRole('button', { name: 'Availability' }).click();
  await expect(panel.getByText('Select some words in the text first.')).toBeVisible();
  await area.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(16, 39));
  await marks.getByRole('button', { name: 'Availability' }).click();
  const card = panel.getByRole('button', { name: `In the field “What happened” ${CALM}` });
  await expect(card).toBeVisible();
  await expectAccessible(panel);

  await page.reload();
  await driven.clickToolbarButton(page);
  await expect(card).toBeVisible();
  await expectPainted(page, []);
  expect(await page.locator('body').innerHTML()).toBe(before);
});

test('read-only fields of frames are shown too, and their words are kept with the frame', async ({
  driven,
  server,
  pages,
}) => {
  pages.set(
    '/shell.html',
    '<!doctype html><html lang="en-GB"><title>Case</title><iframe src="/form.html" width="600" height="400"></iframe>',
  );
  pages.set('/form.html', PAGE);
  const { page, panel } = await openRecord(driven, `${server.origin}/shell.html`);
  await expect(page.frameLocator('iframe').getByLabel('What happened')).toBeVisible();
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  const area = panel.getByLabel('What happened', { exact: true });
  // A frame may be let in a moment after its page.
  await expect(async () => {
    await panel.getByText('Text in read-only fields').click();
    await expect(area).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await area.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(16, 39));
  await panel
    .getByRole('group', { name: 'Mark what is selected in What happened' })
    .getByRole('button', { name: 'Availability' })
    .click();
  const card = panel.getByRole('button', { name: `In the field “What happened” ${CALM}` });
  await expect(card).toBeVisible();
  await page.goto(`${server.origin}/form.html`);
  await driven.clickToolbarButton(page);
  await expect(card).toBeVisible();
});
