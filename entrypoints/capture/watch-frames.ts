import { sendMessage } from '../../utils/messaging';

/** Tells the background when a frame of this page was loaded, so that capture is started there too, or went away. */
export function watchFrames(document: Document, view: Window, signal: AbortSignal): void {
  let count = view.length;
  const tell = () => {
    count = view.length;
    void sendMessage('framesChanged').catch(() => {});
  };
  const loaded = ({ target }: Event) => {
    if (target && 'contentWindow' in target) tell();
  };
  // The event of a frame does not bubble.
  document.addEventListener('load', loaded, { capture: true, signal });
  const changes = new MutationObserver(() => view.length < count && tell());
  changes.observe(document, { subtree: true, childList: true });
  signal.addEventListener('abort', () => changes.disconnect());
}
