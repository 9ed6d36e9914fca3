import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import { launchChromium } from '../drivers/chromium.ts';
import { expectPainted } from '../drivers/painted.ts';
import { selectWithMouse } from '../drivers/select.ts';

/** What of the extension's interface a page of its own uses here. */
declare const chrome: {
  storage: { local: { get(key: null): Promise<object>; remove(keys: string[]): Promise<void> } };
};

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';
const CALM = 'Football after school, the cage.';

interface Loss {
  /** How the keys of the sheets begin that somebody took out of both copies. */
  readonly begins: string;
  readonly heading: string;
  readonly way: string;
  /** The passages that are still marked when it was mended. */
  readonly left: readonly string[];
}

const losses: readonly Loss[] = [
  {
    begins: 'tallies/',
    heading: 'What is stored is not as this extension left it',
    way: 'Use what is there',
    left: [GATE],
  },
  {
    begins: 'vault/',
    heading: 'Part of what is stored is gone',
    way: 'Start again, empty',
    left: [],
  },
];

for (const { begins, heading, way, left } of losses) {
  test(`a store that lost its ${begins.slice(0, -1)} is no empty list: it says so, saves a file, and goes on as chosen`, async () => {
    const profile = await mkdtemp(path.join(tmpdir(), 'secure-base-recovery-'));
    try {
      const before = await launchChromium({ profile });
      const example = await before.openOwn('example.html?record=daily-log');
      await markByKey(example, GATE, [GATE]);
      await harm(await before.openOwn('options.html'), begins, 'take out');
      await before.close();

      const driven = await launchChromium({ profile });
      const dashboard = await driven.openOwn('dashboard.html');
      await expect(dashboard.getByRole('heading', { name: heading })).toBeVisible();
      await expect(dashboard.getByRole('button', { name: 'Export' })).toHaveCount(0);
      await expectAccessible(dashboard);
      await dashboard.getByRole('button', { name: way }).press('Enter');
      await expect(dashboard.getByText('Save the file first.')).toBeVisible();
      const download = dashboard.waitForEvent('download');
      await dashboard.getByRole('button', { name: 'Save a file first' }).click();
      const saved = await readFile(await (await download).path(), 'utf8');
      expect(saved).toContain('parts/');
      expect(saved).not.toContain('blue railing');
      await expect(dashboard.getByText('The file was handed to the browser’s downloads.')).toBeVisible();
      await dashboard.getByRole('button', { name: way }).click();
      await expect(dashboard.getByRole('heading', { name: heading })).toHaveCount(0);

      // And it is a store again.
      const marked = [...left, CALM];
      await markByKey(await driven.openOwn('example.html?record=daily-log'), CALM, marked);
      await expect(dashboard.getByText(new RegExp(`${marked.length} passages? from 1 source`)).first()).toBeVisible();
      await driven.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

test('kept numbers that somebody changed are counted again, which is said once', async () => {
  const driven = await launchChromium();
  await markByKey(await driven.openOwn('example.html?record=daily-log'), GATE, [GATE]);
  const dashboard = await driven.openOwn('dashboard.html');
  const counted = dashboard.getByText('1 passage from 1 source').first();
  await expect(counted).toBeVisible();
  await harm(dashboard, 'totals/', 'flip');
  const said = dashboard.getByText('They are counted again from the annotations; nothing is missing.');
  await dashboard.reload();
  await expect(said).toBeVisible();
  await expect(counted).toBeVisible();
  await expectAccessible(dashboard);
  await dashboard.reload();
  await expect(counted).toBeVisible();
  await expect(said).toHaveCount(0);
  await driven.close();
});

async function markByKey(page: Page, passage: string, marked: readonly string[]): Promise<void> {
  await expect(async () => {
    await selectWithMouse(page, passage);
    await page.keyboard.press('1');
    await expectPainted(page, marked);
  }).toPass();
}

/**
 * Harms sheets behind the product's back: takes them out of both copies, or flips a bit of what is sealed in those of the database.
 * Throws when there are none.
 */
function harm(page: Page, begins: string, how: 'take out' | 'flip'): Promise<void> {
  return page.evaluate(
    async ([start, kind]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('secure-base-annotator');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const change = database.transaction('sheets', 'readwrite');
      const sheets = change.objectStore('sheets');
      const found = sheets.getAll(IDBKeyRange.bound(start, `${start}\uffff`));
      found.onsuccess = () => {
        for (const sheet of found.result) {
          sheet.body[sheet.body.length - 1] ^= 1;
          if (kind === 'flip') sheets.put(sheet);
          else sheets.delete(sheet.key);
        }
      };
      await new Promise((resolve, reject) => {
        change.oncomplete = resolve;
        change.onerror = () => reject(change.error);
      });
      database.close();
      if (found.result.length === 0) throw new Error(`no sheet begins with ${start}`);
      if (kind === 'flip') return;
      const keys = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith(start));
      await chrome.storage.local.remove(keys);
    },
    [begins, how] as const,
  );
}
