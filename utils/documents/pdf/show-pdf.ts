import type { Pdf, PdfPage } from './open-pdf';
import { fitRuns, textLayer } from './text-layer';

/** How far from the view pages are drawn already, in CSS pixels. */
const AHEAD = 1_200;

/** A PDF on a page of ours. */
export interface ShownPdf {
  /** Resolves once the words of all pages are there, with the numbers of the pages that have none. */
  readonly whole: Promise<readonly number[]>;
  /** Scrolls to a page, counted from 1. */
  goTo(page: number): void;
  /** Draws the pages again, as after a change of zoom. */
  redraw(): void;
}

interface ShowOptions {
  readonly pdf: Pdf;
  /** Where the pages go; it has none before. */
  readonly root: HTMLElement;
  readonly signal: AbortSignal;
  /** The name of a page for those who can't see where it begins. */
  readonly pageName: (page: number) => string;
  /** Called with how many pages' words are there. */
  readonly onProgress: (pages: number) => void;
  /** Called with the page that is seen on top. */
  readonly onPage: (page: number) => void;
}

/** Shows a PDF: pictures of pages are drawn when they come near the view, the words of all pages are put in at once, in slices. */
export function showPdf({ pdf, root, signal, pageName, onProgress, onPage }: ShowOptions): ShownPdf {
  const document = root.ownerDocument;
  const holders = Array.from({ length: pdf.pages }, (_, index) => pageHolder(index + 1, pageName(index + 1), document));
  root.append(...holders);
  const drawn = new Map<Element, AbortController>();

  async function draw(holder: HTMLElement): Promise<void> {
    if (drawn.has(holder) || signal.aborted) return;
    const stop = new AbortController();
    drawn.set(holder, stop);
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    try {
      const page = await sized(holder);
      const zoom = Number(getComputedStyle(root).getPropertyValue('--zoom')) || 1;
      await page.draw(canvas, zoom * (document.defaultView?.devicePixelRatio ?? 1), stop.signal);
      if (stop.signal.aborted) return;
      holder.querySelector('canvas')?.remove();
      holder.prepend(canvas);
    } catch {
      // Left white: the words are still there.
    }
  }
  function erase(holder: HTMLElement): void {
    drawn.get(holder)?.abort();
    drawn.delete(holder);
    holder.querySelector('canvas')?.remove();
  }
  async function sized(holder: HTMLElement): Promise<PdfPage> {
    const page = await pdf.page(Number(holder.dataset.page));
    holder.style.setProperty('--width', `${page.width.toFixed(2)}px`);
    holder.style.setProperty('--height', `${page.height.toFixed(2)}px`);
    return page;
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) void draw(target as HTMLElement);
        else erase(target as HTMLElement);
      }
    },
    { rootMargin: `${AHEAD}px 0px` },
  );
  const onTop = new IntersectionObserver(
    (entries) => {
      const seen = entries.find(({ isIntersecting }) => isIntersecting);
      if (seen) onPage(Number((seen.target as HTMLElement).dataset.page));
    },
    { rootMargin: '-45% 0px -50% 0px' },
  );
  for (const holder of holders) {
    near.observe(holder);
    onTop.observe(holder);
  }
  signal.addEventListener('abort', () => {
    near.disconnect();
    onTop.disconnect();
  });

  async function putInWords(): Promise<readonly number[]> {
    const wordless: number[] = [];
    for (const [index, holder] of holders.entries()) {
      signal.throwIfAborted();
      const page = await sized(holder);
      const layer = textLayer(await page.runs(), document);
      if (layer.textContent?.trim() === '') wordless.push(index + 1);
      holder.append(layer);
      fitRuns(layer);
      onProgress(index + 1);
    }
    return wordless;
  }

  return {
    whole: putInWords(),
    goTo(page) {
      holders[page - 1]?.scrollIntoView({ block: 'start' });
    },
    redraw() {
      for (const holder of [...drawn.keys()] as HTMLElement[]) {
        drawn.get(holder)?.abort();
        drawn.delete(holder);
        void draw(holder);
      }
    },
  };
}

function pageHolder(number: number, name: string, document: Document): HTMLElement {
  const holder = document.createElement('section');
  holder.className = 'page';
  holder.dataset.page = String(number);
  holder.setAttribute('aria-label', name);
  return holder;
}
