import type { Browser } from 'webextension-polyfill';
import { sendMessage } from '../../utils/messaging';
import type { PageState, PassageShown } from '../../utils/messaging/protocol';
import type { CaptureTabs, FrameOfTab } from './capture-tabs';

interface Wanted {
  readonly id: string;
  readonly sourceKey: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Brings passages into sight that the dashboard asks for. */
export interface PassageShower {
  show(wanted: Omit<Wanted, 'since'>): Promise<PassageShown>;
  /** A page said what it shows: when it was waited for, it goes to the passage. */
  heard(frame: FrameOfTab, state: PageState): void;
}

/** How long a page is waited for: time enough to sign in to a record system, in milliseconds. */
const PATIENCE = 5 * 60_000;

/** A shower that looks among these tabs. What it waits for is forgotten when the background is stopped. */
export function createPassageShower(browser: Browser, tabs: CaptureTabs, now: () => number): PassageShower {
  let waiting: Wanted | null = null;

  const goTo = (frame: FrameOfTab, id: string) => sendMessage('goTo', { id }, frame).catch(() => false);

  return {
    async show({ id, sourceKey }) {
      waiting = null;
      let result: PassageShown = 'not open';
      for (const frame of await tabs.showing(sourceKey)) {
        const shown = await goTo(frame, id);
        if (!shown && result === 'no place') continue;
        result = (await bringToFront(browser, frame.tabId)) ? (shown ? 'shown' : 'no place') : result;
        if (result === 'shown') return result;
      }
      if (result === 'not open') waiting = { id, sourceKey, since: now() };
      return result;
    },
    heard(frame, { sourceKey, places }) {
      if (waiting?.sourceKey !== sourceKey) return;
      const { id, since } = waiting;
      const hasPlace = places.some((place) => place.id === id && place.start !== null);
      if (now() - since > PATIENCE) waiting = null;
      else if (hasPlace) {
        waiting = null;
        void goTo(frame, id);
      }
    },
  };
}

/** `false` when the tab is gone. */
async function bringToFront({ tabs, windows }: Browser, tabId: number): Promise<boolean> {
  try {
    const tab = await tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
