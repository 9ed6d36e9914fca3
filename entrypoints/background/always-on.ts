import type { Browser } from 'webextension-polyfill';
import { type Site, sitesAmong } from '../../utils/core/site';

const SCRIPT = {
  id: 'always-on',
  js: ['capture.js'],
  runAt: 'document_idle',
  allFrames: true,
  persistAcrossSessions: true,
} as const;

/**
 * Keeps capture registered for the sites that the person has granted, so that their marks are there on every load:
 * what the browser has granted is the only list there is, wherever it was changed. `onAdded` gets the tabs that show
 * a site which was granted just now.
 */
export function keepAlwaysOn(browser: Browser, onAdded: (tabId: number) => void): void {
  let last: Promise<unknown> = Promise.resolve();
  const register = () => {
    last = last.then(() => registerFor(browser)).catch(() => undefined);
    return last;
  };
  browser.permissions.onAdded.addListener(({ origins }) => {
    void register().then(async () => {
      for (const tabId of await tabsOf(browser, sitesAmong(origins ?? []))) onAdded(tabId);
    });
  });
  browser.permissions.onRemoved.addListener(() => void register());
  // An update of the extension drops what was registered, and a site may have been granted while we did not run.
  browser.runtime.onInstalled.addListener(() => void register());
  browser.runtime.onStartup.addListener(() => void register());
}

async function registerFor({ permissions, scripting }: Browser): Promise<void> {
  const matches = sitesAmong((await permissions.getAll()).origins ?? []).map(({ pattern }) => pattern);
  const [known] = await scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) {
    if (known) await scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    return;
  }
  const script = { ...SCRIPT, js: [...SCRIPT.js], matches };
  await (known ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
}

async function tabsOf({ tabs }: Browser, sites: readonly Site[]): Promise<readonly number[]> {
  if (sites.length === 0) return [];
  const found = await tabs.query({ url: sites.map(({ pattern }) => pattern) });
  return found.flatMap(({ id }) => id ?? []);
}
