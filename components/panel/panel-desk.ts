import { type Signal, signal } from '@preact/signals';
import type { ToastMessage } from '../basics/toast';
import { type AnnotationFilter, noFilter } from './annotation-filter';

/** Where focus, or only the view, is to go once what it goes to is there. */
export interface FocusRequest {
  /** `view` scrolls to the card and leaves focus where it is. */
  readonly part: 'view' | 'card' | 'note' | 'delete';
  /** An annotation's id, or `null` for the list itself. */
  readonly id: string | null;
}

/** A passage that is being typed from a picture of a page; the page as typed, too. */
export interface TypedPassage {
  readonly page: string;
  readonly words: string;
}

/** What the reviewer has before them in the panel; nothing of it is stored. */
export interface PanelDesk {
  readonly filter: Signal<AnnotationFilter>;
  /** Whether the list is grouped by the entries that passages stand in. */
  readonly byEntry: Signal<boolean>;
  /** The annotation whose card is open, or `null`. */
  readonly openId: Signal<string | null>;
  /** The annotation whose card takes part in the tab order, or `null` for the first one. */
  readonly currentId: Signal<string | null>;
  readonly focus: Signal<FocusRequest | null>;
  /** The annotation of which the last dimension was to be taken away, or `null`. */
  readonly askDelete: Signal<string | null>;
  readonly toast: Signal<ToastMessage | null>;
  /** A sentence about something that did not work, or `null`. */
  readonly problem: Signal<string | null>;
  /** What is being typed from a picture of a page, by the document's key: whoever looks into another tab finds it again. */
  readonly typed: Signal<ReadonlyMap<string, TypedPassage>>;
  /** The search for a passage that the page does not show now, or `null`; `share` is how much was looked through. */
  readonly looking: Signal<{ readonly id: string; readonly share: number; readonly stop: () => void } | null>;
}

/** An empty desk. */
export function createPanelDesk(): PanelDesk {
  return {
    filter: signal(noFilter),
    byEntry: signal(false),
    openId: signal(null),
    currentId: signal(null),
    focus: signal(null),
    askDelete: signal(null),
    toast: signal(null),
    problem: signal(null),
    looking: signal(null),
    typed: signal(new Map()),
  };
}
