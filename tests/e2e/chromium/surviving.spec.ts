import { mkdtemp, readdir, readlink, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';

/** What of the extension's interface a page of its own uses here. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ res?: { kind: string; annotation?: { created: string } } }> };
};

const FAULTS: Readonly<Record<string, (database: string) => Promise<void>>> = {
  'a kill': async () => undefined,
  'a kill and a torn log': async (database) => {
    for (const name of (await readdir(database)).filter((file) => file.endsWith('.log'))) {
      const log = path.join(database, name);
      await truncate(log, Math.max(0, (await stat(log)).size - 20));
    }
  },
  'a kill and the loss of the whole database': (database) => rm(database, { recursive: true }),
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`what was said to be saved survives ${name}, twice`, async () => {
    const profile = await mkdtemp(path.join(tmpdir(), 'secure-base-surviving-'));
    const saved: number[] = [];
    try {
      for (const round of [0, 1]) {
        const driven = await launchChromium({ profile });
        const page = await driven.openOwn('options.html');
        saveWithoutEnd(page, 1 + round * 10_000, saved).catch(() => undefined);
        await expect.poll(() => saved.length, { timeout: 30_000 }).toBeGreaterThan(40 * (round + 1));
        await kill(driven, profile);
        await fault(path.join(profile, 'Default', 'IndexedDB', `chrome-extension_${driven.id}_0.indexeddb.leveldb`));
      }
      const restarted = new Date().toISOString();
      const driven = await launchChromium({ profile });
      const page = await driven.openOwn('options.html');
      for (const id of saved) {
        const { kind, created } = await page.evaluate(save, id);
        expect(kind, `the answer about annotation ${id}`).toBe('done');
        expect(created.localeCompare(restarted), `annotation ${id} was there`).toBeLessThan(0);
      }
      await driven.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

/** The browser's own process dies at once, as if the power of its machine had gone but for what the system holds. */
async function kill(driven: DrivenChromium, profile: string): Promise<void> {
  const closed = driven.context.waitForEvent('close');
  // The lock is a link to `host-pid`.
  process.kill(Number((await readlink(path.join(profile, 'SingletonLock'))).split('-').at(-1)), 'SIGKILL');
  await closed;
}

/** Saves one annotation after the other, noting each that is acknowledged, until the browser is gone. */
async function saveWithoutEnd(page: Page, first: number, saved: number[]): Promise<void> {
  for (let id = first; ; id += 1) if ((await page.evaluate(save, id)).kind === 'done') saved.push(id);
}

/**
 * What is answered, and when the annotation of this number was created if it is saved: said again, the command gives what
 * is stored, and makes anew what was lost. Runs in a page of the extension.
 */
async function save(id: number): Promise<{ readonly kind: string; readonly created: string }> {
  const answer = await chrome.runtime.sendMessage({
    id,
    type: 'runCommand',
    timestamp: Date.now(),
    data: {
      kind: 'create-annotation',
      id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
      sourceKey: `https://records.test/${id % 7}`,
      sourceTitle: 'Log',
      target: { quote: { exact: 'a passage', prefix: '', suffix: '' }, position: { start: 1, end: 10 } },
      entry: null,
      tags: [{ dimension: 'availability', direction: null, side: null }],
    },
  });
  return { kind: answer.res?.kind ?? 'nothing', created: answer.res?.annotation?.created ?? '' };
}
