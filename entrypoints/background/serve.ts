import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Outcome } from '../../utils/core/command';
import type { MergeOutcome } from '../../utils/core/merge';
import { parseCommand } from '../../utils/core/schema/command';
import { parseEverything } from '../../utils/core/schema/everything';
import { sourceKeyOf } from '../../utils/core/source-key';
import type { Translate } from '../../utils/i18n';
import { onMessage, sendMessage } from '../../utils/messaging';
import { parseOpenPage, parseOpenTab, parsePageState } from '../../utils/messaging/parse-message';
import type { PageState } from '../../utils/messaging/protocol';
import type { Reader, Writer } from '../../utils/storage/repository';
import type { CaptureTabs } from './capture-tabs';
import type { Sender } from './may-run';
import { mayRun } from './may-run';
import { openPanel } from './open-panel';
import { openedPage } from './opened-page';

interface ServeOptions {
  readonly repository: Reader & Writer;
  readonly tabs: CaptureTabs;
  readonly translate: Translate;
  readonly onPageState: (tabId: number, state: PageState) => void;
}

/** Answers every message to the background. What came is checked for sender and shape before anything is done. */
export function serve({ repository, tabs, translate, onPageState }: ServeOptions): void {
  onMessage('openPage', async ({ data, sender }) => {
    const sourceKey = sourceKeyOf(addressOf(sender));
    if (sourceKey === null || !parseOpenPage(data).ok) throw new Error('this page can’t be kept');
    const tabId = tabOf(sender);
    if (tabId !== null) await tabs.shows(tabId, sourceKey);
    return openedPage(repository, sourceKey, translate);
  });

  onMessage('runCommand', async ({ data, sender }): Promise<Outcome> => {
    const command = parseCommand(data);
    if (!command.ok || !(await mayRun(command.value, senderOf(sender), repository))) return { kind: 'refused' };
    const outcome = await repository.run(command.value);
    const isShown = command.value.kind !== 'count-entries';
    if (outcome.kind === 'done' && isShown) void tellPages(outcome.annotation?.sourceKey ?? null, tabOf(sender));
    return outcome;
  });

  onMessage('importFile', async ({ data, sender }): Promise<MergeOutcome> => {
    const file = parseEverything(data);
    if (!file.ok || senderOf(sender).kind !== 'view') return { kind: 'refused' };
    const outcome = await repository.merge(file.value);
    if (outcome.kind === 'merged') void tellPages(null, null);
    return outcome;
  });

  onMessage('openTab', ({ data, sender }) => {
    const asked = parseOpenTab(data);
    if (!asked.ok || senderOf(sender).kind !== 'view') throw new Error('no such tab');
    return tabs.capture(asked.value.tabId, { clicked: false });
  });

  onMessage('openPanel', ({ sender }) => openPanel((sender as Runtime.MessageSender).tab?.windowId));

  onMessage('pageState', ({ data, sender }) => {
    const state = parsePageState(data);
    const tabId = tabOf(sender);
    if (state.ok && tabId !== null) onPageState(tabId, state.value);
  });

  /**
   * Pages that show what was changed, other than the one that changed it, read it again; with `null` every page
   * does, as after a change of review.
   */
  async function tellPages(sourceKey: string | null, from: number | null): Promise<void> {
    for (const tabId of await tabs.showing(sourceKey)) {
      if (tabId !== from) void sendMessage('storeChanged', undefined, tabId).catch(() => {});
    }
  }
}

function tabOf(sender: Runtime.MessageSender): number | null {
  return sender.tab?.id ?? null;
}

/** The address of the sender's page. A single-page app's is up to date on its tab only, and there for the top frame. */
function addressOf({ url, frameId, tab }: Runtime.MessageSender): string {
  return (frameId === 0 ? tab?.url : undefined) ?? url ?? '';
}

/** One of our own views, or the page of a record (our example records count as such). */
function senderOf(sender: Runtime.MessageSender): Sender {
  const url = addressOf(sender);
  const ours = url.startsWith(browser.runtime.getURL('/')) && !url.startsWith(browser.runtime.getURL('/example.html'));
  return ours ? { kind: 'view' } : { kind: 'page', sourceKey: sourceKeyOf(url) };
}
