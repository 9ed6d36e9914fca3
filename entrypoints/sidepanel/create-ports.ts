import type { Browser } from 'webextension-polyfill';
import type { PanelPorts } from '../../components/panel/panel-ports';

import { sendMessage } from '../../utils/messaging';
import { parseDescribedPlace, parseDescribedSelection, parseFields } from '../../utils/messaging/parse-message';
import type { Reader } from '../../utils/storage/repository';
import { setAlwaysOn } from '../shared/set-always-on';
import { otherSources } from './other-sources';
import { showOwnTab } from './show-own-tab';

/** The panel's ports: commands go to the background, questions to the page of the tab that is followed. */
export function createPorts(browser: Browser, reader: Reader, tabId: () => number | null): PanelPorts {
  /** Asks the page; `otherwise` where there is none, or none that answers. */
  const askPage = async <T>(ask: (tabId: number) => Promise<T>, otherwise: T): Promise<T> => {
    const tab = tabId();
    return tab === null ? otherwise : ask(tab).catch(() => otherwise);
  };

  return {
    run: (command) => sendMessage('runCommand', command).catch(() => ({ kind: 'failed' }) as const),
    goTo: (id) => askPage((tab) => sendMessage('goTo', { id }, tab), false),
    goToCandidate: (id, candidate) => askPage((tab) => sendMessage('goToCandidate', { id, candidate }, tab), false),
    async describePlace(question) {
      const answer = await askPage<unknown>((tab) => sendMessage('describePlace', question, tab), null);
      const passage = parseDescribedPlace(answer);
      return passage.ok ? passage.value : null;
    },
    async describeSelection() {
      const answer = await askPage<unknown>((tab) => sendMessage('describeSelection', undefined, tab), null);
      const passage = parseDescribedSelection(answer);
      return passage.ok ? passage.value : { notice: 'nothing-selected' };
    },
    async readFields() {
      const fields = parseFields(await askPage<unknown>((tab) => sendMessage('readFields', undefined, tab), null));
      return fields.ok ? fields.value : [];
    },
    otherSources: (sourceKey) => otherSources(reader, sourceKey).catch(() => []),
    setAlwaysOn: (pattern, on) => setAlwaysOn(browser, pattern, on),
    openDashboard: () => void showOwnTab(browser, '/dashboard.html'),
    openOptions: () => void browser.runtime.openOptionsPage(),
    now: () => Date.now(),
  };
}
