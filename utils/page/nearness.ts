/** Tells which elements are near what the person sees. */
export interface Nearness {
  /** Starts to watch an element; whether it is known to be near already. */
  watch(element: Element): boolean;
  forget(element: Element): void;
}

/**
 * How far beyond the viewport, or beyond the edges of a scrolling part of the page, is still near. Half of it: when one
 * painted mark changes the browser paints the words of all of them again.
 */
const MARGIN = '50% 0px';

/** Watches elements without reading the layout; `onChange` is called when one comes near or goes away. */
export function createNearness(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  onChange: (element: Element, isNear: boolean) => void,
): Nearness {
  const watched = new Set<Element>();
  const near = new Set<Element>();
  const options = { rootMargin: MARGIN, scrollMargin: MARGIN };
  const observer = new view.IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!watched.has(target) || near.has(target) === isIntersecting) continue;
      if (isIntersecting) near.add(target);
      else near.delete(target);
      onChange(target, isIntersecting);
    }
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch(element) {
      if (!watched.has(element)) {
        watched.add(element);
        observer.observe(element);
      }
      return near.has(element);
    },
    forget(element) {
      watched.delete(element);
      near.delete(element);
      observer.unobserve(element);
    },
  };
}
