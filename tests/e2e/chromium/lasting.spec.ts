import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as plain } from '@playwright/test';
import { launchChromium } from '../drivers/chromium.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { serve } from '../drivers/serve.ts';
import { EXAMPLES } from './journey.ts';

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';

plain('marks and notes are there again when the browser is started the next day', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'secure-base-lasting-'));
  const server = await serve(new Map(), EXAMPLES);
  try {
    const today = await launchChromium({ profile });
    const record = await openRecord(today, `${server.origin}/daily-log.html`);
    await mark(record, GATE, '15s');
    await today.close();

    const tomorrow = await launchChromium({ profile });
    const { page, panel } = await openRecord(tomorrow, `${server.origin}/daily-log.html`);
    await expectPainted(page, [GATE, GATE]);
    await expect(panel.getByRole('region', { name: /In place/ })).toContainText('Family membership');
    await tomorrow.close();
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
