import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { FrameOfTab } from './capture-tabs';
import { addressOf } from './source-of';

/** Pages of ours that show something to be marked. */
const MARKED = ['/example.html', '/reader.html'];

/** Whether one of our own views sent a message; those that show something to be marked count as pages. */
export function isView(sender: Runtime.MessageSender): boolean {
  const url = addressOf(sender);
  const isMarked = MARKED.some((path) => url.startsWith(browser.runtime.getURL(path)));
  return url.startsWith(browser.runtime.getURL('/')) && !isMarked;
}

/** The frame that a message came from, or `null` for one that is in no tab. */
export function frameOf({ tab, frameId = 0 }: Runtime.MessageSender): FrameOfTab | null {
  return tab?.id === undefined ? null : { tabId: tab.id, frameId };
}
