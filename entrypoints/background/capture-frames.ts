import type { Browser } from 'webextension-polyfill';
import type { TabFrames } from '../../utils/messaging/protocol';
import { type SeenFrame, seeFrames, seePage } from './see-frames';

const CAPTURE_SCRIPT = '/capture.js';

/** Starts capture in a tab's top page unless it runs there; `false` when that can't be marked. */
export async function capturePage(browser: Browser, tabId: number): Promise<boolean> {
  const page = await seePage(browser, tabId);
  if (!page?.isMarkable) return false;
  return page.isCaptured || inject(browser, tabId, 0);
}

/** Starts capture in the frames of a tab's page that the browser lets us into; gives back which those are. */
export async function captureFrames(browser: Browser, tabId: number): Promise<TabFrames> {
  const seen = await seeFrames(browser, tabId);
  await Promise.all(
    seen
      .filter(({ path, isMarkable, isCaptured }) => path.length > 0 && isMarkable && !isCaptured)
      .map(({ frameId }) => inject(browser, tabId, frameId)),
  );
  return { frames: seen.map(({ frameId, path }) => ({ frameId, path })), closed: closedOrigins(seen) };
}

async function inject({ scripting }: Browser, tabId: number, frameId: number): Promise<boolean> {
  try {
    await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CAPTURE_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/** Where the frames come from that the page has and we were not let into, each once; empty text where it is not said. */
function closedOrigins(seen: readonly SeenFrame[]): readonly string[] {
  const reached = new Set(seen.map(({ path }) => String(path)));
  const closed = seen.flatMap(({ others }) => others).filter(({ path }) => !reached.has(String(path)));
  return [...new Set(closed.map(({ origin }) => origin))];
}
