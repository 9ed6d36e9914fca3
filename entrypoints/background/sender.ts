import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { sourceKeyOf } from '../../utils/core/source-key';
import type { Sender } from './may-run';

/** The tab that a message came from, or `null` for one that is in none. */
export function tabOf(sender: Runtime.MessageSender): number | null {
  return sender.tab?.id ?? null;
}

/** The address of the sender's page. A single-page app's is up to date on its tab only, and there for the top frame. */
export function addressOf({ url, frameId, tab }: Runtime.MessageSender): string {
  return (frameId === 0 ? tab?.url : undefined) ?? url ?? '';
}

/** One of our own views, or the page of a record (our example records count as such). */
export function senderOf(sender: Runtime.MessageSender): Sender {
  const url = addressOf(sender);
  const ours = url.startsWith(browser.runtime.getURL('/')) && !url.startsWith(browser.runtime.getURL('/example.html'));
  return ours ? { kind: 'view' } : { kind: 'page', sourceKey: sourceKeyOf(url) };
}
