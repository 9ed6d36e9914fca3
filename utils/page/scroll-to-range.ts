/** Further than so many windows away it is gone to at once: on such a way the page may grow, and nobody can follow it. */
const MOST_WINDOWS = 3;

/**
 * Scrolls a passage to the middle of whatever scrolls around it; smoothly where it is near and the person has not
 * asked for reduced motion, and at once inside scrolling parts of the page.
 */
export function scrollToRange(range: AbstractRange, view: Window): void {
  const { document } = view;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  for (let at: Element | null = live.startContainer.parentElement; at; at = at.parentElement ?? hostAround(at)) {
    if (at === document.scrollingElement || at === document.body || !scrolls(at, view)) continue;
    const box = at.getBoundingClientRect();
    at.scrollBy({ top: distance(live, box.top, at.clientHeight), behavior: 'instant' });
  }
  const isFrame = view !== view.top;
  const top = distance(live, 0, view.innerHeight);
  const isFar = Math.abs(top) > MOST_WINDOWS * view.innerHeight;
  view.scrollBy({ top, behavior: isFrame || isFar ? 'instant' : behavior });
  // The pages around a frame are the browser's to scroll: they may be of another site.
  if (isFrame) live.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** CSS pixels to scroll so that the passage is in the middle, or begins a quarter down if it is taller than that. */
function distance(range: Range, top: number, height: number): number {
  const passage = range.getBoundingClientRect();
  const margin = Math.max((height - passage.height) / 2, height / 4);
  return passage.top - top - margin;
}

function scrolls(element: Element, view: Window): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  return /auto|scroll|overlay/.test(view.getComputedStyle(element).overflowY);
}

function hostAround(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? root.host : null;
}
