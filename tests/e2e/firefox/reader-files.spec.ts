import { expect, test } from '@playwright/test';
import { FOREIGN_FILES } from '../../documents/foreign-files.ts';
import { closeDocument, markSelected, openInReader } from '../drivers/document-in-firefox.ts';
import { launchFirefox } from '../drivers/firefox.ts';
import { paintedPassages } from '../drivers/painted.ts';
import { pointOn, selectWithMouse } from '../drivers/select.ts';
import { selectWithKeys } from '../drivers/select-by-keys.ts';

test('passages of files of other programs, marked by mouse and by keyboard, are there when they are opened again', async () => {
  test.setTimeout(400_000);
  const driven = await launchFirefox();
  try {
    const page = await driven.openOwn('reader.html');
    await page.bringToFront();
    for (const [what, file, passages] of FOREIGN_FILES) {
      await test.step(what, async () => {
        await openInReader(page, file);
        for (const [where, by, words] of passages) {
          await test.step(`${where}, by ${by}`, () =>
            (by === 'mouse' ? selectWithMouse : selectWithKeys)(page, words).then(() =>
              markSelected(page, '1', words),
            ));
        }
        await closeDocument(page);
        await openInReader(page, file);
        for (const [where, , words] of passages) {
          await test.step(`${where}, again`, async () => {
            // Only what is near the view is painted.
            await pointOn(page, words);
            await expect.poll(() => paintedPassages(page)).toContain(words);
          });
        }
        await closeDocument(page);
      });
    }
  } finally {
    await driven.close();
  }
});
