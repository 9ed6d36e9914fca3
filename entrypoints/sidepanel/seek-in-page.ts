/*
 * What runs in a record's page when the person asks for a passage that is not drawn now. Each function is sent there as
 * its source text, so it uses nothing from outside itself.
 */

/** Where a search has got to; `null` before its first step. */
export interface SeekState {
  /** Which of the page's scrolling parts is being looked through. */
  readonly part: number;
  readonly top: number;
  /** Where that part stood before, to be put back when the passage is not in it. */
  readonly origin: number;
}

export interface SeekStep {
  readonly outcome: 'here' | 'on' | 'nowhere';
  readonly state: SeekState | null;
  /** How much of the part has been looked through, 0 to 1. */
  readonly share: number;
}

/**
 * Opens the closed parts of the page that hold a passage, as the person could: `details`, what the browser's own search
 * would open, and what a button or tab of the page opens. `false` when no closed part holds it.
 */
export function openAround(passage: string): boolean {
  const squeeze = (text: string | null) => (text ?? '').replace(/\s+/gu, '');
  const wanted = squeeze(passage);
  const openerOf = ({ id }: Element): HTMLElement | null => {
    if (id === '') return null;
    const name = CSS.escape(id);
    return document.querySelector<HTMLElement>(
      `[aria-controls~="${name}"]:is(button, [role="tab"], [role="button"]), a[href="#${name}"]`,
    );
  };
  const open = (part: Element): boolean => {
    if (part instanceof HTMLDetailsElement) {
      part.open = true;
      return true;
    }
    if (part.getAttribute('hidden') === 'until-found') {
      part.dispatchEvent(new Event('beforematch', { bubbles: true }));
      part.removeAttribute('hidden');
      return true;
    }
    const opener = openerOf(part);
    opener?.click();
    return opener !== null;
  };
  let isOpened = false;
  let part: Element = document.body;
  for (;;) {
    const inner: Element | undefined = [...part.children].find((child) => squeeze(child.textContent).includes(wanted));
    if (!inner) return isOpened;
    const isClosed =
      (inner instanceof HTMLDetailsElement && !inner.open) ||
      inner.getAttribute('hidden') === 'until-found' ||
      getComputedStyle(inner).display === 'none';
    if (isClosed && open(inner)) isOpened = true;
    part = inner;
  }
}

/**
 * Scrolls one part of the page a few steps on, and looks whether the words are drawn in it now; with `isBack`, puts the
 * part back to where it stood.
 */
export async function scrollOn(passage: string, before: SeekState | null, isBack: boolean): Promise<SeekStep> {
  const nowhere: SeekStep = { outcome: 'nowhere', state: null, share: 1 };
  const squeeze = (text: string | null) => (text ?? '').replace(/\s+/gu, '');
  const wanted = squeeze(passage);
  const parts = [...document.querySelectorAll('*')].filter(
    (element) =>
      element === document.scrollingElement ||
      (element.scrollHeight > element.clientHeight + 20 &&
        element.clientHeight > 40 &&
        /auto|scroll/.test(getComputedStyle(element).overflowY)),
  );
  // The innermost first: lists of a thousand rows scroll in a part of their own.
  parts.reverse();
  if (isBack) {
    const part = parts[before?.part ?? -1];
    if (part && before) part.scrollTop = before.origin;
    return nowhere;
  }
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  // A frame or two after it was scrolled a list draws its rows; then it has to be at rest for a moment. A page in the
  // background draws no frames, and a busy machine draws them late.
  const drawn = async () => {
    let last = Date.now();
    const observer = new MutationObserver(() => {
      last = Date.now();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const frames = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.race([frames, pause(document.visibilityState === 'visible' ? 5_000 : 500)]);
    const end = Date.now() + 1_000;
    do await pause(60);
    while (Date.now() < last + 60 && Date.now() < end);
    observer.disconnect();
  };
  let state = before ?? { part: 0, top: -1, origin: parts[0]?.scrollTop ?? 0 };
  for (let count = 0; count < 8; count++) {
    const part = parts[state.part];
    if (!part) return nowhere;
    const most = part.scrollHeight - part.clientHeight;
    if (state.top >= most) {
      part.scrollTop = state.origin;
      state = { part: state.part + 1, top: -1, origin: parts[state.part + 1]?.scrollTop ?? 0 };
      continue;
    }
    state = { ...state, top: state.top < 0 ? 0 : Math.min(most, state.top + part.clientHeight * 0.8) };
    part.scrollTop = state.top;
    await drawn();
    // Not in this part alone: some grids have a scroll bar of their own beside their rows.
    if (squeeze(document.body.textContent).includes(wanted)) return { outcome: 'here', state, share: 1 };
  }
  const part = parts[state.part];
  return { outcome: 'on', state, share: part ? Math.max(0, state.top) / (part.scrollHeight || 1) : 1 };
}
