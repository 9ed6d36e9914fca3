import type { Page as PlaywrightPage } from '@playwright/test';
import { launchChromium } from '../../e2e/drivers/chromium.ts';
import { launchFirefox } from '../../e2e/drivers/firefox.ts';
import { selectWithMouse } from '../../e2e/drivers/select.ts';
import { WATCH_REQUESTS } from '../firefox-session.ts';
import { EXPORT, inPage, type Sender, senderIn } from '../session.ts';
import type { Ours } from './page.ts';

/** A browser in which a person with the extension visits hostile pages. */
export interface Victim {
  readonly ours: Ours;
  readonly view: Sender;
  /** Opens the page and presses the extension's button. */
  visit(address: string): Promise<void>;
  select(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Runs code in the page's own world. */
  ask(code: string): Promise<unknown>;
  /** Asks the page of the tab for its state, as the panel does; `null` when no capture answers there. */
  state(path: string): Promise<{ readonly places: readonly unknown[] } | null>;
  /** Types a note to this passage in the panel; `false` where the driver has no way to. */
  typeNote(passage: string, note: string): Promise<boolean>;
  /** Whether a script of a page has run in the panel or the dashboard. */
  scriptsRan(): Promise<number>;
  exported(): Promise<string | null>;
  requests(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const RAN = '() => Number("ran" in window)';

export async function chromiumVictim(): Promise<Victim> {
  const driven = await launchChromium();
  const { page, context } = driven;
  const options = await context.newPage();
  await options.goto(driven.url('options.html'));
  let panel: PlaywrightPage | null = null;
  let ran = 0;
  return {
    ours: { id: driven.id, base: `chrome-extension://${driven.id}/` },
    view: senderIn(options),
    async visit(address) {
      await page.goto(address);
      await driven.clickToolbarButton(page);
      panel = await driven.sidePanel();
    },
    select: (text) => selectWithMouse(page, text),
    press: (key) => page.keyboard.press(key),
    ask: (code) => inPage(page, code),
    state: async (path) => (await inPage(options, STATE, path)) as { places: unknown[] } | null,
    async typeNote(passage, note) {
      if (!panel) return false;
      const card = panel.getByRole('button', { name: new RegExp(passage) }).first();
      await card.click({ timeout: 3_000 });
      await panel.getByRole('textbox', { name: 'Note' }).pressSequentially(note, { timeout: 3_000 });
      ran += Number(await inPage(panel, RAN));
      return true;
    },
    async scriptsRan() {
      const dashboard = await context.newPage();
      await dashboard.goto(driven.url('dashboard.html'));
      await inPage(dashboard, EXPORT);
      return ran + Number(await inPage(dashboard, RAN));
    },
    async exported() {
      const dashboard = await context.newPage();
      await dashboard.goto(driven.url('dashboard.html'));
      return ((await inPage(dashboard, EXPORT)) as { file: string | null }).file;
    },
    requests: async () => driven.requests.filter((address) => !ALLOWED.test(address)),
    close: () => driven.close(),
  };
}

/** The pages themselves, on this machine, and what a page asks of the extension. */
const ALLOWED = /^(http:\/\/127\.0\.0\.1:|about:|data:|blob:)/;

export async function firefoxVictim(): Promise<Victim> {
  const driven = await launchFirefox();
  const { page, chrome } = driven;
  await chrome.evaluate(WATCH_REQUESTS);
  const options = await driven.openOwn('options.html');
  const base = String(await inPage(options, '() => browser.runtime.getURL("/")'));
  return {
    ours: { id: 'secure-base-annotator@example.org', base },
    view: senderIn(options),
    async visit(address) {
      await page.bringToFront();
      await page.goto(address);
      await driven.clickToolbarButton();
    },
    select: (text) => selectWithMouse(page, text),
    press: (key) => page.keyboard.press(key as '1'),
    ask: (code) => inPage(page, code),
    state: async (path) => (await inPage(options, STATE, path)) as { places: unknown[] } | null,
    typeNote: async () => false,
    async scriptsRan() {
      const dashboard = await driven.openOwn('dashboard.html');
      await inPage(dashboard, EXPORT);
      return Number(await inPage(dashboard, RAN));
    },
    async exported() {
      const dashboard = await driven.openOwn('dashboard.html');
      return ((await inPage(dashboard, EXPORT)) as { file: string | null }).file;
    },
    requests: async () => (await chrome.evaluate('() => window.asked')) as readonly string[],
    close: () => driven.close(),
  };
}

const STATE = `async (path) => {
  const api = globalThis.browser?.runtime ? browser : chrome;
  for (const { id } of await api.tabs.query({})) {
    try {
      const answer = await api.tabs.sendMessage(id, { id: 1, type: 'getPageState', timestamp: 1 });
      if (answer?.res?.sourceKey.endsWith(path)) return answer.res;
    } catch {}
  }
  return null;
}`;
