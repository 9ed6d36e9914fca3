import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../scripts/setup/find-browser.mjs';
import { clickToolbarButton, holdWorker, loadExtension, sidePanel, stopWorker } from './chromium-extension.ts';

/** The extension as built for Chromium. */
const CHROME_BUILD = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');

/** How to launch; everything has a default. */
export interface LaunchOptions {
  /** The unpacked extension. */
  readonly extension?: string;
  /** A profile to use and keep; without one, a fresh profile is made and thrown away. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Width and height of the window in CSS pixels. */
  readonly window?: readonly [width: number, height: number];
  readonly colorScheme?: 'light' | 'dark';
  /** Switches added to the browser's command line. */
  readonly args?: readonly string[];
  /** Variables added to the browser's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Chromium with the real extension in it. */
export interface DrivenChromium {
  readonly context: BrowserContext;
  /** The extension's id. */
  readonly id: string;
  /** The tab the browser opened with. */
  readonly page: Page;
  /** The address of a file of the extension. */
  url(file: string): string;
  /** Opens a file of the extension in a new tab. */
  openOwn(file: string): Promise<Page>;
  /** Presses the extension's toolbar button as a person does: `activeTab` is granted for the page. */
  clickToolbarButton(page: Page): Promise<void>;
  /** The side panel: the one that is open, or the next to open. It is a page like any other, as wide as it really is. */
  sidePanel(): Promise<Page>;
  /** Stops the service worker, as the browser does when it is idle or short of memory. */
  stopWorker(): Promise<void>;
  /** Lets the service worker answer nobody until what is given back is called. */
  holdWorker(): Promise<() => Promise<void>>;
  /** Every request to a network made by anything in the browser: addresses in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Launches Chromium (or Chrome, or Edge) with the extension loaded as a developer loads it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<DrivenChromium> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('there is no Chromium, Chrome or Edge on this machine');
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'secure-base-chromium-')));
  const [width, height] = options.window ?? [1400, 900];
  // Playwright then gives the side panel as a page; without it, it lets go of it.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    // A set viewport would be forced on the side panel too, which then never opens.
    viewport: null,
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      '--disable-quic',
      '--no-first-run',
      `--window-size=${width},${height}`,
      ...(options.args ?? []),
    ],
    ...(options.env ? { env: { ...process.env, ...options.env } } : {}),
  });
  const requests: string[] = [];
  context.on('request', (request) => {
    if (!/^(chrome|chrome-extension|blob|data|file):/.test(request.url())) requests.push(request.url());
  });
  try {
    const browser = context.browser();
    if (!browser) throw new Error('the browser has no session to command it by');
    const session = await browser.newBrowserCDPSession();
    const id = await loadExtension(context, session, options.extension ?? CHROME_BUILD);
    const page = context.pages()[0] ?? (await context.newPage());
    const url = (file: string) => `chrome-extension://${id}/${file}`;
    return {
      context,
      id,
      page,
      requests,
      url,
      async openOwn(file) {
        const own = await context.newPage();
        await own.goto(url(file));
        return own;
      },
      clickToolbarButton: (target) => clickToolbarButton(session, id, target),
      sidePanel: () => sidePanel(context, id),
      stopWorker: () => stopWorker(session, id),
      holdWorker: () => holdWorker(session, id),
      close: async () => {
        await context.close();
        if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}
