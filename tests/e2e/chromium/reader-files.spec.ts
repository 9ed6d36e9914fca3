import { expect } from '@playwright/test';
import { FOREIGN_FILES } from '../../documents/foreign-files.ts';
import { openDocument } from '../drivers/document.ts';
import { paintedPassages } from '../drivers/painted.ts';
import { mark, type OpenRecord } from '../drivers/record.ts';
import { pointOn } from '../drivers/select.ts';
import { selectWithKeys } from '../drivers/select-by-keys.ts';
import { test } from './journey.ts';

for (const [what, file, passages] of FOREIGN_FILES) {
  test(`${what}: passages marked by mouse and by keyboard are there when it is opened again`, async ({ driven }) => {
    const record = await openDocument(driven, file);
    for (const [where, by, words] of passages) {
      await test.step(`${where}, by ${by}`, async () => {
        if (by === 'mouse') await mark(record, words, '1');
        else await markByKeys(record, words);
      });
    }
    await openDocument(driven, file);
    for (const [where, , words] of passages) {
      await test.step(`${where}, again`, async () => {
        // Only what is near the view is painted.
        await pointOn(driven.page, words);
        await expect.poll(() => paintedPassages(driven.page)).toContain(words);
      });
    }
    await expect(record.panel.getByRole('heading', { name: `In place (${passages.length})` })).toBeVisible();
  });
}

async function markByKeys({ page, toolbar }: OpenRecord, words: string): Promise<void> {
  await selectWithKeys(page, words);
  await toolbar.shown();
  await page.keyboard.press('2');
  await toolbar.saved('2');
  await page.keyboard.press('Escape');
  await toolbar.gone();
}
