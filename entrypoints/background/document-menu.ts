import type { Browser } from 'webextension-polyfill';
import type { Translate } from '../../utils/i18n';

const ID = 'open-in-reader';

/**
 * Offers links in the reader by their context menu. The click grants access to the link's own page, through which the
 * reader gets the document as the person would by following the link; the extension itself asks no server for anything.
 */
export function offerDocuments(browser: Browser, translate: Translate): void {
  browser.runtime.onInstalled.addListener(() => {
    // Browsers keep the menu; made a second time it would be an error.
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: ID, title: translate('reader-menu'), contexts: ['link'] });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (menuItemId !== ID || !linkUrl || tab?.id === undefined) return;
    const asked = new URLSearchParams({ tab: String(tab.id), link: linkUrl });
    void browser.tabs.create({ url: browser.runtime.getURL(`/reader.html?${asked}`), openerTabId: tab.id });
  });
}
