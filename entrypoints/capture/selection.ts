import type { Notice } from '../../utils/messaging/protocol';
import { isEditable } from './is-editable';
import { selectedRange } from './selected-range';

/** Selections made by keyboard show the toolbar when the keys have rested this long, in milliseconds. */
const REST = 250;
/** A press that moved less than this many CSS pixels is a click. */
const CLICK_SLOP = 4;

export interface SelectionEvents {
  /** The person finished selecting text that may be marked. */
  onSelect(range: AbstractRange): void;
  /** The selection is in a place that can't be marked. */
  onRefused(notice: Notice): void;
  /** A click on the page's text, with nothing selected, at viewport coordinates in CSS pixels. */
  onClick(x: number, y: number): void;
  /** The person turned to something else. */
  onCleared(): void;
}

interface WatchOptions extends SelectionEvents {
  readonly document: Document;
  readonly isOurs: (node: Node) => boolean;
  /** The page's shadow roots. */
  readonly roots: () => ShadowRoot[];
  readonly signal: AbortSignal;
}

/**
 * Tells what the person selects or clicks. Only real gestures count: a page can forge events and selections. Gives
 * back a function that tells at once of a selection whose keys have not rested yet; it is to be told whether the
 * toolbar stands at the one before. Keys that others keep from it select nothing: let them listen first.
 */
export function watchSelection({ document, isOurs, roots, signal, ...events }: WatchOptions) {
  const view = document.defaultView;
  if (!view) return () => {};
  let pressed: { x: number; y: number } | null = null;
  let byKeyboard = false;
  let had = false;
  let timer = 0;
  let told: Ends | null = null;

  function settle(): void {
    view?.clearTimeout(timer);
    timer = 0;
    const range = selectedRange(document, roots);
    told = range && endsOf(range);
    const refused = refusalOf(document, range);
    if (refused) events.onRefused(refused);
    else if (!range) {
      if (had) events.onCleared();
      had = false;
    } else {
      had = true;
      events.onSelect(range);
    }
  }

  function press(event: PointerEvent): void {
    if (!event.isTrusted || isOurs(event.target as Node)) return;
    pressed = { x: event.clientX, y: event.clientY };
    byKeyboard = false;
    view?.clearTimeout(timer);
    timer = 0;
    // What the toolbar stands at is being left: no key may reach it while something else is selected.
    events.onCleared();
  }
  function release(event: PointerEvent): void {
    if (!event.isTrusted || !pressed) return;
    const still = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < CLICK_SLOP;
    const onText = event.target instanceof Element && !event.target.closest(INTERACTIVE);
    pressed = null;
    // Browsers settle the selection after this event.
    view?.setTimeout(() => {
      if (signal.aborted) return;
      settle();
      if (still && onText && document.getSelection()?.type !== 'Range') events.onClick(event.clientX, event.clientY);
    });
  }
  function listen<K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void): void {
    view?.addEventListener(type, heard, { capture: true, passive: true, signal });
  }

  listen('pointerdown', press);
  listen('pointerup', release);
  // The browser took the gesture over, to scroll or to drag what is selected.
  listen('pointercancel', () => {
    pressed = null;
  });
  listen('keydown', (event) => {
    if (event.isTrusted && !isOurs(event.target as Node)) byKeyboard = true;
  });
  listen('blur', () => {
    const frame = document.activeElement;
    const isInFrame = frame !== null && 'contentWindow' in frame;
    // The panel and the browser's own parts may be turned to without leaving what is selected.
    if (isInFrame || isPageFocused(view)) events.onCleared();
    if (isInFrame && !(frame as HTMLIFrameElement).contentDocument) events.onRefused('other-site');
  });
  const rest = () => {
    if (!byKeyboard || pressed) return;
    view.clearTimeout(timer);
    timer = view.setTimeout(settle, REST);
  };
  document.addEventListener('selectionchange', rest, { signal });
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  return (isOpen: boolean) => {
    // A browser at work hears of the next key before it tells of what the last one selected.
    const isUntold = isOpen && byKeyboard && !pressed && !isAt(told, selectedRange(document, roots));
    if (timer !== 0 || isUntold) settle();
  };
}

type Ends = readonly [start: Node, startOffset: number, end: Node, endOffset: number];

/** A range as it is now: what a browser gives may move on. */
function endsOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Ends {
  return [startContainer, startOffset, endContainer, endOffset];
}

function isAt(ends: Ends | null, range: AbstractRange | null): boolean {
  return range && ends ? endsOf(range).every((end, index) => end === ends[index]) : range === ends;
}

/** Whether the focus is in this page, seen from one of its frames. */
function isPageFocused(view: Window): boolean {
  try {
    return view !== view.top && Boolean(view.top?.document.hasFocus());
  } catch {
    // A frame of another site can't know.
    return false;
  }
}

const INTERACTIVE = 'a[href], button, input, select, textarea, summary, label, [contenteditable], [role="button"]';

/** Why what is selected now (`range` of it outside fields) can't be marked where it is, or `null`. */
export function refusalOf(document: Document, range: AbstractRange | null): Notice | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    if (field.selectionStart !== null && field.selectionStart !== field.selectionEnd) {
      if (field.type === 'password') return 'in-a-password';
      return field.matches(':read-only') ? 'in-read-only' : 'in-a-field';
    }
  }
  return range && refusalOfRange(document, range);
}

function refusalOfRange(document: Document, { startContainer, startOffset, endContainer, endOffset }: AbstractRange) {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  // In another tree the end takes the start with it.
  range.setEnd(endContainer, endOffset);
  const inside = range.commonAncestorContainer;
  const element = inside instanceof Element ? inside : inside.parentElement;
  if (element && isEditable(element)) return 'in-a-field';
  for (const frame of element?.querySelectorAll('iframe, frame') ?? []) {
    const { width, height } = frame.getBoundingClientRect();
    if (width * height > 0 && range.intersectsNode(frame)) return 'across-frames';
  }
  return null;
}
