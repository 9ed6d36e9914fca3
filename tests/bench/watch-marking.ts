import type { Page, Worker } from '@playwright/test';
import type { DrivenChromium } from '../e2e/drivers/chromium.ts';

/** What one press of a key took, in milliseconds from the key's event in the page. */
export interface Watched {
  /** Until the toolbar said "Saved", which it does when the background has acknowledged. */
  readonly saved: number;
  /** Until the end of the first frame in which the mark is painted. */
  readonly painted: number;
}

/** What the watch leaves in the extension's isolated world of the page, as times of the page's clock. */
interface World {
  watched: { saved: number | null; painted: number | null };
}

/** What it leaves in the page's own world, where it hears a key before the extension, which lets nobody hear it after. */
interface PageWorld {
  pressed: number;
}

/** What Chromium gives extensions beyond the standard API. */
declare const chrome: {
  readonly tabs: { query(query: object): Promise<readonly { readonly id: number }[]> };
  readonly scripting: {
    executeScript<T>(injection: { target: { tabId: number }; func: () => T }): Promise<readonly { result: T }[]>;
  };
  readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** Hears keys before anybody else; to be called before the page is opened. */
export async function hearKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const world = globalThis as unknown as PageWorld;
    const hear = () => {
      world.pressed = performance.now();
    };
    addEventListener('keydown', hear, { capture: true });
  });
}

/**
 * Presses a key on the page in front, whose keys are heard, and tells what it took. Watches from the extension's own
 * isolated world, which alone may look into the toolbar's closed shadow root.
 */
export async function timed(driven: DrivenChromium, page: Page, press: () => Promise<void>): Promise<Watched> {
  const [worker] = driven.context.serviceWorkers();
  if (!worker) throw new Error('no service worker is running');
  await watch(worker);
  await press();
  const pressed = await page.evaluate(() => (globalThis as unknown as PageWorld).pressed);
  for (;;) {
    const { saved, painted } = await read(worker);
    if (saved !== null && painted !== null) return { saved: saved - pressed, painted: painted - pressed };
  }
}

async function watch(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => {
        const marks = () => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
        const before = marks();
        const watched: World['watched'] = { saved: null, painted: null };
        (globalThis as unknown as World).watched = watched;
        let isSeen = false;
        const look = () => {
          const host = document.documentElement.lastElementChild;
          const status = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[role=status]')?.textContent;
          if (status === 'Saved') watched.saved ??= performance.now();
          if (!isSeen && marks() > before) {
            isSeen = true;
            // What is run after a frame's callbacks runs when it has been painted.
            requestAnimationFrame(() => {
              setTimeout(() => {
                watched.painted = performance.now();
              });
            });
          }
          if (watched.saved === null || !isSeen) setTimeout(look);
        };
        look();
      },
    });
  });
}

async function read(worker: Worker): Promise<World['watched']> {
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => (globalThis as unknown as World).watched,
    });
    if (!answer) throw new Error('the page does not answer');
    return answer.result;
  });
}
