import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchFirefox } from '../drivers/firefox.ts';
import { press } from '../drivers/in-firefox.ts';
import { paintedPassages } from '../drivers/painted.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { serve } from '../drivers/serve.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../public/examples');
const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';

test('install, mark, tag, reload, still there, sidebar, export', async () => {
  const downloads = test.info().outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  const server = await serve(new Map(), EXAMPLES);
  const driven = await launchFirefox({ downloads });
  const { page, sidebar } = driven;
  try {
    await page.goto(`${server.origin}/daily-log.html`);
    await page.bringToFront();
    const before = await page.evaluate(() => document.body.outerHTML);
    await driven.clickToolbarButton();
    await sidebar.waitForText(/No annotations on this page yet/);

    await selectWithMouse(page, GATE);
    await page.keyboard.press('1');
    await expect.poll(() => paintedPassages(page)).toEqual([GATE]);
    await page.keyboard.press('5');
    await expect.poll(() => paintedPassages(page)).toEqual([GATE, GATE]);
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await sidebar.waitForText(/by the blue railing.*Availability.*Strength.*Family membership.*Strength/s);

    await page.reload();
    await driven.clickToolbarButton();
    await expect.poll(() => paintedPassages(page)).toEqual([GATE, GATE]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);

    const dashboard = await driven.openOwn('dashboard.html');
    await press(dashboard, 'Export');
    await press(dashboard, 'Annotations (CSV)');
    await press(dashboard, 'With quotations and notes');
    await press(dashboard, 'Continue');
    await press(dashboard, 'Save file');
    // While it is being saved, Firefox keeps a part file beside an empty one of the right name.
    await expect.poll(() => readdir(downloads)).toEqual([expect.stringMatching(/^annotations-.*\.csv$/)]);
    const [name = ''] = await readdir(downloads);
    expect(await readFile(path.join(downloads, name), 'utf8')).toContain(GATE);
    expect(new Set(server.requests)).toEqual(new Set(['/daily-log.html', '/examples.css']));
  } finally {
    await driven.close();
    await server.close();
  }
});
