import tokens from '../../components/tokens.css?inline';
import { createToolbar, type ToolbarProps, type ToolbarView } from '../../components/toolbar/create-toolbar';
import styles from '../../components/toolbar/toolbar.css?inline';
import { sameData } from '../../utils/core/same-data';
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
  // What happens in the toolbar is none of the page's business.
  for (const type of ISOLATED) host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  let range: Range | null = null;
  let shown: { readonly view: ToolbarView; readonly props: ToolbarProps } | null = null;
  let stopFollowing: (() => void) | null = null;
  let focusBefore: HTMLElement | null = null;

  function hide(): void {
    if (!range) return;
    const hadFocus = shadow.activeElement !== null;
    stopFollowing?.();
    stopFollowing = null;
    range = null;
    shown?.view.element.remove();
    shown = null;
    if (hadFocus) focusBefore?.focus({ preventScroll: true });
    focusBefore = null;
  }
  /** The toolbar that is shown, brought up to date, or another where it has other dimensions or words. */
  function viewFor(props: ToolbarProps): ToolbarView {
    const isSame = sameData([shown?.props.items, shown?.props.labels], [props.items, props.labels]);
    const view = isSame && shown ? shown.view : createToolbar(document, props);
    if (shown?.view === view) view.update(props);
    else shadow.replaceChildren(view.element);
    shown = { view, props };
    return view;
  }
  signal.addEventListener('abort', () => {
    hide();
    host.remove();
  });

  return {
    show(at, props) {
      if (!host.isConnected) document.documentElement.append(host);
      const before = shown?.view;
      const view = viewFor(props);
      if (at === range && view === before) return;
      range = at;
      stopFollowing?.();
      stopFollowing = standBeside(at, view.element);
    },
    hide,
    isOpen: () => range !== null,
    isOurs: (node) => node === host || host.contains(node),
    hasFocus: () => shadow.activeElement !== null,
    focus() {
      const active = document.activeElement;
      focusBefore = active instanceof HTMLElement && active !== host ? active : null;
      shadow.querySelector('button')?.focus({ preventScroll: true });
    },
  };
}

const ISOLATED = ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];
