import { expect } from '@playwright/test';
import { expectPainted, pageHtml } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

declare const chrome: { runtime: { reload(): void } };

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';

test('when the extension is updated under a page, its marks go and the page says what to do', async ({
  driven,
  server,
}) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  const { page, toolbar } = record;
  await mark(record, GATE, '1s');
  const own = await driven.openOwn('options.html');
  const closed = own.waitForEvent('close');
  await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await closed;
  await page.bringToFront();
  await page.mouse.move(200, 200);
  await page.mouse.move(210, 210);
  await expectPainted(page, []);
  await toolbar.says(
    'Secure Base Annotator was updated or removed. Your marks are kept. To go on marking here, click its button in the browser’s toolbar.',
  );
  await page.mouse.click(5, 5);
  expect(await pageHtml(page)).not.toContain('role="alert"');
  // The click itself is not driven here: Chromium ends when DevTools presses the button of an extension that was reloaded.
});
