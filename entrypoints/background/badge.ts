import browser from 'webextension-polyfill';
import type { Translate } from '../../utils/i18n';
import type { TabAccess } from '../../utils/messaging/protocol';

/** Shows on the toolbar button how a tab stands: on with so many marks, off, or closed to extensions. */
export interface Badge {
  /** A page that is on has this many marks in place, all its frames together. */
  showMarks(tabId: number, count: number): void;
  /** Capture was started in a tab, or could not be. */
  showAccess(tabId: number, access: TabAccess): void;
}

const ON = '#164F86';
const CLOSED = '#5C6166';

/** The badge has digits or a sign, and its title says the same in words. */
export function createBadge(translate: Translate): Badge {
  const show = (tabId: number, text: string, color: string, title: string) => {
    // The tab may be gone by now.
    void browser.action.setBadgeBackgroundColor({ tabId, color }).catch(() => {});
    void browser.action.setBadgeText({ tabId, text }).catch(() => {});
    void browser.action.setTitle({ tabId, title: `${translate('product-name')}: ${title}` }).catch(() => {});
  };
  return {
    showMarks(tabId, count) {
      show(tabId, count === 0 ? translate('badge-on') : String(count), ON, translate('badge-on-title', { count }));
    },
    showAccess(tabId, access) {
      if (access === 'closed to extensions') show(tabId, '×', CLOSED, translate('badge-closed-title'));
      if (access === 'needs click') show(tabId, '', ON, translate('badge-off-title'));
    },
  };
}
