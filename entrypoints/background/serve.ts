import { browser } from 'wxt/browser';
import type { Command, Outcome } from '../../utils/core/command';
import { parseCommand } from '../../utils/core/schema';
import { sourceKeyOf } from '../../utils/core/source-key';
import type { Translate } from '../../utils/i18n';
import { onMessage, sendMessage } from '../../utils/messaging';
import type { PageState } from '../../utils/messaging/protocol';
import type { Repository } from '../../utils/storage';
import type { CaptureTabs } from './capture-tabs';
import type { Sender } from './may-run';
import { mayRun } from './may-run';
import { openPanel } from './open-panel';
import { openedPage } from './opened-page';

interface ServeOptions {
  readonly repository: Repository;
  readonly tabs: CaptureTabs;
  readonly translate: Translate;
  readonly onPageState: (tabId: number, state: PageState) => void;
}

/** Answers every message to the background. What came is checked for sender and shape before anything is done. */
export function serve({ repository, tabs, translate, onPageState }: ServeOptions): void {
  onMessage('openPage', async ({ sender }) => {
    const sourceKey = sourceKeyOf(addressOf(sender));
    if (sourceKey === null) throw new Error('this page has no address that can be kept');
    if (sender.tab?.id !== undefined) await tabs.shows(sender.tab.id, sourceKey);
    return openedPage(repository, sourceKey, translate);
  });

  onMessage('runCommand', async ({ data, sender }): Promise<Outcome> => {
    const command = parseCommand(data);
    if (!command.ok || !(await mayRun(command.value, senderOf(sender), repository))) return { kind: 'refused' };
    const outcome = await repository.run(command.value);
    if (outcome.kind === 'done') void tellPages(command.value, outcome, sender.tab?.id);
    return outcome;
  });

  onMessage('openTab', ({ data }) => tabs.capture(data.tabId, { clicked: false }));
  onMessage('openPanel', ({ sender }) => openPanel(sender.tab?.windowId));
  onMessage('pageState', ({ data, sender }) => {
    if (sender.tab?.id !== undefined) onPageState(sender.tab.id, data);
  });

  /** Pages that show what was changed, other than the one that changed it, read it again. */
  async function tellPages(command: Command, outcome: Outcome & { kind: 'done' }, from: number | undefined) {
    const sourceKey = outcome.annotation?.sourceKey;
    if (sourceKey === undefined) return;
    const showing = await tabs.showing(sourceKey);
    for (const tabId of showing) if (tabId !== from) void sendMessage('storeChanged', undefined, tabId).catch(() => {});
  }
}

type MessageSender = Pick<chrome.runtime.MessageSender, 'url' | 'frameId' | 'tab'>;

/** The address of the sender's page. A single-page app's is up to date on its tab only, and there for the top frame. */
function addressOf({ url, frameId, tab }: MessageSender): string {
  return (frameId === 0 ? tab?.url : undefined) ?? url ?? '';
}

/** One of our own views, or the page of a record (our example records count as such). */
function senderOf(sender: MessageSender): Sender {
  const url = addressOf(sender);
  const ours = url.startsWith(browser.runtime.getURL('/')) && !url.startsWith(browser.runtime.getURL('/example.html'));
  return ours ? { kind: 'view' } : { kind: 'page', sourceKey: sourceKeyOf(url) };
}
