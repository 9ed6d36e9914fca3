import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type DrivenChromium, launchChromium } from '../e2e/drivers/chromium.ts';
import { mark, openRecord } from '../e2e/drivers/record.ts';
import { serve } from '../e2e/drivers/serve.ts';
import { logPage, passageOf } from './log-page.ts';
import { inWords } from './statistics.ts';

const MARKS = 1000;
const TIMES = 7;

/** The part of an exported file that is multiplied here. */
interface Saved {
  readonly annotations: readonly {
    readonly id: string;
    readonly target: {
      readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
      readonly position: { readonly start: number; readonly end: number };
    };
  }[];
}

/** Milliseconds from the press of the button to painted marks, on a page of 200 kB with a thousand marks. */
export async function measureRestoring(): Promise<readonly string[]> {
  const html = logPage(MARKS);
  const server = await serve(new Map([['/log.html', html]]));
  const driven = await launchChromium();
  const painted: number[] = [];
  const all: number[] = [];
  try {
    const record = await openRecord(driven, `${server.origin}/log.html`);
    await record.panel.getByText('No annotations on this page yet').waitFor();
    // Two passages marked by hand tell how far apart the others are.
    await mark(record, passageOf(0), '1');
    await mark(record, passageOf(1), '1');
    await importCopies(driven);
    for (let time = 0; time < TIMES; time++) {
      await record.page.reload();
      const started = Date.now();
      await driven.clickToolbarButton(record.page);
      await record.page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
      painted.push(Date.now() - started);
      await record.panel.getByRole('heading', { name: `In place (${MARKS})` }).waitFor();
      all.push(Date.now() - started);
    }
  } finally {
    await driven.close();
    await server.close();
  }
  const page = `${(html.length / 1000).toFixed(0)} kB`;
  return [
    `Button to first painted mark, ${MARKS} marks on ${page}: ${inWords(painted)}`,
    `Button to all of them listed in the panel: ${inWords(all)}`,
  ];
}

/** Exports what is there, multiplies it to a thousand annotations and imports it again. */
async function importCopies(driven: DrivenChromium): Promise<void> {
  const dashboard = await driven.openOwn('dashboard.html');
  const saved = JSON.parse(await exported(dashboard)) as Saved;
  const file = JSON.stringify({ ...saved, annotations: copies(saved) });
  await dashboard.getByRole('button', { name: 'Import' }).click();
  const dialog = dashboard.getByRole('dialog');
  const buffer = Buffer.from(file);
  await dialog.locator('input[type=file]').setInputFiles({ name: 'copies.json', mimeType: 'application/json', buffer });
  await dialog.getByRole('button', { name: 'Import' }).click();
  await dashboard.getByText('The file was imported.').waitFor();
  await dashboard.close();
}

async function exported(dashboard: Page): Promise<string> {
  await dashboard.getByRole('button', { name: 'Export' }).click();
  await dashboard.getByRole('radio', { name: 'Everything (JSON)' }).check();
  await dashboard.getByRole('radio', { name: 'With quotations and notes' }).check();
  await dashboard.getByRole('button', { name: 'Continue' }).click();
  const saving = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Save file' }).click();
  return readFile(await (await saving).path(), 'utf8');
}

/** An annotation for every paragraph, made from those of the first two. */
function copies({ annotations }: Saved): Saved['annotations'] {
  const inOrder = [...annotations].sort((one, other) => one.target.position.start - other.target.position.start);
  const [first, second] = inOrder;
  if (!first || !second) throw new Error('two marks are needed to begin with');
  const apart = second.target.position.start - first.target.position.start;
  const others = Array.from({ length: MARKS - 2 }, (_, index) => {
    const paragraph = index + 2;
    const renumbered = (text: string) =>
      text.replace(/Entry (\d{4})/g, (_, number) => `Entry ${String(Number(number) + paragraph - 1).padStart(4, '0')}`);
    const { quote, position } = second.target;
    const moved = apart * (paragraph - 1);
    return {
      ...second,
      id: crypto.randomUUID(),
      target: {
        ...second.target,
        quote: { exact: renumbered(quote.exact), prefix: renumbered(quote.prefix), suffix: renumbered(quote.suffix) },
        position: { start: position.start + moved, end: position.end + moved },
      },
    };
  });
  return [...annotations, ...others];
}
