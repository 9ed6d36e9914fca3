/** Why a signal of `takeOver` was aborted, when the extension is gone or another by now. */
export const UPDATED = 'updated';

/** What a content script finds among its globals. */
interface World {
  /** How to end the capture that runs here; the page can't see our isolated world's globals. */
  endCapture?: () => void;
  /** What it marks in: a document may be written anew in the same window, as editors do in their frames. */
  capturedBody?: HTMLElement;
  readonly chrome?: { readonly runtime?: { readonly id?: string } };
}

/**
 * Ends the capture that runs in this page already, if any, and gives the signal of the one that starts now. The
 * signal is aborted when the next one takes over, and when the extension that injected us is gone: after an update
 * the old script lives on in the page, and only its missing id tells.
 */
export function takeOver(view: Window = window, world: World = globalThis as World): AbortSignal {
  world.endCapture?.();
  world.capturedBody = view.document.body;
  const controller = new AbortController();
  const { signal } = controller;
  world.endCapture = () => controller.abort();
  const check = () => {
    if (world.chrome?.runtime?.id === undefined) controller.abort(UPDATED);
  };
  // Before any of our own listeners hear the gesture.
  for (const type of GESTURES) view.addEventListener(type, check, { capture: true, passive: true, signal });
  return signal;
}

const GESTURES = ['pointermove', 'pointerdown', 'keydown', 'focus'];
