import { expect, type Page } from '@playwright/test';
import { appPage } from '../apps/bundle.ts';
import { BOTH, OWN } from '../apps/entries.ts';
import { expectPaintedIn, markInFrame } from '../drivers/in-frame.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

const cards = (panel: Page) => panel.getByRole('listitem').filter({ has: panel.locator('[aria-expanded]') });
const group = (panel: Page, name: string) => panel.getByRole('heading', { name });

test('React: marks go with their view, come with it, and stay on their words when it is rendered anew', async ({
  driven,
  server,
  pages,
}) => {
  const app = await appPage('react.tsx');
  for (const path of ['/react-1.html', '/react-2.html']) pages.set(path, app);
  const record = await openRecord(driven, `${server.origin}/react-1.html`);
  const { page, panel } = record;
  await mark(record, BOTH, '1');
  await mark(record, OWN[1], '2');
  await page.getByRole('button', { name: 'Render anew' }).click();
  await expectPainted(page, [OWN[1], BOTH]);
  await watchPaint(page, OWN[2]);
  await page.getByRole('button', { name: 'Case 2' }).click();
  await expect(page.getByText(OWN[2])).toBeVisible();
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  expect(await wronglyPainted(page)).toEqual([]);
  await mark(record, OWN[2], '3');
  await expect(cards(panel)).toContainText([OWN[2]]);
  await page.goBack();
  await expect(cards(panel)).toContainText([OWN[1], BOTH]);
  await expectPainted(page, [OWN[1], BOTH]);
  await page.reload();
  await driven.clickToolbarButton(page);
  await expectPainted(page, [OWN[1], BOTH]);
});

for (const { name, app, body } of [
  { name: 'Vue', app: 'vue.ts', body: '<div id="app"></div>' },
  { name: 'Angular', app: 'angular.ts', body: '<record-app></record-app>' },
]) {
  test(`${name}: the same with routes in the fragment`, async ({ driven, server, pages }) => {
    pages.set('/app.html', await appPage(app, { body }));
    const record = await openRecord(driven, `${server.origin}/app.html#/case/1`);
    const { page, panel } = record;
    await mark(record, BOTH, '1');
    await page.getByRole('button', { name: 'Render anew' }).click();
    await expect(page.getByText('A line that was not there before.')).toBeVisible();
    await expectPainted(page, [BOTH]);
    await watchPaint(page, OWN[2]);
    await page.getByRole('link', { name: 'Case 2' }).click();
    await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
    await expectPainted(page, []);
    expect(await wronglyPainted(page)).toEqual([]);
    await mark(record, OWN[2], '2');
    await expect(cards(panel)).toContainText([OWN[2]]);
    await page.goBack();
    await expectPainted(page, [BOTH]);
    await page.reload();
    await driven.clickToolbarButton(page);
    await expectPainted(page, [BOTH]);
  });
}

test('htmx: a mark follows its words through a swap of what is around them', async ({ driven, server, pages }) => {
  const part = `<p>Swapped in.</p><p>${OWN[1]} It took a while.</p>`;
  pages.set('/part.html', part);
  pages.set(
    '/htmx.html',
    await appPage('htmx.ts', {
      body: `<button hx-get="/part.html" hx-target="#log" hx-swap="innerHTML">Swap</button><div id="log"><p>${OWN[1]} It took a while.</p></div>`,
    }),
  );
  const record = await openRecord(driven, `${server.origin}/htmx.html`);
  await mark(record, OWN[1], '1');
  await record.page.getByRole('button', { name: 'Swap' }).click();
  await expect(record.page.getByText('Swapped in.')).toBeVisible();
  await expectPainted(record.page, [OWN[1]]);
});

test('Lit: words in nested, slotted and closed roots are marked and found again', async ({ driven, server, pages }) => {
  pages.set(
    '/lit.html',
    await appPage('lit.ts', { body: '<record-log></record-log><closed-part></closed-part><p>In the page itself.</p>' }),
  );
  const record = await openRecord(driven, `${server.origin}/lit.html`);
  const { page, panel } = record;
  const passages = [
    'In the outer root they made a plan.',
    'In the entry’s own root she found her shoes.',
    'In the slot he laughed at supper.',
  ];
  for (const passage of passages) await markByTriple(page, panel, passage);
  await page.mouse.move(0, 0);
  const closed = 'In the closed root the visit was calm.';
  const box = await page.locator('closed-part').boundingBox();
  await expect(async () => {
    if (!(await cards(panel).filter({ hasText: closed }).count())) {
      await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + (box?.height ?? 0) / 2, { clickCount: 3 });
      await page.keyboard.press('4');
    }
    await expect(cards(panel).filter({ hasText: closed })).toHaveCount(1, { timeout: 2_000 });
  }).toPass();
  await page.reload();
  await driven.clickToolbarButton(page);
  await expect(group(panel, 'In place (4)')).toBeVisible();
  await expectPaintedIn(page.mainFrame(), [...passages, closed]);
});

test('a strict content security policy with Trusted Types is no hindrance', async ({ driven, server, pages }) => {
  pages.set(
    '/csp.html',
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"><title>Strict</title><p>${OWN[1]}</p>`,
  );
  const record = await openRecord(driven, `${server.origin}/csp.html`);
  await mark(record, OWN[1], '1');
  await record.page.reload();
  await driven.clickToolbarButton(record.page);
  await expectPainted(record.page, [OWN[1]]);
});

test('TinyMCE: what it shows to be read is marked in its frame; what can be edited is refused with a sentence', async ({
  driven,
  server,
  pages,
}) => {
  pages.set('/editor.html', await appPage('tinymce.ts', { body: `<textarea>&lt;p&gt;${OWN[1]}&lt;/p&gt;</textarea>` }));
  const { page, panel } = await openRecord(driven, `${server.origin}/editor.html`);
  const frame = async () => {
    await expect.poll(() => page.frames().length).toBe(2);
    const [, editor] = page.frames();
    if (!editor) throw new Error('the editor has no frame');
    await expect(editor.getByText(OWN[1])).toBeVisible();
    return editor;
  };
  await markInFrame(page, panel, await frame(), OWN[1], '1');
  await page.reload();
  await driven.clickToolbarButton(page);
  await expectPaintedIn(await frame(), [OWN[1]]);
  await page.goto(`${server.origin}/editor.html?edit=1`);
  await driven.clickToolbarButton(page);
  await (await frame()).getByText(OWN[1]).click({ clickCount: 3 });
  await expect(panel.getByText('The selection is in a field that can be edited', { exact: false })).toBeVisible();
});

/** Selects a paragraph in a shadow root by a triple click, and gives it the first dimension. */
async function markByTriple(page: Page, panel: Page, passage: string): Promise<void> {
  const card = cards(panel).filter({ hasText: passage });
  await expect(async () => {
    if (!(await card.count())) {
      await page.getByText(passage).click({ clickCount: 3, position: { x: 40, y: 8 } });
      await page.keyboard.press('1');
    }
    await expect(card).toHaveCount(1, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Escape');
}

/** Notes what is painted in each frame that the browser draws while the page shows `text`. */
async function watchPaint(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      if (document.querySelector('main')?.textContent.includes(wanted)) {
        for (const highlight of CSS.highlights.values())
          for (const range of highlight) seen.push(range.startContainer.textContent ?? '');
      }
      requestAnimationFrame(look);
    };
    look();
  }, text);
}

async function wronglyPainted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
}
