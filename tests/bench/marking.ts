import { launchChromium } from '../e2e/drivers/chromium.ts';
import { openRecord } from '../e2e/drivers/record.ts';
import { selectWithMouse } from '../e2e/drivers/select.ts';
import { serve } from '../e2e/drivers/serve.ts';
import { logPage, passageOf } from './log-page.ts';
import { inWords } from './statistics.ts';
import { hearKeys, timed, type Watched } from './watch-marking.ts';

const TIMES = 200;

/** Milliseconds from the press of a key to "Saved" in the toolbar, and to the frame in which the mark is painted. */
export async function measureMarking(): Promise<readonly string[]> {
  const server = await serve(new Map([['/log.html', logPage(TIMES)]]));
  const driven = await launchChromium();
  const measured: Watched[] = [];
  try {
    await hearKeys(driven.page);
    const { page, panel, toolbar } = await openRecord(driven, `${server.origin}/log.html`);
    await panel.getByText('No annotations on this page yet').waitFor();
    for (let index = 0; index < TIMES; index++) {
      await selectWithMouse(page, passageOf(index));
      await toolbar.shown();
      measured.push(await timed(driven, page, () => page.keyboard.press('1')));
      await page.keyboard.press('Escape');
      await toolbar.gone();
    }
  } finally {
    await driven.close();
    await server.close();
  }
  return [
    `Key to acknowledged save: ${inWords(measured.map(({ saved }) => saved))}`,
    `Key to painted mark: ${inWords(measured.map(({ painted }) => painted))}`,
  ];
}
