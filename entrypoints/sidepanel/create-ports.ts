import type { Browser } from 'webextension-polyfill';
import type { FieldInFrame, LookOutcome, PanelPorts } from '../../components/panel/panel-ports';
import type { Annotation } from '../../utils/core/annotation';
import { siteOf } from '../../utils/core/site';
import { sendMessage } from '../../utils/messaging';
import {
  parseCount,
  parseDescribedPlace,
  parseDescribedSelection,
  parseDocumentPages,
  parseFields,
} from '../../utils/messaging/parse-message';
import type { Reader } from '../../utils/storage/repository';
import { setAlwaysOn } from '../shared/set-always-on';
import type { PageFollower } from './create-page-follower';
import { earlierDocuments } from './earlier-documents';
import { findOtherKey } from './find-other-key';
import { lookForPassage } from './look-for-passage';
import { otherSources } from './other-sources';
import { readAddresses } from './read-addresses';
import { readHistory } from './read-history';
import { showOwnTab } from './show-own-tab';

/** One frame of a tab. */
interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** The panel's ports: commands go to the background, questions to the annotation's frame in the tab that is followed. */
export function createPorts(
  browser: Browser,
  reader: Reader,
  follower: Pick<PageFollower, 'page' | 'tabId' | 'frameOf' | 'lastFrame'>,
): PanelPorts {
  /** Asks a frame; `otherwise` where there is none, or none that answers. */
  const ask = async <T>(frameId: number | null, question: (frame: Frame) => Promise<T>, otherwise: T): Promise<T> => {
    const tabId = follower.tabId();
    if (tabId === null || frameId === null) return otherwise;
    return question({ tabId, frameId }).catch(() => otherwise);
  };
  const frameOf = ({ sourceKey, id }: Annotation) => follower.frameOf(sourceKey, id);
  const goTo = (annotation: Annotation) =>
    ask(frameOf(annotation), (frame) => sendMessage('goTo', { id: annotation.id }, frame), false);

  return {
    run: (command) => sendMessage('runCommand', command).catch(() => ({ kind: 'failed' }) as const),
    goTo,
    lookFor(annotation, onShare, signal) {
      const passage = annotation.target.quote.exact;
      const look = (frame: Frame) =>
        lookForPassage({ browser, frame, passage, goTo: () => goTo(annotation), onShare, signal });
      return ask<LookOutcome>(frameOf(annotation), look, 'nowhere');
    },
    goToCandidate: (annotation, candidate) =>
      ask(frameOf(annotation), (frame) => sendMessage('goToCandidate', { id: annotation.id, candidate }, frame), false),
    async describePlace(annotation, candidate, text) {
      const question = { id: annotation.id, candidate, text };
      const answer = await ask<unknown>(
        frameOf(annotation),
        (frame) => sendMessage('describePlace', question, frame),
        null,
      );
      const passage = parseDescribedPlace(answer);
      return passage.ok ? passage.value : null;
    },
    async describeSelection({ sourceKey, id }) {
      const frameId = follower.lastFrame();
      // An annotation stays with its source: the same words in another frame are another passage.
      if (follower.frameOf(sourceKey, id) !== frameId) return { notice: 'other-frame' };
      const answer = await ask<unknown>(frameId, (frame) => sendMessage('describeSelection', undefined, frame), null);
      const passage = parseDescribedSelection(answer);
      return passage.ok ? passage.value : { notice: 'nothing-selected' };
    },
    async readFields() {
      const page = follower.page.peek();
      const frames = page.status === 'ready' ? page.frames : [];
      const found = frames.map(async (source): Promise<readonly FieldInFrame[]> => {
        const question = (frame: Frame) => sendMessage('readFields', undefined, frame);
        const fields = parseFields(await ask<unknown>(source.frameId, question, null));
        return fields.ok ? fields.value.map((field) => ({ ...field, source })) : [];
      });
      return (await Promise.all(found)).flat();
    },
    async documentPages() {
      const pages = parseDocumentPages(
        await ask<unknown>(0, (frame) => sendMessage('documentPages', undefined, frame), null),
      );
      return pages.ok ? pages.value : null;
    },
    earlierDocuments: (sourceKey, title) =>
      earlierDocuments(reader, sourceKey, title, async (quotations) => {
        const question = { quotations };
        const count = parseCount(await ask<unknown>(0, (frame) => sendMessage('countQuotations', question, frame), 0));
        return count.ok ? count.value : 0;
      }).catch(() => []),
    otherSources: (sourceKey) => otherSources(reader, sourceKey).catch(() => []),
    async findOtherKey(sourceKey) {
      const tabId = follower.tabId();
      return tabId === null ? null : findOtherKey(browser, reader, sourceKey, tabId).catch(() => null);
    },
    readAddresses: (frameId) => ask(frameId, (frame) => readAddresses(browser, reader, frame), null),
    setAlwaysOn: (pattern, on) => setAlwaysOn(browser, pattern, on),
    async openOrigin(origin) {
      const site = siteOf(`${origin}/`);
      const allowed = site !== null && (await setAlwaysOn(browser, site.pattern, true));
      const tabId = follower.tabId();
      if (allowed && tabId !== null) await sendMessage('openFrames', { tabId }).catch(() => null);
      return allowed;
    },
    history: (annotation) => readHistory(reader, annotation).catch(() => null),
    openDashboard: () => void showOwnTab(browser, '/dashboard.html'),
    openOptions: () => void browser.runtime.openOptionsPage(),
    now: () => Date.now(),
  };
}
