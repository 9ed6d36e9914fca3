import type { Browser, Runtime } from 'webextension-polyfill';
import { sourceKeyOf } from '../../utils/core/source-key';
import { seeFrames, seePage, sourceKeyOfFrame } from './see-frames';

/**
 * The source of the page that sent a message, by its address at this moment: asked of its frame, for the browser's
 * word on the sender lags behind in a single-page app. Where we are not let in (our own example page) the sender
 * counts. `null` when nothing can be kept of it.
 */
export async function sourceOf(browser: Browser, sender: Runtime.MessageSender): Promise<string | null> {
  const { tab, frameId = 0 } = sender;
  if (tab?.id === undefined) return sourceKeyOf(addressOf(sender));
  const frame = await seePage(browser, tab.id, frameId);
  if (!frame) return sourceKeyOf(addressOf(sender));
  return sourceKeyOf(frame.address) ?? sourceKeyOfFrame(frame, await seeFrames(browser, tab.id));
}

/** The address of the sender's page. A single-page app's is up to date on its tab only, and there for the top frame. */
export function addressOf({ url, frameId, tab }: Runtime.MessageSender): string {
  return (frameId === 0 ? tab?.url : undefined) ?? url ?? '';
}
