import { render } from 'preact';
import browser from 'webextension-polyfill';
import { createPanelModel } from '../../components/panel/create-panel-model';
import { Panel } from '../../components/panel/panel';
import { createTranslate } from '../../utils/i18n';
import { onMessage, sendMessage } from '../../utils/messaging';
import { followSites } from '../shared/follow-sites';
import { followStore } from '../shared/follow-store';
import { createRepairTold } from '../shared/repair-told';
import { openStore } from '../shared/repository';
import { createVaultActions } from '../shared/vault-actions';
import { createPageFollower } from './create-page-follower';
import { createPorts } from './create-ports';
import { followActiveTab } from './follow-active-tab';
import { followData } from './follow-data';
import { readShortcut } from './read-shortcut';

/** Shows the panel in `root` and keeps it to the page of the active tab until the panel is closed. */
export function startPanel(root: HTMLElement): void {
  const closed = new AbortController();
  const { signal } = closed;
  const translate = createTranslate();
  const follower = createPageFollower({
    openTab: (tabId) => sendMessage('openTab', { tabId }),
    openFrames: (tabId) => sendMessage('openFrames', { tabId }),
    getPageState: (tabId, frameId) => sendMessage('getPageState', undefined, { tabId, frameId }),
  });
  const store = openStore(translate);
  const { repository } = store;
  const { data, unreadable } = followData(repository, follower.page, signal);
  const repair = createRepairTold(browser);
  const model = createPanelModel({
    ports: createPorts(browser, repository, follower),
    page: follower.page,
    data,
    unreadable,
    store: followStore(store.vault, signal),
    repairTold: repair.told,
    tellRepair: repair.tell,
    vault: createVaultActions(store, document),
    shortcut: readShortcut(browser),
    sites: followSites(browser),
    translate,
    signal,
  });

  const listeners = [
    onMessage('pageState', ({ data: state, sender }) => {
      if (sender.tab?.id !== undefined) follower.receive(sender.tab.id, sender.frameId ?? 0, state);
    }),
    onMessage('tabFrames', ({ data: { tabId, ...frames }, sender }) => {
      if (!sender.tab) follower.receiveFrames(tabId, frames);
    }),
    onMessage('tabClicked', ({ data: { tabId, access }, sender }) => {
      if (!sender.tab) follower.clicked(tabId, access);
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of listeners) stop();
  });
  void followActiveTab(browser, follower, signal);

  render(<Panel model={model} translate={translate} />, root);

  // The last moments to save what is being typed: a message that is sent now still arrives.
  document.addEventListener('visibilitychange', model.drafts.saveAll);
  window.addEventListener('pagehide', () => {
    model.drafts.saveAll();
    closed.abort();
  });
}
