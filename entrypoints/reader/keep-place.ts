/** How far under the upper edge of the view something of the document is looked for at a time, in CSS pixels. */
const STEP = 12;

/** Does something that changes how large the document is, and keeps what is on top in the view there. */
export function keepPlace(root: HTMLElement, act: () => void): void {
  const view = root.ownerDocument.defaultView;
  const top = view && view.scrollY > 0 ? onTop(root, view) : null;
  if (!view || !top) {
    act();
    return;
  }
  const { element, y } = top;
  const before = element.getBoundingClientRect();
  const share = before.height > 0 ? (y - before.top) / before.height : 0;
  act();
  const after = element.getBoundingClientRect();
  view.scrollBy({
    top: after.top + share * after.height - y,
    left: after.left + after.width / 2 - (before.left + before.width / 2),
    behavior: 'instant',
  });
}

/** The page, or the paragraph, that is seen on top, and where in the view; under the reader's bar where that lies over it. */
function onTop(root: HTMLElement, view: Window): { readonly element: Element; readonly y: number } | null {
  for (let y = 1; y < view.innerHeight; y += STEP) {
    const element = root.ownerDocument.elementFromPoint(view.innerWidth / 2, y);
    if (element && element !== root && root.contains(element))
      return { element: element.closest('.page') ?? element, y };
  }
  return null;
}
