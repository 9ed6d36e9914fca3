import browser from 'webextension-polyfill';

/** Shows on the toolbar button how many marks are in place on the tab's page, all its frames together. */
export function showMarkCount(tabId: number, count: number): void {
  void browser.action.setBadgeBackgroundColor({ tabId, color: '#164F86' });
  void browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
}
