import { createMeasureText } from './measure-text';
import type { Pdf, PdfPage } from './open-pdf';
import { createPictures } from './pictures';
import { selectByMouse } from './select-by-mouse';
import { textLayer } from './text-layer';
import { watchPages } from './watch-pages';

/** How far from the view pages are drawn already, in CSS pixels. */
const AHEAD = 1_200;
/** Pages that pdf.js is asked for at once, so that it never waits for us. */
const AT_ONCE = 4;

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
}

/** Pages as they lie under each other. */
export interface LaidOutPages {
  /** The width of the page in view, in CSS pixels at zoom 1. */
  width(): number;
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
  /** Called when the pages are there, before any of them is drawn. */
  readonly onLaidOut: (pages: LaidOutPages) => void;
  /** Called with how many pages' words are there, after every page. */
  readonly onProgress: (pages: number) => void;
  /** Called with the page that is seen on top. */
  readonly onPage: (page: number) => void;
}

/**
 * Shows a PDF: what is near the view is drawn, and its words are read, before the rest. All other words come one page
 * after the other, so that the whole text can be searched and marked.
 */
export async function showPdf(options: ShowOptions): Promise<ShownPdf> {
  const { pdf, root, signal, pageName, onLaidOut, onProgress, onPage } = options;
  const document = root.ownerDocument;
  const { width, height } = await pdf.page(1).catch(() => ({ width: 794, height: 1_123 }));
  // Another document may be on its way into the same element.
  signal.throwIfAborted();
  const usual = { width: pixels(width), height: pixels(height) };
  // Most pages are as large as the first: only others say their size themselves.
  root.style.setProperty('--width', usual.width);
  root.style.setProperty('--height', usual.height);
  const holders = Array.from({ length: pdf.pages }, (_, index) => pageHolder(index + 1, pageName(index + 1), document));
  root.append(...holders);
  const readings = new Map<number, Promise<void>>();
  const done = new Set<number>();
  const wordless = new Set<number>();
  const unreadable = new Set<number>();

  const measure = createMeasureText(document);
  let seen = 1;
  const pictures = createPictures({
    view: document.defaultView ?? window,
    signal,
    async draw(holder, canvas, stop) {
      const page = await sized(holder);
      stop.throwIfAborted();
      const zoom = Number(getComputedStyle(root).getPropertyValue('--zoom')) || 1;
      await page.draw(canvas, zoom * (document.defaultView?.devicePixelRatio ?? 1), stop);
    },
    distance: (holder) => Math.abs(Number(holder.dataset.page) - seen),
  });

  onLaidOut({
    width: () => Number.parseFloat(holders[seen - 1]?.style.getPropertyValue('--width') || usual.width),
    redraw: pictures.redraw,
  });

  async function sized(holder: HTMLElement): Promise<PdfPage> {
    const page = await pdf.page(Number(holder.dataset.page));
    const own = { width: pixels(page.width), height: pixels(page.height) };
    const isSaid = holder.style.length > 0;
    if (!isSaid && (own.width !== usual.width || own.height !== usual.height)) {
      holder.style.setProperty('--width', own.width);
      holder.style.setProperty('--height', own.height);
    }
    return page;
  }
  async function putInWords(holder: HTMLElement, number: number): Promise<void> {
    try {
      const layer = textLayer(await (await sized(holder)).runs(), document, measure);
      signal.throwIfAborted();
      if (layer.textContent?.trim() === '') wordless.add(number);
      holder.append(layer);
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

  watchPages({
    holders,
    root,
    ahead: AHEAD,
    view: document.defaultView ?? window,
    signal,
    onNear(holder) {
      pictures.want(holder);
      void read(Number(holder.dataset.page));
    },
    onFar: pictures.drop,
    onPage(page) {
      seen = page;
      onPage(page);
    },
  });
  selectByMouse(root, document.defaultView ?? window, signal);
  if (holders[0]) pictures.want(holders[0]);

  return {
    count: pdf.pages,
    read,
    isRead: (page) => done.has(page),
    async readAll() {
      // What is seen comes first, unless nobody sees it: the browser draws nothing in a tab behind others.
      if (!document.hidden) await Promise.race([pictures.first, hiddenOf(document, signal)]);
      let next = 1;
      const readOn = async () => {
        while (next <= pdf.pages && !signal.aborted) await read(next++);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, readOn));
      const inOrder = (pages: ReadonlySet<number>) => [...pages].sort((a, b) => a - b);
      return signal.aborted ? null : { wordless: inOrder(wordless), unreadable: inOrder(unreadable) };
    },
    goTo(page) {
      holders[page - 1]?.scrollIntoView({ block: 'start' });
    },
  };
}

/** Resolves when the page is hidden, or the signal is aborted. */
function hiddenOf(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
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
