import { entryDates } from '../anchoring/labels';
import type { LiveText } from './live-text';
import { startSlices } from './slices';

/** How long a view that has just come may take to be drawn, in milliseconds. */
const REST = 2000;

/** Looks now and then which dated entries a page has. */
interface EntriesWatch {
  /** The page has changed: it is looked at before long, however often it changes. */
  later(): void;
  /** Another view may be coming: what is there now is not looked at before it had time to come. */
  anew(): void;
}

/** `onEntries` gets the dates of the entries, in their order on the page. */
export function watchEntries(
  view: Window & typeof globalThis,
  live: LiveText,
  signal: AbortSignal,
  onEntries: (dates: readonly string[]) => void,
): EntriesWatch {
  let timer = 0;
  const look = async () => {
    timer = 0;
    const { index } = await live.read(startSlices(view, signal)).catch(() => ({ index: null }));
    if (index) onEntries(entryDates(index.labels));
  };
  const anew = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(look, REST);
  };
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  return {
    later: () => {
      if (timer === 0) anew();
    },
    anew,
  };
}
