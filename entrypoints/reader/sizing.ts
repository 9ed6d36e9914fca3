import { inTime } from './in-time';
import { keepPlace } from './keep-place';
import { keepSize, keptSize, LEAST_ZOOM, MOST_ZOOM, type Size } from './kept-size';

/** Pages that have a width. */
export interface SizedPages {
  /** The width of the page in view, in CSS pixels at zoom 1. */
  width(): number;
  /** Draws them anew at the zoom that is set. */
  redraw(): void;
}

/** How large the document is shown. */
export interface Sizing {
  /** Gives a document that was just opened the size that was chosen last; `null` for one without pages. */
  begin(pages: SizedPages | null, signal: AbortSignal): void;
  /** 1 is the size on paper. */
  zoom(zoom: number): void;
  /** Keeps the pages as wide as the view from now on, or not any more. */
  toggleWidth(): void;
}

interface SizingOptions {
  /** The document's element: its zoom is the custom property `--zoom`. */
  readonly root: HTMLElement;
  readonly view: Window;
  readonly onSize: (size: { readonly zoom: number; readonly fitsWidth: boolean }) => void;
}

/** Sizes the document that is open; the size chosen last is kept while the tab lives. */
export function createSizing({ root, view, onSize }: SizingOptions): Sizing {
  const storage = () => view.sessionStorage;
  let pages: SizedPages | null = null;
  let size: Size = 'auto';
  let drawnFor = '';
  let redraw = () => {};
  let redrawSoon = () => {};

  function zoomNow(): number {
    if (typeof size === 'number') return size;
    if (!pages) return 1;
    const { paddingLeft, paddingRight } = view.getComputedStyle(root);
    const room = root.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    // Down to whole thousandths, so that no part of a pixel makes the view scroll sideways.
    const fitting = Math.floor((room / pages.width()) * 1_000) / 1_000;
    const most = size === 'auto' ? 1 : MOST_ZOOM;
    return Math.min(most, Math.max(LEAST_ZOOM, fitting)) || 1;
  }
  /** `true` when the pages look otherwise than they were drawn for. */
  function apply(): boolean {
    const zoom = zoomNow();
    const wanted = `${zoom} ${view.devicePixelRatio}`;
    if (wanted === drawnFor) return false;
    drawnFor = wanted;
    keepPlace(root, () => root.style.setProperty('--zoom', String(zoom)));
    return true;
  }
  function tell(): void {
    onSize({ zoom: Number(root.style.getPropertyValue('--zoom')) || 1, fitsWidth: size === 'width' });
  }
  function choose(chosen: Size): void {
    size = chosen;
    keepSize(pages ? 'pages' : 'flow', size, storage);
    if (apply()) redraw();
    tell();
  }

  return {
    begin(opened, signal) {
      pages = opened;
      size = keptSize(pages ? 'pages' : 'flow', storage);
      redraw = () => opened?.redraw();
      redrawSoon = inTime(redraw, signal);
      const refit = () => {
        if (!apply()) return;
        redrawSoon();
        tell();
      };
      drawnFor = '';
      apply();
      tell();
      view.addEventListener('resize', refit, { signal });
    },
    zoom: choose,
    toggleWidth() {
      if (pages) choose(size === 'width' ? 'auto' : 'width');
    },
  };
}
