import { h, render } from 'preact';
import tokens from '../../components/tokens.css?inline';
import type { ToolbarProps } from '../../components/toolbar/toolbar';
import { Toolbar } from '../../components/toolbar/toolbar';
import styles from '../../components/toolbar/toolbar.css?inline';
import { standBeside } from './stand-beside';

/** The toolbar's place in the page: one host element with a closed shadow root, outside the body's content. */
export interface ToolbarHost {
  /** Shows or updates the toolbar beside a range. */
  show(range: Range, props: ToolbarProps): void;
  hide(): void;
  isOpen(): boolean;
  /** Whether a node is our host (or inside it). */
  isOurs(node: Node): boolean;
  /** Whether the focus is in the toolbar. */
  hasFocus(): boolean;
  /** Moves the focus to the first dimension; it goes back to where it was when the toolbar closes. */
  focus(): void;
}

/** Puts the host into the page when the toolbar is first shown; `signal` takes it out again. */
export function createToolbarHost(document: Document, signal: AbortSignal): ToolbarHost {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  // A constructed sheet stands under any content security policy of the page; a style element would not.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + styles);
  shadow.adoptedStyleSheets = [sheet];
  const slot = document.createElement('div');
  shadow.append(slot);
  // What happens in the toolbar is none of the page's business.
  for (const type of ISOLATED) host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  let range: Range | null = null;
  let stopFollowing: (() => void) | null = null;
  let focusBefore: HTMLElement | null = null;

  function hide(): void {
    if (!range) return;
    const hadFocus = shadow.activeElement !== null;
    stopFollowing?.();
    stopFollowing = null;
    range = null;
    render(null, slot);
    if (hadFocus) focusBefore?.focus({ preventScroll: true });
    focusBefore = null;
  }
  signal.addEventListener('abort', () => {
    hide();
    host.remove();
  });

  return {
    show(at, props) {
      if (!host.isConnected) document.documentElement.append(host);
      render(h(Toolbar, props), slot);
      const bar = slot.firstElementChild;
      if (at === range || !(bar instanceof HTMLElement)) return;
      range = at;
      stopFollowing?.();
      stopFollowing = standBeside(at, bar);
    },
    hide,
    isOpen: () => range !== null,
    isOurs: (node) => node === host || host.contains(node),
    hasFocus: () => shadow.activeElement !== null,
    focus() {
      const active = document.activeElement;
      focusBefore = active instanceof HTMLElement && active !== host ? active : null;
      slot.querySelector('button')?.focus({ preventScroll: true });
    },
  };
}

const ISOLATED = ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];
