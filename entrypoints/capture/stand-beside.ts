/** Space between the passage and the toolbar, and between the toolbar and the window's edge, in CSS pixels. */
const GAP = 8;

/**
 * Keeps the toolbar (fixed to the viewport) beside a range while the page scrolls and the window or the toolbar
 * changes size: above the passage where there is room, else below; never over it while one of them fits. Hidden
 * while the passage is out of sight. Gives back the function that ends it.
 */
export function standBeside(range: Range, bar: HTMLElement): () => void {
  const controller = new AbortController();
  const options = { capture: true, passive: true, signal: controller.signal };
  const update = () => place(range, bar);
  window.addEventListener('scroll', update, options);
  window.addEventListener('resize', update, options);
  const observer = new ResizeObserver(update);
  observer.observe(bar);
  update();
  return () => {
    controller.abort();
    observer.disconnect();
  };
}

function place(range: Range, bar: HTMLElement): void {
  const passage = range.getBoundingClientRect();
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { x, y, side } = placeBeside(passage, { width: bar.offsetWidth, height: bar.offsetHeight }, view);
  bar.toggleAttribute('data-hidden', passage.bottom < 0 || passage.top > view.height);
  bar.dataset.side = side;
  // A gutter that is kept for a scroll bar is not in the view, though the page's width tells nothing of it.
  Object.assign(bar.style, { left: `min(${x}px, 100% - ${bar.offsetWidth + GAP}px)`, top: `${y}px` });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a toolbar of that size stands beside a passage, all in CSS pixels of the viewport. */
export function placeBeside(
  { left, top, bottom }: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
  bar: Size,
  view: Size,
): { readonly x: number; readonly y: number; readonly side: 'top' | 'bottom' } {
  const above = top - GAP - bar.height;
  const below = bottom + GAP;
  // Where it fits on neither side it stands where less of it would be cut off.
  const isAbove = above >= 0 || above >= view.height - below - bar.height;
  return {
    x: within(left, view.width - bar.width),
    y: within(isAbove ? above : below, view.height - bar.height),
    side: isAbove ? 'top' : 'bottom',
  };
}

/** The place nearest to `wanted` that keeps the gap on both sides, the near side first; `room` is what is left over. */
function within(wanted: number, room: number): number {
  return Math.max(GAP, Math.min(wanted, room - GAP));
}
