import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createTranslate } from '../../utils/i18n';
import { openRepository } from '../shared/repository';
import { showMarkCount } from './badge';
import { createCaptureTabs } from './capture-tabs';
import { openPanel } from './open-panel';
import { serve } from './serve';

export default defineBackground({
  type: 'module',
  main() {
    const translate = createTranslate();
    const repository = openRepository(translate);
    const tabs = createCaptureTabs(browser);
    serve({ repository, tabs, translate, onPageState: showMarkCount });

    browser.action.onClicked.addListener((tab) => {
      // Before anything asynchronous: browsers open the panel only within the click.
      openPanel(tab.windowId);
      if (tab.id !== undefined) void tabs.capture(tab.id, { clicked: true });
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
  },
});
