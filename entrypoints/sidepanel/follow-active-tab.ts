import type { Browser, Tabs } from 'webextension-polyfill';
import type { PageFollower } from './create-page-follower';

/** Turns the follower to the active tab of the panel's own window, now and with every change, until `signal` aborts. */
export async function followActiveTab(
  browser: Pick<Browser, 'tabs' | 'windows'>,
  follower: PageFollower,
  signal: AbortSignal,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (signal.aborted) return;

  const activated = (active: Tabs.OnActivatedActiveInfoType) => {
    if (active.windowId === windowId) void follower.turnTo(active.tabId);
  };
  const updated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (tabId !== follower.tabId()) return;
    if (change.status === 'loading') follower.loading(tabId);
    if (change.status === 'complete') void follower.turnTo(tabId);
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });

  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // Somebody may have changed tabs while the query was answered; that is newer.
  if (tab?.id !== undefined && follower.tabId() === null) await follower.turnTo(tab.id);
}
