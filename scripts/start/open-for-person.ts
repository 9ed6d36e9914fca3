import path from 'node:path';
import process from 'node:process';
import { serve } from '../../tests/e2e/drivers/serve.ts';
import { findBrowser } from '../setup/find-browser.mjs';
import { launchByPipe, type PipedBrowser } from './launch-by-pipe.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Always the same, so that marks made last time are found again. */
const PORT = 4417;

/**
 * Opens the browser of this machine, in a profile of its own, with the extension and a fictional record in it, and
 * says what to try. Resolves when the person closes the browser.
 */
export async function openForPerson(): Promise<void> {
  const program = findBrowser('chromium');
  if (!program) throw new Error('There is no Chromium, Chrome or Edge to open.');
  const server = await serve(new Map(), path.join(ROOT, 'public', 'examples'), PORT);
  const address = `${server.origin}/daily-log.html`;
  const browser = launchByPipe(program, [
    `--user-data-dir=${path.join(ROOT, '.output', 'start-profile')}`,
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium does not sandbox what root runs.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    address,
  ]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => browser.stop());
  try {
    await browser.send('Extensions.loadUnpacked', { path: path.join(ROOT, '.output', 'chrome-mv3') });
    await welcomed(browser);
    await bringToFront(browser, address);
    console.log(`
The browser is open on a fictional record: ${address}
  1. Press Alt+Shift+B there (or the extension's button, behind the puzzle piece): the panel opens beside the record.
  2. Select a sentence and press 1 to 5, as many as fit, then S for strength or C for concern.
  3. Choose Dashboard in the panel for the dimension summary, and Export to save it.
Close the browser, or press Ctrl+C here, to end.`);
    await browser.closed;
  } finally {
    browser.stop();
    await server.close();
  }
}

/** How long the welcome page is waited for, in milliseconds; it comes in a fresh profile only. */
const WELCOME_MS = 3000;

/** Waits for the welcome page that the extension opens when it is installed: it would come in front of the record. */
async function welcomed(browser: PipedBrowser): Promise<void> {
  const end = Date.now() + WELCOME_MS;
  while (Date.now() < end) {
    if ((await pages(browser)).some(({ url }) => url.endsWith('/welcome.html'))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function bringToFront(browser: PipedBrowser, address: string): Promise<void> {
  const page = (await pages(browser)).find(({ url }) => url === address);
  if (page) await browser.send('Target.activateTarget', { targetId: page.targetId });
}

async function pages(browser: PipedBrowser): Promise<readonly { url: string; targetId: string }[]> {
  const { targetInfos } = (await browser.send('Target.getTargets', {})) as {
    targetInfos: readonly { url: string; targetId: string }[];
  };
  return targetInfos;
}
