import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import { allowSite } from '../drivers/allow-site.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

const WAITED = 'I sat with her on the stairs until she was ready to talk.';
const LOG = `<!doctype html><html lang="en-GB"><title>Daily log</title><h1>Daily log</h1>
<h2>3 March 2025</h2><p>She was very quiet. ${WAITED} We had tea together.</p>`;

const theSwitch = (panel: Page) => panel.getByRole('switch', { name: 'Always on for 127.0.0.1' });

/** What the toolbar button shows for the tab in front, and whether a host is granted. */
const button = (own: Page) =>
  own.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(question: object): Promise<{ id: number; url?: string }[]> };
        action: Record<'getBadgeText' | 'getTitle', (tab: { tabId: number }) => Promise<string>>;
        permissions: { getAll(): Promise<{ origins: string[] }> };
        scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
      };
    };
    const tabs = await chrome.tabs.query({});
    const record = tabs.find(({ url }) => !url?.startsWith('chrome'));
    const tabId = record?.id ?? 0;
    return {
      badge: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
      origins: (await chrome.permissions.getAll()).origins,
      registered: (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
    };
  });

test.beforeEach(({ pages }) => {
  pages.set('/own.html', LOG);
});

test('a site that is switched on shows its marks on every load, until it is switched off', async ({
  driven,
  server,
}) => {
  await allowSite(driven.context, driven.id, 'http://127.0.0.1/*');
  const record = await openRecord(driven, `${server.origin}/own.html`);
  const { page, panel } = record;
  const own = await driven.openOwn('options.html');
  await expect(own.getByText('None. On other pages')).toBeVisible();
  expect(await button(own)).toMatchObject({ origins: [], registered: [] });
  await page.bringToFront();
  await mark(record, WAITED, '1');
  await expect(theSwitch(panel)).toHaveAttribute('aria-checked', 'false');

  await theSwitch(panel).click();
  await expect(theSwitch(panel)).toHaveAttribute('aria-checked', 'true');
  await expect(panel.getByText('On for 127.0.0.1', { exact: true })).toBeVisible();
  await expectAccessible(panel);
  await expect
    .poll(() => button(own))
    .toMatchObject({
      badge: '1',
      title: 'Secure Base Annotator: on, 1 mark in place on this page',
      registered: ['http://127.0.0.1/*'],
    });
  await expect(own.getByRole('row', { name: '127.0.0.1' })).toBeVisible();
  await expectAccessible(own);

  // Another tab, and one that goes elsewhere and comes back: nobody presses the button.
  await page.goto('about:blank');
  await page.goto(`${server.origin}/own.html`);
  await expectPainted(page, [WAITED]);
  const other = await driven.context.newPage();
  await other.goto(`${server.origin}/own.html?utm_source=mail`);
  await expectPainted(other, [WAITED]);
  await other.close();

  await own.bringToFront();
  await own.getByRole('button', { name: 'Switch off 127.0.0.1' }).click();
  await expect(own.getByText('Off for 127.0.0.1')).toBeVisible();
  await expect.poll(() => button(own)).toMatchObject({ origins: [], registered: [] });
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(`${server.origin}/own.html`);
  await expect(panel.getByText('This page is not open for marking yet')).toBeVisible();
  await expectPainted(page, []);
});
