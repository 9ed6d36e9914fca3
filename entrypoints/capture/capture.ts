import { onMessage } from '../../utils/messaging';
import type { MarkedPage } from '../../utils/page/marked-page';
import { listenForKeys } from './keys';
import { readFields } from './read-fields';
import { sayUpdated } from './say-updated';
import { watchSelection } from './selection';
import { createSession, type Session } from './session';
import { createTagging } from './tagging';
import { UPDATED } from './take-over';
import { createToolbarHost } from './toolbar';
import { watchFrames } from './watch-frames';
import { watchRoute } from './watch-route';

interface CaptureOptions {
  readonly document: Document;
  /** Ends capture: marks and toolbar go, the page is as it was. */
  readonly signal: AbortSignal;
  /** What is read and marked; the whole page where it is not said. */
  readonly root?: Element;
  /** Whether the words lie unseen over pictures of them, so that marks must not show them. */
  readonly overPictures?: boolean;
  /** Makes of the page one that knows the pages of a document, where it has any. */
  readonly inPages?: (page: MarkedPage) => MarkedPage;
}

/**
 * Marks in a record's page: restores what was marked, lets the person mark more, and tells the panel what is
 * where. Gives back what is known of the page, once the background has said what is marked on it.
 */
export async function startCapture({ document, signal, ...reading }: CaptureOptions): Promise<Session> {
  const toolbar = createToolbarHost(document, signal);
  const session = createSession({ document, isOurs: toolbar.isOurs, signal, ...reading });
  signal.addEventListener('abort', () => {
    const words = session.opened()?.words.updated;
    if (signal.reason === UPDATED && words) sayUpdated(document, words);
  });
  const tagging = createTagging({ document, session, toolbar });

  let isLeaving = () => false;
  async function reopen(): Promise<void> {
    // The view that the marks belong to is not there yet.
    if (isLeaving()) return;
    const before = session.opened()?.sourceKey;
    await session.open();
    // A single-page app went to another view: what the toolbar stood at is gone.
    if (before !== undefined && session.opened()?.sourceKey !== before) tagging.close();
    tagging.opened();
  }
  answerOthers(document, session, reopen, signal);
  let settleSelection = (_isOpen: boolean) => {};
  if (document.defaultView) {
    watchFrames(document, document.defaultView, signal);
    isLeaving = watchRoute({
      document,
      view: document.defaultView,
      signal,
      onLeave() {
        tagging.close();
        session.leave();
      },
      onArrive: () => void reopen().catch(() => {}),
    });
    listenForKeys({
      view: document.defaultView,
      dimensions: () => session.opened()?.dimensions.length ?? 0,
      open() {
        // A key pressed right after the selection was changed is meant for what is selected now.
        settleSelection(toolbar.isOpen());
        return toolbar.isOpen();
      },
      inside: toolbar.hasFocus,
      actions: tagging.actions,
      signal,
    });
  }
  // After the keys are listened for: the toolbar's own select nothing.
  settleSelection = watchSelection({
    document,
    isOurs: toolbar.isOurs,
    roots: session.page.shadowRoots,
    signal,
    onSelect: tagging.select,
    onClick: tagging.click,
    onCleared: tagging.close,
    onRefused(notice) {
      tagging.close();
      session.tell(notice);
    },
  });
  await session.open();
  tagging.opened();
  return session;
}

function answerOthers(document: Document, session: Session, reopen: () => Promise<void>, signal: AbortSignal): void {
  const listeners = [
    onMessage('getPageState', session.state),
    onMessage('goTo', ({ data }) => session.goTo(data.id, null)),
    onMessage('goToCandidate', ({ data }) => session.goTo(data.id, data.candidate)),
    onMessage('describePlace', ({ data }) => session.describePlace(data.id, data.candidate, data.text)),
    onMessage('describeSelection', session.describeSelection),
    onMessage('readFields', () => readFields(document)),
    onMessage('storeChanged', reopen),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of listeners) stop();
  });
}
