import type { Pdf, PdfPage } from './open-pdf';
import { fitRuns, textLayer } from './text-layer';

/** How far from the view pages are drawn already, in CSS pixels. */
const AHEAD = 1_200;

/** A PDF on a page of ours. */
export interface ShownPdf {
  /** How many pages it has. */
  readonly count: number;
  /** Reads the words of all pages, one after the other; `null` when the signal was aborted first. */
  readAll(): Promise<ReadPages | null>;
  /** Reads the words of a page now, counted from 1; those that were read already are not read again. */
  read(page: number): Promise<void>;
  /** Whether a page's words are there. */
  isRead(page: number): boolean;
  /** Scrolls to a page, counted from 1. */
  goTo(page: number): void;
  /** Draws the pages again, as after a change of zoom. */
  redraw(): void;
}

/** Numbers of pages, in order. */
export interface ReadPages {
  /** Those that are pictures without words. */
  readonly wordless: readonly number[];
  /** Those that are damaged. */
  readonly unreadable: readonly number[];
}

interface ShowOptions {
  readonly pdf: Pdf;
  /** Where the pages go; it has none before. */
  readonly root: HTMLElement;
  readonly signal: AbortSignal;
  /** The name of a page for those who can't see where it begins. */
  readonly pageName: (page: number) => string;
  /** Called with how many pages' words are there, after every page. */
  readonly onProgress: (pages: number) => void;
  /** Called with the page that is seen on top. */
  readonly onPage: (page: number) => void;
}

/**
 * Shows a PDF: what is near the view is drawn, and its words are read, before the rest. All other words come one page
 * after the other, so that the whole text can be searched and marked.
 */
export async function showPdf({ pdf, root, signal, pageName, onProgress, onPage }: ShowOptions): Promise<ShownPdf> {
  const document = root.ownerDocument;
  const { width, height } = await pdf.page(1).catch(() => ({ width: 794, height: 1_123 }));
  const usual = { width: pixels(width), height: pixels(height) };
  // Most pages are as large as the first: only others say their size themselves.
  root.style.setProperty('--width', usual.width);
  root.style.setProperty('--height', usual.height);
  const holders = Array.from({ length: pdf.pages }, (_, index) => pageHolder(index + 1, pageName(index + 1), document));
  root.append(...holders);
  const drawn = new Map<Element, AbortController>();
  const readings = new Map<number, Promise<void>>();
  const done = new Set<number>();
  const wordless = new Set<number>();
  const unreadable = new Set<number>();

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
    const own = { width: pixels(page.width), height: pixels(page.height) };
    if (own.width !== usual.width || own.height !== usual.height) {
      holder.style.setProperty('--width', own.width);
      holder.style.setProperty('--height', own.height);
    }
    return page;
  }
  async function putInWords(holder: HTMLElement, number: number): Promise<void> {
    try {
      const layer = textLayer(await (await sized(holder)).runs(), document);
      signal.throwIfAborted();
      if (layer.textContent?.trim() === '') wordless.add(number);
      holder.append(layer);
      fitRuns(layer);
    } catch {
      unreadable.add(number);
    }
    done.add(number);
    if (!signal.aborted) onProgress(done.size);
  }
  function read(page: number): Promise<void> {
    const holder = holders[page - 1];
    const known = readings.get(page);
    if (known || !holder) return known ?? Promise.resolve();
    const reading = putInWords(holder, page);
    readings.set(page, reading);
    return reading;
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const holder = target as HTMLElement;
        if (isIntersecting) {
          void draw(holder);
          void read(Number(holder.dataset.page));
        } else erase(holder);
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

  return {
    count: pdf.pages,
    read,
    isRead: (page) => done.has(page),
    async readAll() {
      for (let page = 1; page <= pdf.pages && !signal.aborted; page++) await read(page);
      const inOrder = (pages: ReadonlySet<number>) => [...pages].sort((a, b) => a - b);
      return signal.aborted ? null : { wordless: inOrder(wordless), unreadable: inOrder(unreadable) };
    },
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

function pixels(length: number): string {
  return `${length.toFixed(2)}px`;
}

function pageHolder(number: number, name: string, document: Document): HTMLElement {
  const holder = document.createElement('section');
  holder.className = 'page';
  holder.dataset.page = String(number);
  holder.setAttribute('aria-label', name);
  return holder;
}
