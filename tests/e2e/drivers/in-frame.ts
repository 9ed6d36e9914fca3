import { expect, type Frame, type Page } from '@playwright/test';
import { selectWithMouse } from './select.ts';

/** Selects a text in a frame with the mouse of the page around it. */
async function selectInFrame(page: Page, frame: Frame, text: string): Promise<void> {
  const element = await frame.frameElement();
  await element.scrollIntoViewIfNeeded();
  const { mouse } = page;
  await selectWithMouse(
    {
      evaluate: (run, wanted) => frame.evaluate(run as never, wanted) as never,
      mouse: {
        move: async (x, y, options) => {
          const box = await element.boundingBox();
          if (!box) throw new Error('the frame is not shown');
          const [left, top] = await element.evaluate(
            (shown) => (shown instanceof Element ? [shown.clientLeft, shown.clientTop] : [0, 0]) as [number, number],
          );
          await mouse.move(box.x + left + x, box.y + top + y, options);
        },
        down: () => mouse.down(),
        up: () => mouse.up(),
      },
    },
    text,
  );
}

/** Marks a passage in a frame with one key; done when the panel lists it. */
export async function markInFrame(page: Page, panel: Page, frame: Frame, passage: string, key: string): Promise<void> {
  const card = panel.getByRole('listitem').filter({ has: panel.locator('[aria-expanded]'), hasText: passage });
  await expect(async () => {
    if (await card.count()) return;
    await selectInFrame(page, frame, passage);
    // Pressed before the toolbar is there, a key is the page's.
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(card).toHaveCount(1, { timeout: 700 });
    }).toPass({ timeout: 4_000, intervals: [50] });
    await page.keyboard.press('Escape');
  }).toPass();
}

/** The words under the marks painted in a frame, in no order. */
export async function expectPaintedIn(frame: Frame, passages: readonly string[]): Promise<void> {
  await expect
    .poll(() =>
      frame.evaluate(() =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return String(range);
          })
          .sort(),
      ),
    )
    .toEqual([...passages].sort());
}
