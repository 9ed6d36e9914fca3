import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/setup/find-browser.mjs';
import { type Chrome, chromeOf } from './firefox-chrome.ts';
import { type Sidebar, sidebarOf } from './firefox-sidebar.ts';

/** The extension as built for Firefox. */
const FIREFOX_BUILD = path.resolve(import.meta.dirname, '../../../.output/firefox-mv3');

const GECKO_ID = 'secure-base-annotator@example.org';
/** Firefox would give every profile another one, and then no page of the extension could be opened by its address. */
const UUID = '5ecba5e0-0000-4000-8000-5ecba5e00000';

/** How to launch; everything has a default. */
export interface LaunchOptions {
  readonly extension?: string;
  readonly geckoId?: string;
  /** A profile to use and keep; without one, a fresh profile is made and thrown away. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Where downloads go, without asking. */
  readonly downloads?: string;
  /** Preferences added to those the driver needs. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Variables added to the browser's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Firefox with the real extension in it. */
export interface DrivenFirefox {
  /** The tab the browser opened with. */
  readonly page: Page;
  readonly sidebar: Sidebar;
  /** The browser's own window. */
  readonly chrome: Chrome;
  /** The browser's process; `null` when it has ended. */
  readonly processId: number | null;
  newPage(): Promise<Page>;
  /** Opens a file of the extension in a new tab. */
  openOwn(file: string): Promise<Page>;
  /** Presses the extension's toolbar button with the mouse, for the tab in front: `activeTab` is granted. */
  clickToolbarButton(): Promise<void>;
  close(): Promise<void>;
}

/** Launches Firefox over WebDriver BiDi with the extension installed for this session. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<DrivenFirefox> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('there is no Firefox on this machine');
  const geckoId = options.geckoId ?? GECKO_ID;
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'secure-base-firefox-')));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1400', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
      ...(options.downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads } : {}),
      ...options.prefs,
    },
    ...(options.env ? { env: { ...process.env, ...options.env } } : {}),
  });
  try {
    const chrome = await chromeOf(browser);
    await browser.installExtension(options.extension ?? FIREFOX_BUILD);
    const button = await showButton(chrome, geckoId);
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    return {
      page,
      sidebar: sidebarOf(chrome),
      chrome,
      processId: browser.process()?.pid ?? null,
      newPage: () => browser.newPage(),
      openOwn: async (file) => {
        const own = await browser.newPage();
        // The promise of a `moz-extension:` page never settles; whether it is there is asked of the page itself.
        own.goto(`moz-extension://${UUID}/${file}`).catch(() => undefined);
        while (!(await isThere(own))) await own.waitForNetworkIdle({ idleTime: 50 }).catch(() => undefined);
        return own;
      },
      clickToolbarButton: async () => chrome.click(await chrome.middleOf(button)),
      close: async () => {
        try {
          await browser.close();
        } finally {
          if (options.profile) await givenBack(profile);
          else await rm(profile, { recursive: true, force: true, maxRetries: 3 });
        }
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Waits until the driver has put back the profile's own preferences, which it does after the browser has ended. */
async function givenBack(profile: string): Promise<void> {
  const isKept = async () => (await readdir(profile)).some((name) => name.endsWith('.puppeteer'));
  for (let looked = 0; looked < 100 && (await isKept()); looked++) await new Promise((next) => setTimeout(next, 50));
}

/** Whether a page of the extension has come; not, while the page before it is going. */
function isThere(page: Page): Promise<boolean> {
  return page
    .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
    .catch(() => false);
}

/** Waits until the extension runs, and takes its button out of the extensions menu. Gives back the button's selector. */
async function showButton(chrome: Chrome, geckoId: string): Promise<string> {
  const widget = `${geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  await chrome.evaluate(
    `async (id, widget) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      while (extension.backgroundState !== 'running') await new Promise((resolve) => setTimeout(resolve, 20));
      CustomizableUI.addWidgetToArea(widget, 'nav-bar');
    }`,
    [geckoId, widget],
  );
  return `#${widget} .unified-extensions-item-action-button`;
}
