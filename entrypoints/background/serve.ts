import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Outcome } from '../../utils/core/command';
import { misfitOf } from '../../utils/core/misfit';
import { mayBeMarked } from '../../utils/core/policy';
import { parseCommand } from '../../utils/core/schema/command';
import { sourceKeyOf } from '../../utils/core/source-key';
import type { Translate } from '../../utils/i18n';
import { onMessage } from '../../utils/messaging';
import {
  parseImportPart,
  parseOpenPage,
  parseOpenTab,
  parsePageState,
  parseShowPassage,
} from '../../utils/messaging/parse-message';
import type { Reader, Writer } from '../../utils/storage/repository';
import { unavailableReason } from '../../utils/storage/unavailable';
import type { PolicyReader } from '../shared/policy';
import type { Badge } from './badge';
import type { CaptureTabs, FrameOfTab } from './capture-tabs';
import { createImportGathering } from './gather-import';
import { isWithin } from './is-within';
import { joinRecord } from './join-record';
import type { Sender } from './may-run';
import { mayRun } from './may-run';
import { openPanel } from './open-panel';
import { closedPage, openedPage } from './opened-page';
import { frameOf, isView } from './sender';
import { createPassageShower } from './show-passage';
import { addressOf, sourceOf } from './source-of';

interface ServeOptions {
  readonly repository: Reader & Writer;
  readonly tabs: CaptureTabs;
  readonly translate: Translate;
  /** Pages that show a source, or with `null` any page, ask again; but not the frame that changed it. */
  readonly tellPages: (sourceKey: string | null, from: FrameOfTab | null) => void;
  readonly onSettings: () => void;
  readonly policy: PolicyReader;
  readonly badge: Badge;
  /** Whether the organisation asks for a passphrase and none is set: nothing is marked or taken in until it is. */
  readonly needsPassphrase: () => Promise<boolean>;
}

/** Answers every message to the background. What came is checked for sender and shape before anything is done. */
export function serve(options: ServeOptions): void {
  const { repository, tabs, translate, tellPages, policy, badge, needsPassphrase, onSettings } = options;
  const passages = createPassageShower(browser, tabs, Date.now);
  const gatherImport = createImportGathering();
  // While the store can't be read nothing is shown of a page, and nothing is kept.
  const addressRules = () =>
    repository.settings().then(
      (settings) => settings.addressRules ?? [],
      () => [],
    );

  onMessage('openPage', async ({ data, sender }) => {
    const sourceKey = await sourceOf(browser, sender, await addressRules());
    const isOpen = sourceKey !== null && mayBeMarked((await policy()).policy, sourceKey);
    if (!isOpen || !parseOpenPage(data).ok) throw new Error('this page can’t be kept');
    const frame = frameOf(sender);
    if (frame) await tabs.shows(frame, sourceKey);
    try {
      if (await needsPassphrase()) return closedPage(translate, 'passphrase-needed');
      return await openedPage(repository, sourceKey, translate);
    } catch (error) {
      if (frame) badge.showMarks(frame.tabId, await tabs.countMarks(frame, 0));
      return closedPage(translate, unavailableReason(error) === 'locked' ? 'locked' : 'unreadable');
    }
  });

  onMessage('runCommand', async ({ data, sender }): Promise<Outcome> => {
    const command = parseCommand(data);
    if (!command.ok) return { kind: 'refused' };
    try {
      if (!(await mayRun(command.value, await senderOf(sender), repository))) return { kind: 'refused' };
    } catch (error) {
      return { kind: unavailableReason(error) === 'locked' ? 'locked' : 'failed' };
    }
    if (!isWithin((await policy()).policy, command.value)) return { kind: 'refused' };
    if (command.value.kind === 'create-annotation' && (await needsPassphrase())) return { kind: 'refused' };
    const outcome = await repository.run(command.value);
    if (command.value.kind === 'change-settings') onSettings();
    const frame = frameOf(sender);
    if (outcome.kind === 'done' && command.value.kind === 'create-annotation' && frame?.frameId) {
      const around = await tabs.sourceOf({ ...frame, frameId: 0 });
      if (around !== null) await joinRecord(repository, command.value.sourceKey, around);
    }
    const isShown = command.value.kind !== 'count-entries';
    if (outcome.kind === 'done' && isShown) tellPages(outcome.annotation?.sourceKey ?? null, frame);
    return outcome;
  });

  onMessage('importFile', async ({ data, sender }) => {
    const part = parseImportPart(data);
    const isView = (await senderOf(sender)).kind === 'view';
    if (!part.ok || !isView || (await needsPassphrase().catch(() => false))) return { kind: 'refused' };
    const gathered = gatherImport(part.value);
    if (gathered === 'waiting') return { kind: 'waiting' };
    if (gathered === 'out of turn') return { kind: 'failed' };
    if (misfitOf(gathered) !== null) return { kind: 'refused' };
    const outcome = await repository.merge(gathered, part.value);
    if (outcome.kind === 'merged') tellPages(null, null);
    return outcome;
  });

  onMessage('mendNumbers', async ({ sender }) => {
    if (isView(sender)) await repository.mendNumbers();
  });

  onMessage('showPassage', async ({ data, sender }) => {
    const wanted = parseShowPassage(data);
    if (!wanted.ok || (await senderOf(sender)).kind !== 'view') throw new Error('no such passage');
    return passages.show(wanted.value);
  });

  onMessage('openTab', async ({ data, sender }) => {
    const asked = parseOpenTab(data);
    if (!asked.ok || (await senderOf(sender)).kind !== 'view') throw new Error('no such tab');
    const { tabId } = asked.value;
    const access = await tabs.capture(tabId, { clicked: false });
    badge.showAccess(tabId, access);
    return access;
  });

  onMessage('openFrames', async ({ data, sender }) => {
    const asked = parseOpenTab(data);
    if (!asked.ok || (await senderOf(sender)).kind !== 'view') throw new Error('no such tab');
    return tabs.frames(asked.value.tabId);
  });

  onMessage('framesChanged', async ({ sender }) => {
    const frame = frameOf(sender);
    if (frame) await tabs.frames(frame.tabId);
  });

  onMessage('openPanel', ({ sender }) => openPanel((sender as Runtime.MessageSender).tab?.windowId));

  onMessage('pageState', async ({ data, sender }) => {
    const state = parsePageState(data);
    const frame = frameOf(sender);
    if (!state.ok || !frame) return;
    passages.heard(frame, state.value);
    const inPlace = state.value.places.filter((place) => place.state === 'in place').length;
    badge.showMarks(frame.tabId, await tabs.countMarks(frame, inPlace));
  });

  /** One of our own views, or the page of a record (our example records and the reader count as such). */
  async function senderOf(sender: Runtime.MessageSender): Promise<Sender> {
    const url = addressOf(sender);
    if (isView(sender)) return { kind: 'view' };
    const frame = frameOf(sender);
    // What it was told it is: a frame may have no address of its own, and a single-page app's may be newer.
    return { kind: 'page', sourceKey: (frame && (await tabs.sourceOf(frame))) ?? sourceKeyOf(url) };
  }
}
