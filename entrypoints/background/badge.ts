import browser from 'webextension-polyfill';
import type { PageState } from '../../utils/messaging/protocol';

/** Shows on the toolbar button how many marks are in place on the tab's page; with `null`, nothing. */
export function showMarkCount(tabId: number, state: PageState | null): void {
  const count = (state?.places ?? []).filter((place) => place.state === 'in place').length;
  void browser.action.setBadgeBackgroundColor({ tabId, color: '#164F86' });
  void browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
}
