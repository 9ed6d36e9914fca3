import type { Browser, Runtime } from 'webextension-polyfill';
import type { AddressRule } from '../../utils/core/address-rule';
import { sourceKeyOf } from '../../utils/core/source-key';
import { seeFrames, seePage, sourceKeyOfFrame } from './see-frames';

/**
 * The source of the page that sent a message, by its address at this moment: asked of its frame, for the browser's
 * word on the sender lags behind in a single-page app. Where we are not let in (our own example page) the sender
 * counts. The rules are the person's. `null` when nothing can be kept of it.
 */
export async function sourceOf(
  browser: Browser,
  sender: Runtime.MessageSender,
  rules: readonly AddressRule[],
): Promise<string | null> {
  const { tab, frameId = 0 } = sender;
  if (tab?.id === undefined) return sourceKeyOf(addressOf(sender), rules);
  const frame = await seePage(browser, tab.id, frameId);
  if (!frame) return sourceKeyOf(addressOf(sender), rules);
  return sourceKeyOf(frame.address, rules) ?? sourceKeyOfFrame(frame, await seeFrames(browser, tab.id), rules);
}

/** The address of the sender's page. A single-page app's is up to date on its tab only, and there for the top frame. */
export function addressOf({ url, frameId, tab }: Runtime.MessageSender): string {
  return (frameId === 0 ? tab?.url : undefined) ?? url ?? '';
}
