import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { FrameOfTab } from './capture-tabs';
import { addressOf } from './source-of';

/** Whether one of our own views sent a message; the example records count as pages. */
export function isView(sender: Runtime.MessageSender): boolean {
  const url = addressOf(sender);
  const isExample = url.startsWith(browser.runtime.getURL('/example.html'));
  return url.startsWith(browser.runtime.getURL('/')) && !isExample;
}

/** The frame that a message came from, or `null` for one that is in no tab. */
export function frameOf({ tab, frameId = 0 }: Runtime.MessageSender): FrameOfTab | null {
  return tab?.id === undefined ? null : { tabId: tab.id, frameId };
}
