import { computePosition, flip, offset, type Platform, shift } from '@floating-ui/core';

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
  const update = () => void place(range, bar);
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

async function place(range: Range, bar: HTMLElement): Promise<void> {
  const passage = range.getBoundingClientRect();
  bar.toggleAttribute('data-hidden', passage.bottom < 0 || passage.top > window.innerHeight);
  const { x, y, placement } = await computePosition(range, bar, {
    platform: viewportPlatform,
    strategy: 'fixed',
    placement: 'top-start',
    middleware: [offset(GAP), flip({ fallbackPlacements: ['bottom-start'] }), shift({ padding: GAP, crossAxis: true })],
  });
  bar.dataset.side = placement.startsWith('top') ? 'top' : 'bottom';
  Object.assign(bar.style, { left: `${x}px`, top: `${y}px` });
}

/** What Floating UI asks of two boxes that both stand in the viewport. */
const viewportPlatform: Platform = {
  getElementRects({ reference, floating }: { reference: Range; floating: HTMLElement }) {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return { reference: { x, y, width, height }, floating: { x: 0, y: 0, ...sizeOf(floating) } };
  },
  getDimensions: sizeOf,
  getClippingRect: () => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: window.innerHeight }),
};

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement) {
  return { width: offsetWidth, height: offsetHeight };
}
