import type { Box } from './box';
import { labelLevel } from './element-kind';
import type { Line } from './line';
import { isElement, isSlot } from './node-kind';

/** An element whose children are being read. */
export interface ReadingFrame {
  readonly element: Element | ShadowRoot;
  /** The box that is being made of it, or `null` for an inline element. */
  readonly box: { readonly parts: (Box | Line)[]; readonly before: readonly (Box | Line)[] } | null;
  /** Its own text is not seen. */
  readonly unseen: boolean;
  /** Nothing remembered inside it counts. */
  readonly stale: boolean;
  /** See `labelLevel`; 0 once it has given its line. */
  level: number;
  /** Whether line breaks in its text are kept. */
  readonly keepsBreaks: () => boolean;
  /** The next node that is shown in it, or `null` when there are no more. */
  readonly nextChild: () => Node | null;
}

/** What is known of a frame before its children are read. */
export interface FrameStart extends Pick<ReadingFrame, 'box' | 'unseen' | 'stale'> {
  /** The element's shadow root, which is shown instead of its children. */
  readonly shadow: ShadowRoot | null;
}

/** Starts with the first child of an element as it is shown: of its shadow root, or what is slotted into it. */
export function openFrame(element: Element | ShadowRoot, { box, unseen, stale, shadow }: FrameStart): ReadingFrame {
  const slotted = isSlot(element) ? element.assignedNodes() : [];
  let slottedAt = 0;
  let next = (shadow ?? element).firstChild;
  let breaks: boolean | null = null;
  return {
    element,
    box,
    unseen,
    stale,
    level: isElement(element) ? labelLevel(element) : 0,
    keepsBreaks() {
      breaks ??= keepsBreaks(isElement(element) ? element : element.host);
      return breaks;
    },
    nextChild() {
      if (slotted.length > 0) return slotted[slottedAt++] ?? null;
      const child = next;
      next = child?.nextSibling ?? null;
      return child;
    },
  };
}

function keepsBreaks(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return /pre|break/.test(view?.getComputedStyle(element).whiteSpace ?? '');
}
