/** Browsers have composed ranges since Chromium 137 and Firefox 142. */
type OlderSelection = Omit<Selection, 'getComposedRanges'> & Partial<Pick<Selection, 'getComposedRanges'>>;

/**
 * What is selected now, in shadow roots too, where the plain selection is said to be empty; `null` when nothing is.
 * `roots` are the shadow roots to look into.
 */
export function selectedRange(document: Document, roots: () => ShadowRoot[]): AbstractRange | null {
  const selection: OlderSelection | null = document.getSelection();
  if (selection?.type !== 'Range') return null;
  const shadowRoots = roots();
  const [composed] = (shadowRoots.length > 0 && selection.getComposedRanges?.({ shadowRoots })) || [];
  const range = composed ?? (selection.rangeCount > 0 ? selection.getRangeAt(0) : null);
  return range?.collapsed ? null : range;
}

/** A shadow root as extensions may see it: closed ones too, where the browser lets them. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { dom } = (globalThis as { readonly chrome?: { readonly dom?: ShadowOpener } }).chrome ?? {};
  // Closed roots are for elements with a name of their own; asking for every element would take long.
  return (element.localName.includes('-') && dom?.openOrClosedShadowRoot(element)) || element.shadowRoot;
}

interface ShadowOpener {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}
