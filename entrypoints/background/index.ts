import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { binLimit } from '../../utils/core/bin';
import { mayBeMarked } from '../../utils/core/policy';
import { createTranslate } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import type { TabFrames } from '../../utils/messaging/protocol';
import { createPolicyReader } from '../shared/policy';
import { openStore } from '../shared/repository';
import { keepAlwaysOn } from './always-on';
import { createBadge } from './badge';
import { createCaptureTabs } from './capture-tabs';
import { offerDocuments } from './document-menu';
import { keepFromPages } from './keep-from-pages';
import { keepToCodebook } from './keep-to-codebook';
import { lockWhenIdle } from './lock-when-idle';
import { openPanel } from './open-panel';
import { serve } from './serve';
import { serveVault } from './serve-vault';
import { tellPages } from './tell-pages';
import { createUnlockAttempts } from './unlock-attempts';

export default defineBackground({
  type: 'module',
  main() {
    const translate = createTranslate();
    const store = openStore(translate);
    const { repository } = store;
    keepFromPages(browser);
    const badge = createBadge(translate);
    const obey = async () => {
      const read = await policy();
      const name = translate('review-default-name');
      await keepToCodebook(read.policy, repository, name, () => crypto.randomUUID()).catch(() => undefined);
      takeInMinutes();
    };
    const policy = createPolicyReader(browser, () => {
      void obey();
      // Pages that were opened before it was known.
      tellAll();
    });
    const onFrames = (tabId: number, frames: TabFrames, marks: number) => {
      badge.showMarks(tabId, marks);
      // Nobody listens while no panel is open.
      sendMessage('tabFrames', { tabId, ...frames }).catch(() => {});
    };
    const isAllowed = async (address: string) => mayBeMarked((await policy()).policy, address);
    const tabs = createCaptureTabs({ browser, isAllowed, onFrames });
    const tellAll = () => void tellPages(tabs, null, null);
    const takeInMinutes = lockWhenIdle(browser, store, policy, tellAll);
    const needsPassphrase = async () =>
      (await policy()).policy.passphraseRequired && !(await store.vault.state()).protected;
    serve({
      repository,
      needsPassphrase,
      tabs,
      translate,
      policy,
      tellPages: (sourceKey, from) => void tellPages(tabs, sourceKey, from),
      onSettings: takeInMinutes,
      badge,
    });
    keepAlwaysOn(browser, (tabId) => void tabs.capture(tabId, { clicked: false }));
    const attempts = createUnlockAttempts(browser.storage.session, () => Date.now());
    const mayRemove = async () => !(await policy()).policy.passphraseRequired;
    serveVault({ store, attempts, mayRemove, tellPages: tellAll, onOpen: takeInMinutes });

    offerDocuments(browser, translate);

    browser.action.onClicked.addListener((tab) => {
      // Before anything asynchronous: browsers open the panel only within the click.
      openPanel(tab.windowId);
      const { id: tabId } = tab;
      if (tabId === undefined) return;
      const answered = tabs.capture(tabId, { clicked: true });
      void answered.then((access) => badge.showAccess(tabId, access));
      // Nobody listens while the panel is only just opening; it asks by itself then.
      answered.then((access) => sendMessage('tabClicked', { tabId, access })).catch(() => {});
    });
    // So the store is started, and what a killed browser left is repaired, before anybody asks for it.
    browser.runtime.onStartup.addListener(() => void obey());
    browser.runtime.onStartup.addListener(() => {
      void repository.purgeBin(binLimit(new Date().toISOString()));
      void repository.keepTotals();
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void obey();
      // An earlier version kept none.
      if (reason === 'update') void repository.keepTotals();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
  },
});
