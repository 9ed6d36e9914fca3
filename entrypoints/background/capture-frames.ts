import type { Browser } from 'webextension-polyfill';
import type { TabFrames } from '../../utils/messaging/protocol';
import { type SeenFrame, seeFrames, seePage } from './see-frames';

const CAPTURE_SCRIPT = '/capture.js';

/** Whether the organisation lets the page of this address be marked. */
type IsAllowed = (address: string) => Promise<boolean>;

/** Starts capture in a tab's top page unless it runs there, or says why it can't be marked. */
export async function capturePage(
  browser: Browser,
  tabId: number,
  isAllowed: IsAllowed,
): Promise<'ready' | 'not allowed' | 'closed'> {
  const page = await seePage(browser, tabId);
  if (!page?.isMarkable) return 'closed';
  if (!(await isAllowed(page.address))) return 'not allowed';
  return page.isCaptured || (await inject(browser, tabId, 0)) ? 'ready' : 'closed';
}

/** Starts capture in the frames of a tab's page that the browser lets us into; gives back which those are. */
export async function captureFrames(browser: Browser, tabId: number, isAllowed: IsAllowed): Promise<TabFrames> {
  const seen = await seeFrames(browser, tabId);
  const [page] = seen.filter(({ path }) => path.length === 0);
  // A frame without an address of its own counts as the page it stands in.
  const allowed = await Promise.all(
    seen.map(({ address }) => isAllowed(hasHost(address) ? address : (page?.address ?? ''))),
  );
  await Promise.all(
    seen
      .filter(({ path, isMarkable, isCaptured }, at) => path.length > 0 && isMarkable && !isCaptured && allowed[at])
      .map(({ frameId }) => inject(browser, tabId, frameId)),
  );
  return { frames: seen.map(({ frameId, path }) => ({ frameId, path })), closed: closedOrigins(seen) };
}

function hasHost(address: string): boolean {
  return /^(https?|file):/.test(address);
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
