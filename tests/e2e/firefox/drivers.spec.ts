import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchFirefox } from '../drivers/firefox.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { serve } from '../drivers/serve.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../drivers/fixture');
const PAGE = '<!doctype html><title>Page</title><p>Some words, <b>to be</b> selected by mouse.</p>';

test('the driver clicks the toolbar button, works in the sidebar, and opens pages of the extension', async () => {
  const server = await serve(new Map([['/', PAGE]]));
  const driven = await launchFirefox({ extension: FIXTURE, geckoId: 'fixture@example.org' });
  const { page } = driven;
  try {
    await page.goto(server.origin);
    await driven.clickToolbarButton();
    await page.waitForFunction(() => document.documentElement.dataset.clicks === '1');

    expect(await driven.sidebar.isOpen()).toBe(true);
    await driven.sidebar.waitForText(/Press/);
    await driven.sidebar.click('button', 'Press');
    await driven.sidebar.waitForText(/pressed/);

    await selectWithMouse(page, 'words, to be selected');
    expect(await page.evaluate(() => String(getSelection()))).toBe('words, to be selected');

    const own = await driven.openOwn('sidepanel.html');
    expect(await own.title()).toBe('Panel');
  } finally {
    await driven.close();
    await server.close();
  }
});
