import { adjustmentKeys } from '../../components/toolbar/adjustment-keys';
import type { Adjustment } from '../../utils/core/adjustment';
import { isEditable } from './is-editable';

/** What a key does while the toolbar is open. */
export interface KeyActions {
  /** `index` counts from 0: key 1 is 0. */
  toggle(index: number): void;
  strength(): void;
  concern(): void;
  note(): void;
  adjust(adjustment: Adjustment): void;
  close(): void;
  /** Moves the focus into the toolbar. */
  enter(): void;
}

interface KeyOptions {
  readonly view: Window;
  /** How many dimensions there are. */
  readonly dimensions: () => number;
  /** Whether the toolbar is open, asked when one of its keys is pressed; otherwise the page gets all its keys. */
  readonly open: () => boolean;
  /** Whether the focus is in the toolbar. */
  readonly inside: () => boolean;
  readonly actions: KeyActions;
  readonly signal: AbortSignal;
}

/** The toolbar's keys. The page does not see those that we use, and we use none while the person types in a field. */
export function listenForKeys({ view, dimensions, open, inside, actions, signal }: KeyOptions): void {
  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const act = actionFor(event);
      if (!act || !open()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    },
    { capture: true, signal },
  );

  function actionFor(event: KeyboardEvent): (() => void) | null {
    const digit = Number(event.key);
    if (event.key.length === 1 && digit >= 1 && digit <= dimensions()) return () => actions.toggle(digit - 1);
    if (event.key === 'Escape') return actions.close;
    if (event.key === 'Tab' && !event.shiftKey && !inside()) return actions.enter;
    const adjustment = ADJUSTMENTS[event.key];
    if (adjustment) return () => actions.adjust(adjustment);
    switch (event.key.toLowerCase()) {
      case 's':
        return actions.strength;
      case 'c':
        return actions.concern;
      case 'n':
        return actions.note;
      default:
        return null;
    }
  }
}

const ADJUSTMENTS: Readonly<Record<string, Adjustment>> = Object.fromEntries(
  adjustmentKeys.map(({ key, adjustment }) => [key, adjustment]),
);

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return isEditable(target) || target.matches('input, textarea, select');
}
