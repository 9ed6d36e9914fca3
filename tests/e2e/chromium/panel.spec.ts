import { expect, type Page } from '@playwright/test';
import { expectPainted } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { pointOn } from '../drivers/select.ts';
import { test } from './journey.ts';

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';
const FEELING = 'I said Mondays can feel long after a weekend with no Mum in it';
const ROOM = 'He was sent to his room and told he could come down when he was ready to say sorry.';

const card = (panel: Page, passage: string) => panel.getByRole('listitem').filter({ hasText: passage.slice(0, 40) });

test('the panel lists what is marked in the order of the page, and filters and searches it', async ({
  driven,
  server,
}) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  const { panel } = record;
  await mark(record, ROOM, '24c');
  await mark(record, GATE, '1s');
  await mark(record, FEELING, '2s');

  const list = panel.getByRole('region', { name: /In place/ }).getByRole('listitem');
  await expect(list).toHaveCount(3);
  await expect(list.nth(0)).toContainText(FEELING);
  await expect(list.nth(1)).toContainText(GATE);
  await expect(list.nth(2)).toContainText('He was sent to his room');

  await panel.getByRole('button', { name: /Sensitivity 2/ }).click();
  await expect(list).toHaveCount(2);
  await panel.getByRole('button', { name: /Sensitivity 2/ }).click();
  await panel.getByRole('searchbox').fill('railing');
  await expect(list).toHaveCount(1);
  await expect(list).toContainText('blue railing');
});

test('a deleted mark is gone from the page, and undo brings it back', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  const { page, panel } = record;
  await mark(record, GATE, '1s');
  await card(panel, GATE).getByRole('button').first().click();
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await expectPainted(page, []);
  await expect(panel.getByText('Annotation deleted')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expectPainted(page, [GATE]);
});

test('a click on a mark opens it in the panel, and its card leads back to the page', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  const { page, panel, toolbar } = record;
  await mark(record, GATE, '1s');
  const { x, y } = await pointOn(page, GATE);
  await page.mouse.click(x, y);
  await toolbar.shown();
  await expect(panel.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await panel.getByRole('button', { name: 'Show on page' }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(600);
});
