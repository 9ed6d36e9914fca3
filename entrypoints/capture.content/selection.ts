import type { Notice } from '../../utils/messaging/protocol';

/** Selections made by keyboard show the toolbar when the keys have rested this long, in milliseconds. */
const REST = 250;
/** A press that moved less than this many CSS pixels is a click. */
const CLICK_SLOP = 4;

export interface SelectionEvents {
  /** The person finished selecting text that may be marked. */
  onSelect(range: Range): void;
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
  readonly signal: AbortSignal;
}

/** Tells what the person selects or clicks. Only real gestures count: a page can forge events and selections. */
export function watchSelection({ document, isOurs, signal, ...events }: WatchOptions): void {
  const view = document.defaultView;
  if (!view) return;
  let pressed: { x: number; y: number } | null = null;
  let byKeyboard = false;
  let had = false;
  let timer = 0;

  function settle(): void {
    const selection = document.getSelection();
    const field = selectedField(document);
    if (field) events.onRefused(field);
    else if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      if (had) events.onCleared();
      had = false;
    } else {
      had = true;
      const range = selection.getRangeAt(0);
      const notice = refusal(range);
      if (notice) events.onRefused(notice);
      else events.onSelect(range.cloneRange());
    }
  }

  const options = { capture: true, passive: true, signal } as const;
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || isOurs(event.target as Node)) return;
      pressed = { x: event.clientX, y: event.clientY };
      byKeyboard = false;
    },
    options,
  );
  view.addEventListener(
    'pointerup',
    (event) => {
      if (!event.isTrusted || !pressed) return;
      const still = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < CLICK_SLOP;
      pressed = null;
      const target = event.target;
      // Browsers settle the selection after this event.
      view.setTimeout(() => {
        if (signal.aborted) return;
        settle();
        const collapsed = document.getSelection()?.isCollapsed ?? true;
        if (!still || !collapsed || !(target instanceof Element)) return;
        if (target.closest(INTERACTIVE)) events.onCleared();
        else events.onClick(event.clientX, event.clientY);
      });
    },
    options,
  );
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && !isOurs(event.target as Node)) byKeyboard = true;
    },
    options,
  );
  document.addEventListener(
    'selectionchange',
    () => {
      if (!byKeyboard || pressed) return;
      view.clearTimeout(timer);
      timer = view.setTimeout(() => !signal.aborted && settle(), REST);
    },
    options,
  );
  view.addEventListener(
    'blur',
    () => {
      if (document.activeElement?.matches('iframe, frame')) events.onRefused('across-frames');
    },
    options,
  );
}

const INTERACTIVE = 'a[href], button, input, select, textarea, summary, label, [contenteditable], [role="button"]';

/** Why a selection inside the focused field can't be marked, or `null` when no field holds one. */
function selectedField(document: Document): Notice | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    if (field.selectionStart === null || field.selectionStart === field.selectionEnd) return null;
    return field.type === 'password' ? 'in-a-password' : 'in-a-field';
  }
  return null;
}

/** Why a range of the page can't be marked as it is, or `null`. */
function refusal(range: Range): Notice | null {
  const inside = range.commonAncestorContainer;
  const element = inside instanceof Element ? inside : inside.parentElement;
  if (element?.closest('[contenteditable]:not([contenteditable="false"])')) return 'in-a-field';
  const frames = element?.querySelectorAll('iframe, frame') ?? [];
  for (const frame of frames) {
    const { width, height } = frame.getBoundingClientRect();
    if (width * height > 0 && range.intersectsNode(frame)) return 'across-frames';
  }
  return null;
}
