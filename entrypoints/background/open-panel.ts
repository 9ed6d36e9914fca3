import browser from 'webextension-polyfill';

/** What Chromium adds to the standard API. */
interface SidePanelBrowser {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

/**
 * Opens the panel beside the page: Chrome's side panel, Firefox's sidebar. Must be called synchronously in the
 * person's gesture. Resolves to `false` where the browser wants a click on the toolbar button instead.
 */
export async function openPanel(windowId: number | undefined): Promise<boolean> {
  const { sidePanel } = browser as SidePanelBrowser;
  try {
    if (!sidePanel) await browser.sidebarAction.open();
    else if (windowId === undefined) return false;
    else await sidePanel.open({ windowId });
    return true;
  } catch {
    return false;
  }
}
