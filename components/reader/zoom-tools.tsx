import { useEffect } from 'preact/hooks';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

interface ZoomToolsProps {
  /** How many pages there are, or `null` for a document without pages: that is always as wide as the view. */
  readonly pages: number | null;
  /** 1 is the size on paper. */
  readonly zoom: number;
  readonly fitsWidth: boolean;
  readonly onZoom: (zoom: number) => void;
  readonly onFitWidth: () => void;
}

/** The steps of the zoom buttons. */
const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** How large the document is shown. */
export function ZoomTools({ pages, zoom, fitsWidth, onZoom, onFitWidth }: ZoomToolsProps) {
  const text = useText();
  const smaller = ZOOMS.findLast((step) => step < zoom - 0.01);
  const larger = ZOOMS.find((step) => step > zoom + 0.01);
  return (
    <fieldset class="reader-zoom">
      <legend class="visually-hidden">{text('reader-zoom')}</legend>
      <Button aria-label={text('reader-smaller')} disabled={!smaller} onClick={() => onZoom(smaller ?? zoom)}>
        −
      </Button>
      <output aria-live="polite">{text('reader-percent', { percent: Math.round(zoom * 100) })}</output>
      <Button aria-label={text('reader-larger')} disabled={!larger} onClick={() => onZoom(larger ?? zoom)}>
        +
      </Button>
      {pages !== null && <FitWidth pressed={fitsWidth} onFitWidth={onFitWidth} />}
    </fieldset>
  );
}

function FitWidth({ pressed, onFitWidth }: { readonly pressed: boolean; readonly onFitWidth: () => void }) {
  const text = useText();
  useEffect(() => {
    // The key that fits pages in Chromium's own PDF viewer.
    const press = (event: KeyboardEvent) => {
      if (event.key !== '\\' || !event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      event.preventDefault();
      onFitWidth();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onFitWidth]);
  return (
    <Button
      aria-pressed={pressed}
      aria-keyshortcuts="Control+\"
      title={text('reader-fit-width-key')}
      onClick={onFitWidth}
    >
      {text('reader-fit-width')}
    </Button>
  );
}
