import type { Browser } from 'webextension-polyfill';

/** Shows a page of the extension in a tab: the one that has it already, or a new one. `path` begins with a slash. */
export async function showOwnTab(browser: Browser, path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  // An extension sees the addresses of its own pages without asking for the tabs permission.
  const [open] = (await browser.tabs.query({})).filter((tab) => tab.url?.split(/[?#]/u)[0] === url);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
