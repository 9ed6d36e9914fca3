import type { Browser, Tabs } from 'webextension-polyfill';
import { sendMessage } from '../../utils/messaging';
import type { TabAccess, TabFrames } from '../../utils/messaging/protocol';
import { captureFrames, capturePage } from './capture-frames';

const STORE_KEY = 'capture-tabs';

/** What is remembered of a tab while the browser runs. */
interface TabNote {
  /** By frame id, the top page's being 0: those whose page has asked what it is. */
  readonly frames: Readonly<Record<string, FrameNote>>;
  /** The person clicked the button and the browser still refused. */
  readonly closed: boolean;
}

interface FrameNote {
  readonly sourceKey: string;
  /** How many marks are in place in it. */
  readonly marks: number;
}

/** One frame of one tab. */
export interface FrameOfTab {
  readonly tabId: number;
  readonly frameId: number;
}

/** The tabs that are marked in, remembered across the service worker's deaths and forgotten with the browser. */
export interface CaptureTabs {
  /** Starts capture in a tab, and soon after in its frames, unless it runs there. */
  capture(tabId: number, how: { clicked: boolean }): Promise<TabAccess>;
  /** Starts capture in the frames that a tab's page has now, and says which those are. */
  frames(tabId: number): Promise<TabFrames>;
  /** A page said which source it shows. */
  shows(frame: FrameOfTab, sourceKey: string): Promise<void>;
  /** The source that a page said it shows, or `null`. */
  sourceOf(frame: FrameOfTab): Promise<string | null>;
  /** Takes how many marks are in place in a frame; gives back how many are in all the frames of its tab. */
  countMarks(frame: FrameOfTab, marks: number): Promise<number>;
  /** The frames that show a source; with `null`, any source. */
  showing(sourceKey: string | null): Promise<readonly FrameOfTab[]>;
}

interface CaptureTabsOptions {
  readonly browser: Browser;
  /** Whether the organisation lets the page of this address be marked. */
  readonly isAllowed: (address: string) => Promise<boolean>;
  /** Called when a tab's frames were looked at: which they are, and how many marks are in place in them. */
  readonly onFrames: (tabId: number, frames: TabFrames, marks: number) => void;
}

/** Keeps the tabs, and starts capture again when a page that was marked in reloads and the grant still holds. */
export function createCaptureTabs({ browser, isAllowed, onFrames }: CaptureTabsOptions): CaptureTabs {
  let queue: Promise<unknown> = Promise.resolve();
  const starting = new Map<number, Promise<TabAccess>>();
  const looking = new Map<number, Promise<TabFrames>>();

  async function read(): Promise<Record<string, TabNote>> {
    const stored = await browser.storage.session.get(STORE_KEY);
    return (stored[STORE_KEY] as Record<string, TabNote> | undefined) ?? {};
  }
  /** One change after the other, so that none is lost between reading and writing. */
  function note(tabId: number, noteFrom: (before: TabNote | undefined) => TabNote | null): Promise<void> {
    const change = queue.then(async () => {
      const { [tabId]: before, ...others } = await read();
      const value = noteFrom(before);
      if (value !== before)
        await browser.storage.session.set({ [STORE_KEY]: value ? { ...others, [tabId]: value } : others });
    });
    queue = change.catch(() => undefined);
    return change;
  }
  const noteFrame = ({ tabId, frameId }: FrameOfTab, noteFrom: (before: FrameNote | undefined) => FrameNote) =>
    note(tabId, (before) => ({
      closed: false,
      frames: { ...before?.frames, [frameId]: noteFrom(before?.frames[frameId]) },
    }));

  async function marksIn(tabId: number): Promise<number> {
    const all = Object.values((await read())[tabId]?.frames ?? {});
    return all.reduce((total, frame) => total + frame.marks, 0);
  }
  async function start(tabId: number, clicked: boolean): Promise<TabAccess> {
    const page = await capturePage(browser, tabId, isAllowed);
    if (page === 'not allowed') return page;
    // Our own example page starts capture itself and lets nobody in.
    if (page === 'ready' || (await answers(tabId))) {
      // The page may have said which source it shows before the browser says that capture has started.
      await note(tabId, (before) => ({ frames: before?.frames ?? {}, closed: false }));
      void look(tabId);
      return 'ready';
    }
    if (clicked || (await isOwnView(browser, tabId))) await note(tabId, () => ({ frames: {}, closed: true }));
    await queue;
    return (await read())[tabId]?.closed ? 'closed to extensions' : 'needs click';
  }
  function capture(tabId: number, { clicked }: { clicked: boolean }): Promise<TabAccess> {
    const running = starting.get(tabId);
    // A click brings the grant that the panel's own question lacked a moment earlier.
    if (running) return clicked ? running.then(() => capture(tabId, { clicked })) : running;
    const started = start(tabId, clicked).finally(() => starting.delete(tabId));
    starting.set(tabId, started);
    return started;
  }
  /** One look after the other: two at once would both start capture. */
  function look(tabId: number): Promise<TabFrames> {
    const before = looking.get(tabId);
    const next = (before ?? Promise.resolve()).then(async () => {
      const found = await captureFrames(browser, tabId, isAllowed);
      const ids = new Set(found.frames.map(({ frameId }) => String(frameId)));
      if (ids.size > 0) await note(tabId, (known) => (known ? { ...known, frames: only(known.frames, ids) } : null));
      onFrames(tabId, found, await marksIn(tabId));
      return found;
    });
    looking.set(tabId, next);
    return next.finally(() => looking.get(tabId) === next && looking.delete(tabId));
  }

  async function loaded(tabId: number): Promise<void> {
    const known = (await read())[tabId];
    if (!known) return;
    if (known.closed) await note(tabId, () => null);
    // A single-page app went to another view, or one of our own pages started by itself: it asks what is marked here.
    else if (await answers(tabId)) await sendMessage('storeChanged', undefined, { tabId, frameId: 0 });
    else if ((await capture(tabId, { clicked: false })) !== 'ready') await note(tabId, () => null);
  }

  browser.tabs.onRemoved.addListener((tabId) => void note(tabId, () => null));
  browser.tabs.onUpdated.addListener((tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (change.status === 'complete') void loaded(tabId).catch(() => {});
  });

  return {
    capture,
    frames: look,
    shows: (frame, sourceKey) => noteFrame(frame, (before) => ({ sourceKey, marks: before?.marks ?? 0 })),
    async sourceOf({ tabId, frameId }) {
      await queue;
      return (await read())[tabId]?.frames[frameId]?.sourceKey ?? null;
    },
    async countMarks(frame, marks) {
      await note(frame.tabId, (before) => {
        const known = before?.frames[frame.frameId];
        if (!before || !known || known.marks === marks) return before ?? null;
        return { ...before, frames: { ...before.frames, [frame.frameId]: { ...known, marks } } };
      });
      return marksIn(frame.tabId);
    },
    async showing(sourceKey) {
      await queue;
      return Object.entries(await read()).flatMap(([tabId, { frames }]) =>
        Object.entries(frames)
          .filter(([, frame]) => sourceKey === null || frame.sourceKey === sourceKey)
          .map(([frameId]) => ({ tabId: Number(tabId), frameId: Number(frameId) })),
      );
    },
  };
}

function only<T>(values: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

/** Whether capture already runs in the tab's top page. */
async function answers(tabId: number): Promise<boolean> {
  try {
    return Boolean(await sendMessage('getPageState', undefined, { tabId, frameId: 0 }));
  } catch {
    return false;
  }
}

/** Whether a tab shows one of the extension's own views; of other tabs the address can't be seen without a grant. */
async function isOwnView(browser: Browser, tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
