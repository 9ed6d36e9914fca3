import type { Browser, Tabs } from 'webextension-polyfill';
import { sendMessage } from '../../utils/messaging';
import type { TabAccess } from '../../utils/messaging/protocol';

const CAPTURE_SCRIPT = '/capture.js';
const STORE_KEY = 'capture-tabs';

/** What is remembered of a tab while the browser runs. */
interface TabNote {
  /** The source it shows, once its page has asked. */
  readonly sourceKey: string | null;
  /** The person clicked the button and the browser still refused. */
  readonly closed: boolean;
}

/** The tabs that are marked in, remembered across the service worker's deaths and forgotten with the browser. */
export interface CaptureTabs {
  /** Starts capture in a tab unless it runs there. */
  capture(tabId: number, how: { clicked: boolean }): Promise<TabAccess>;
  /** A page said which source it shows. */
  shows(tabId: number, sourceKey: string): Promise<void>;
  /** The tabs that show a source; with `null`, any source. */
  showing(sourceKey: string | null): Promise<readonly number[]>;
}

/** Keeps the tabs, and starts capture again when a page that was marked in reloads and the grant still holds. */
export function createCaptureTabs(browser: Browser, isAllowed: (address: string) => Promise<boolean>): CaptureTabs {
  let queue: Promise<unknown> = Promise.resolve();
  const starting = new Map<number, Promise<TabAccess>>();

  async function read(): Promise<Record<string, TabNote>> {
    const stored = await browser.storage.session.get(STORE_KEY);
    return (stored[STORE_KEY] as Record<string, TabNote> | undefined) ?? {};
  }
  /** One change after the other, so that none is lost between reading and writing. */
  function note(tabId: number, noteFrom: (before: TabNote | undefined) => TabNote | null): Promise<void> {
    const change = queue.then(async () => {
      const { [tabId]: before, ...others } = await read();
      const value = noteFrom(before);
      await browser.storage.session.set({ [STORE_KEY]: value ? { ...others, [tabId]: value } : others });
    });
    queue = change.catch(() => undefined);
    return change;
  }
  async function start(tabId: number, clicked: boolean): Promise<TabAccess> {
    if (await answers(tabId)) return 'ready';
    const injected = await inject(browser, tabId, isAllowed);
    if (injected === 'not allowed') return injected;
    if (injected === 'ready') {
      // The page may have said which source it shows before the browser says that capture has started.
      await note(tabId, (before) => ({ sourceKey: before?.sourceKey ?? null, closed: false }));
      return 'ready';
    }
    if (clicked || (await isOwnView(browser, tabId))) await note(tabId, () => ({ sourceKey: null, closed: true }));
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

  async function loaded(tabId: number): Promise<void> {
    const known = (await read())[tabId];
    if (!known) return;
    if (known.closed) await note(tabId, () => null);
    // A single-page app went to another view, or one of our own pages started by itself: it asks what is marked here.
    else if (await answers(tabId)) await sendMessage('storeChanged', undefined, tabId);
    else if ((await capture(tabId, { clicked: false })) !== 'ready') await note(tabId, () => null);
  }

  browser.tabs.onRemoved.addListener((tabId) => void note(tabId, () => null));
  browser.tabs.onUpdated.addListener((tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (change.status === 'complete') void loaded(tabId).catch(() => {});
  });

  return {
    capture,
    shows: (tabId, sourceKey) => note(tabId, () => ({ sourceKey, closed: false })),
    async showing(sourceKey) {
      await queue;
      const shown = Object.entries(await read()).filter(([, tab]) => tab.sourceKey !== null);
      return shown.flatMap(([id, tab]) => (sourceKey === null || tab.sourceKey === sourceKey ? [Number(id)] : []));
    },
  };
}

/** Whether capture already runs in the tab. */
async function answers(tabId: number): Promise<boolean> {
  try {
    return Boolean(await sendMessage('getPageState', undefined, tabId));
  } catch {
    return false;
  }
}

async function inject(
  browser: Browser,
  tabId: number,
  isAllowed: (address: string) => Promise<boolean>,
): Promise<'ready' | 'not allowed' | 'closed'> {
  const target = { tabId };
  try {
    const [page] = await browser.scripting.executeScript({ target, func: markableAddress });
    if (typeof page?.result !== 'string') return 'closed';
    if (!(await isAllowed(page.result))) return 'not allowed';
    await browser.scripting.executeScript({ target, files: [CAPTURE_SCRIPT] });
    return 'ready';
  } catch {
    return 'closed';
  }
}

/**
 * Runs in the page: its origin, or `null` when it can't be marked. The built-in PDF viewer lets scripts into a frame that holds no text, and a page without an
 * address of its own (`about:blank`, `data:`) could not be known again.
 */
function markableAddress(): string | null {
  const isPage = document.contentType !== 'application/pdf' && /^(https?|file):$/.test(location.protocol);
  return isPage ? `${location.protocol}//${location.host}/` : null;
}

/** Whether a tab shows one of the extension's own views; of other tabs the address can't be seen without a grant. */
async function isOwnView(browser: Browser, tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
