import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchChromium } from '../drivers/chromium.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { serve } from '../drivers/serve.ts';

/** What the fixture's panel offers: the worker requests this address. */
declare function sendMessage(address: string): void;

const FIXTURE = path.resolve(import.meta.dirname, '../drivers/fixture');
const PAGE = '<!doctype html><title>Page</title><p>Some words, <b>to be</b> selected by mouse.</p>';

test('the driver clicks the toolbar button, works in the side panel, and stops the worker', async () => {
  const server = await serve(new Map([['/', PAGE]]));
  const driven = await launchChromium({ extension: FIXTURE });
  const { page } = driven;
  try {
    await page.goto(server.origin);
    await driven.clickToolbarButton(page);
    await expect(page.locator('html')).toHaveAttribute('data-clicks', '1');

    const panel = await driven.sidePanel();
    await panel.getByRole('button', { name: 'Press' }).click();
    await expect(panel.getByRole('status')).toHaveText('pressed');
    await panel.getByLabel('Note').pressSequentially('typed');
    await expect(panel.getByLabel('Note')).toHaveValue('typed');
    expect(await panel.evaluate(() => innerWidth)).toBeLessThan(500);

    await selectWithMouse(page, 'words, to be selected');
    expect(await page.evaluate(() => String(getSelection()))).toBe('words, to be selected');

    await driven.clickToolbarButton(page);
    await expect(page.locator('html')).toHaveAttribute('data-clicks', '2');
    await driven.stopWorker();
    await driven.clickToolbarButton(page);
    // The worker counts in its memory, so it begins again.
    await expect(page.locator('html')).toHaveAttribute('data-clicks', '1');
  } finally {
    await driven.close();
    await server.close();
  }
});

test('the recorder sees what a page, the panel and the worker request', async () => {
  const server = await serve(new Map([['/', PAGE]]));
  const driven = await launchChromium({ extension: FIXTURE });
  const { page } = driven;
  try {
    await page.goto(server.origin);
    expect(driven.requests).toEqual([`${server.origin}/`]);
    await page.evaluate(() => fetch('/by-page'));
    await driven.clickToolbarButton(page);
    const panel = await driven.sidePanel();
    await panel.evaluate((origin) => fetch(`${origin}/by-panel`, { mode: 'no-cors' }), server.origin);
    await panel.evaluate((address) => sendMessage(address), `${server.origin}/by-worker`);
    for (const name of ['by-page', 'by-panel', 'by-worker']) {
      await expect.poll(() => driven.requests).toContain(`${server.origin}/${name}`);
    }
  } finally {
    await driven.close();
    await server.close();
  }
});
