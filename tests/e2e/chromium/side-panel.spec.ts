import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark, type OpenRecord, openRecord } from '../drivers/record.ts';
import { pointOn, selectWithMouse } from '../drivers/select.ts';
import { test } from './journey.ts';

const WAITED = 'I sat with her on the stairs until she was ready to talk.';
const PHONE = 'I was on the phone and did not notice that she had gone outside.';
const CHOICE = 'I gave her three things to choose from.';

const LOG = `<!doctype html><html lang="en-GB"><title>Daily log</title><h1>Daily log</h1>
<h2>3 March 2025</h2><p id="waited">She was very quiet. ${WAITED} We had tea together.</p>
<h2>5 March 2025</h2><p id="phone">It was a long day for all of us. ${PHONE} She came back on her own.</p>
<h2>9 March 2025</h2><p id="choice">She asked to plan the weekend. ${CHOICE} She chose the swimming baths.</p>`;

test.beforeEach(({ pages }) => {
  pages.set('/own.html', LOG);
});

const cards = (panel: Page) => panel.getByRole('listitem').filter({ has: panel.locator('[aria-expanded]') });
const opener = (panel: Page, passage: string) => panel.getByRole('button', { name: passage.slice(0, 20) });

/** Opens a card unless it is open already. */
async function openCard(panel: Page, passage: string): Promise<void> {
  await expect(async () => {
    const card = opener(panel, passage);
    if ((await card.getAttribute('aria-expanded')) === 'false') await card.click();
    await expect(card).toHaveAttribute('aria-expanded', 'true', { timeout: 1_000 });
  }).toPass();
}

async function markThree(record: OpenRecord): Promise<void> {
  await mark(record, CHOICE, '4');
  await mark(record, WAITED, '12s');
  await mark(record, PHONE, '1c');
  await expect(cards(record.panel)).toHaveCount(3);
}

test('the panel lists what is marked in document order, and undoes a mark just made', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel } = record;
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await expectAccessible(panel);
  await markThree(record);
  await expect(cards(panel)).toContainText([WAITED, PHONE, CHOICE]);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(panel)).toContainText([WAITED, CHOICE]);
  await expectPainted(page, [WAITED, WAITED, CHOICE]);
});

test('dimensions, direction and note are changed in the panel, and are still there after a reload', async ({
  driven,
  server,
}) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel } = record;
  await markThree(record);
  await openCard(panel, PHONE);
  await panel.getByRole('button', { name: 'Family membership', exact: true }).click();
  await panel.getByRole('group', { name: 'Direction of Family membership' }).getByText('Strength').click();
  await panel.getByLabel('Note', { exact: true }).fill('Ask about supervision of contact.');
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(panel);
  await expectPainted(page, [WAITED, WAITED, PHONE, PHONE, CHOICE]);
  await panel.getByLabel('Note', { exact: true }).press('Escape');
  await page.reload();
  await driven.clickToolbarButton(page);
  await expect(opener(panel, PHONE)).toContainText('Family membership');
  await expect(opener(panel, PHONE)).toContainText('Concern');
  await expect(opener(panel, PHONE)).toContainText('Ask about supervision of contact.');
});

test('a note left while it was being typed is saved', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel } = record;
  await markThree(record);
  await openCard(panel, PHONE);
  await panel.getByLabel('Note', { exact: true }).pressSequentially('Half a thought');
  await page.goto(`${server.origin}/daily-log.html`);
  await driven.clickToolbarButton(page);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await page.goto(`${server.origin}/own.html`);
  await driven.clickToolbarButton(page);
  await expect(opener(panel, PHONE)).toContainText('Half a thought');
});

test('a mark opens its card, and its note is asked for on the page and typed in the panel', async ({
  driven,
  server,
}) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel, toolbar } = record;
  await markThree(record);
  const { x, y } = await pointOn(page, WAITED);
  await page.mouse.click(x, y);
  await expect(opener(panel, WAITED)).toHaveAttribute('aria-expanded', 'true');
  await toolbar.shown();
  await toolbar.click('Note');
  await expect(panel.getByLabel('Note', { exact: true })).toBeFocused();
});

test('the list is worked by keyboard alone', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel } = record;
  await markThree(record);
  await opener(panel, WAITED).focus();
  await panel.keyboard.press('ArrowDown');
  await expect(opener(panel, PHONE)).toBeFocused();
  await panel.keyboard.press('3');
  await expect(opener(panel, PHONE)).toContainText('Acceptance');
  await panel.keyboard.press('Delete');
  await expect(opener(panel, CHOICE)).toBeFocused();
  await expectPainted(page, [WAITED, WAITED, CHOICE]);
  await panel.keyboard.press('Control+z');
  await expect(opener(panel, PHONE)).toBeFocused();
  await expectPainted(page, [WAITED, WAITED, PHONE, PHONE, CHOICE]);
  await panel.keyboard.press('/');
  await panel.keyboard.type('choose');
  await expect(cards(panel)).toContainText([CHOICE]);
  await expect(panel.getByText('1 of 3 annotations')).toBeVisible();
});

test('a passage that is gone is listed with its words, and is re-attached by selecting', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel } = record;
  await markThree(record);
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('#phone'))
      paragraph.textContent = 'Nothing was written that day.';
  });
  await expect(panel.getByRole('heading', { name: 'Not found on the page (1)' })).toBeVisible();
  await openCard(panel, PHONE);
  await expectAccessible(panel);
  await expect(async () => {
    await selectWithMouse(page, 'Nothing was written that day.');
    await panel.getByRole('button', { name: 'Re-attach to selection' }).click();
    await expect(opener(panel, 'Nothing was written')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(panel.getByRole('heading', { name: 'In place (3)' })).toBeVisible();
  await expectPainted(page, [WAITED, WAITED, 'Nothing was written that day.', CHOICE]);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('heading', { name: 'Not found on the page (1)' })).toBeVisible();
});

test('a passage that is said to be no longer in the record is kept, counted and not painted, until it is back', async ({
  driven,
  server,
}) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel, toolbar } = record;
  await markThree(record);
  const write = (words: string) =>
    page.evaluate((written) => {
      for (const paragraph of document.querySelectorAll('#phone')) paragraph.textContent = written;
    }, words);
  await write('Nothing was written that day.');
  await expect(panel.getByRole('heading', { name: 'Not found on the page (1)' })).toBeVisible();
  await openCard(panel, PHONE);
  await panel.getByRole('button', { name: 'Not in the record any more' }).click();
  await expect(panel.getByRole('heading', { name: 'No longer in the record (1)' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Not found on the page' })).toBeHidden();
  await openCard(panel, PHONE);
  await expectAccessible(panel);

  const opening = driven.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Dashboard' }).click();
  const dashboard = await opening;
  await dashboard.getByRole('button', { name: 'All records' }).click();
  await expect(dashboard.getByText(/^3 passages .*1 passage is no longer in the record\. It is counted/)).toBeVisible();
  await dashboard.close();
  await page.bringToFront();

  const before = `It was a long day for all of us. ${PHONE} She came back on her own.`;
  await write(before);
  await expect(panel.getByRole('heading', { name: 'Changed on the page: please check (1)' })).toBeVisible();
  await expectPainted(page, [WAITED, WAITED, CHOICE]);
  await expect(async () => {
    // What is selected there is a passage of its own, not the one that is said to be gone.
    await selectWithMouse(page, PHONE);
    await toolbar.shown();
  }).toPass();
  await page.keyboard.press('Escape');
  await toolbar.gone();
  await openCard(panel, PHONE);
  await expect(panel.getByText('The page shows its words again')).toBeVisible();
  await panel.getByRole('button', { name: 'It is in the record again' }).click();
  await expect(panel.getByRole('heading', { name: 'In place (3)' })).toBeVisible();
  await expectPainted(page, [WAITED, WAITED, PHONE, CHOICE]);
});

test('why a selection can’t be marked is said in the panel', async ({ driven, server, pages }) => {
  pages.set('/own.html', `${LOG}<textarea>Words that can be edited</textarea>`);
  const { page, panel } = await openRecord(driven, `${server.origin}/own.html`);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await page.getByRole('textbox').dblclick();
  await expect(panel.getByText('The selection is in a field that can be edited', { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel.getByText('The selection is in a field that can be edited', { exact: false })).toBeHidden();
});

test('the page gets its case reference in the panel, and one dashboard is opened', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel } = record;
  await panel.getByLabel('Which record does this page belong to?').fill('FC-1032');
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('Case reference')).toHaveValue('FC-1032');
  const dashboards = () =>
    page
      .context()
      .pages()
      .filter((open) => open.url().endsWith('/dashboard.html'));
  await panel.getByRole('button', { name: 'Dashboard' }).click();
  await expect.poll(() => dashboards().length).toBe(1);
  await page.bringToFront();
  await expect(panel.getByLabel('Case reference')).toHaveValue('FC-1032');
  await panel.getByRole('button', { name: 'Dashboard' }).click();
  await expect(panel.getByText('This page can’t be marked')).toBeVisible();
  expect(dashboards()).toHaveLength(1);
});

test('a passage whose words were edited is shown to be confirmed', async ({ driven, server }) => {
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel } = record;
  await markThree(record);
  await page.evaluate(() => {
    for (const { firstChild } of document.querySelectorAll('#phone')) {
      if (firstChild) firstChild.nodeValue = firstChild.nodeValue?.replace('on the phone', 'on the telephone') ?? '';
    }
  });
  await expect(panel.getByRole('heading', { name: 'Changed on the page: please check (1)' })).toBeVisible();
  await openCard(panel, PHONE);
  await expect(panel.locator('del')).toContainText('phone');
  await expect(panel.locator('ins')).toContainText('telephone');
  await expectAccessible(panel);
  await panel.getByRole('button', { name: 'Still right' }).click();
  await expect(panel.getByRole('heading', { name: 'In place (3)' })).toBeVisible();
  await expect(cards(panel)).toContainText([WAITED, PHONE.replace('phone', 'telephone'), CHOICE]);
});

test('a page that is closed to extensions says so after the click that could not open it', async ({
  driven,
  server,
}) => {
  const { page, panel } = await openRecord(driven, `${server.origin}/own.html`);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await page.goto('about:blank');
  await expect(panel.getByText('This page is not open for marking yet')).toBeVisible();
  await driven.clickToolbarButton(page);
  await expect(panel.getByText('This page can’t be marked')).toBeVisible();
});
