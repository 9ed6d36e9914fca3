import type { Runtime } from 'webextension-polyfill';
import type { Outcome } from '../../utils/core/command';
import type { MergeOutcome } from '../../utils/core/merge';
import { parseCommand } from '../../utils/core/schema/command';
import { parseEverything } from '../../utils/core/schema/everything';
import { sourceKeyOf } from '../../utils/core/source-key';
import type { Translate } from '../../utils/i18n';
import { onMessage } from '../../utils/messaging';
import { parseOpenPage, parseOpenTab, parsePageState } from '../../utils/messaging/parse-message';
import type { PageState } from '../../utils/messaging/protocol';
import type { Reader, Writer } from '../../utils/storage/repository';
import { unavailableReason } from '../../utils/storage/unavailable';
import type { CaptureTabs } from './capture-tabs';
import { mayRun } from './may-run';
import { openPanel } from './open-panel';
import { closedPage, openedPage } from './opened-page';
import { addressOf, senderOf, tabOf } from './sender';

interface ServeOptions {
  readonly repository: Reader & Writer;
  readonly tabs: CaptureTabs;
  readonly translate: Translate;
  /** Pages that show a source, or with `null` any page, ask again; but not the tab that changed it. */
  readonly tellPages: (sourceKey: string | null, from: number | null) => void;
  readonly onSettings: () => void;
  /** With `null` where the store can't be read. */
  readonly onPageState: (tabId: number, state: PageState | null) => void;
}

/** Answers every message to the background. What came is checked for sender and shape before anything is done. */
export function serve({ repository, tabs, translate, tellPages, onSettings, onPageState }: ServeOptions): void {
  onMessage('openPage', async ({ data, sender }) => {
    const sourceKey = sourceKeyOf(addressOf(sender));
    if (sourceKey === null || !parseOpenPage(data).ok) throw new Error('this page can’t be kept');
    const tabId = tabOf(sender);
    if (tabId !== null) await tabs.shows(tabId, sourceKey);
    return openedPage(repository, sourceKey, translate).catch((error: unknown) => {
      if (tabId !== null) onPageState(tabId, null);
      return closedPage(translate, unavailableReason(error) === 'locked');
    });
  });

  onMessage('runCommand', async ({ data, sender }): Promise<Outcome> => {
    const command = parseCommand(data);
    if (!command.ok) return { kind: 'refused' };
    try {
      if (!(await mayRun(command.value, senderOf(sender), repository))) return { kind: 'refused' };
    } catch (error) {
      return { kind: unavailableReason(error) === 'locked' ? 'locked' : 'failed' };
    }
    const outcome = await repository.run(command.value);
    if (command.value.kind === 'change-settings') onSettings();
    const isShown = command.value.kind !== 'count-entries';
    if (outcome.kind === 'done' && isShown) tellPages(outcome.annotation?.sourceKey ?? null, tabOf(sender));
    return outcome;
  });

  onMessage('importFile', async ({ data, sender }): Promise<MergeOutcome> => {
    const file = parseEverything(data);
    if (!file.ok || senderOf(sender).kind !== 'view') return { kind: 'refused' };
    const outcome = await repository.merge(file.value);
    if (outcome.kind === 'merged') tellPages(null, null);
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
}
