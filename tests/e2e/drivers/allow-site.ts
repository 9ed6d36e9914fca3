import type { BrowserContext } from '@playwright/test';

/** What Chromium's own page of extensions can do. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
  };
}

/**
 * Lets Chromium say yes, without its dialog, when the extension asks for this site: as a site that was allowed before
 * in the browser's own settings. The extension has nothing of it until it asks.
 */
export async function allowSite(context: BrowserContext, id: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([extension, site]) => {
      const { chrome } = globalThis as unknown as ExtensionsPage;
      return chrome.developerPrivate.addHostPermission(extension, site);
    },
    [id, pattern] as const,
  );
  await page.close();
}
