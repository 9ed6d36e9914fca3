import { launchFirefox } from '../e2e/drivers/firefox.ts';
import { killTree } from './processes.ts';
import { EXPORT, inPage, type Session, type Shown, type StartOptions, senderIn } from './session.ts';

/** The add-on is installed for a session only; without these Firefox throws its data away with it. */
const KEEP_DATA = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

const GECKO_ID = 'secure-base-annotator@example.org';

/** Firefox, on a profile whose data is kept from one start to the next. */
export async function startFirefox({ profile, env }: StartOptions): Promise<Session> {
  const driven = await launchFirefox({ profile, prefs: KEEP_DATA, ...(env ? { env } : {}) });
  const { chrome } = driven;
  await chrome.evaluate(WATCH_REQUESTS);
  return {
    openRecord: async (name) => senderIn(await driven.openOwn(`example.html?record=${name}`)),
    openView: async () => senderIn(await driven.openOwn('options.html')),
    async dashboard() {
      const page = await driven.openOwn('dashboard.html');
      const seen = (await inPage(page, EXPORT)) as Shown;
      await page.close();
      return seen;
    },
    async stopWorker() {
      await chrome.evaluate('async (id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()', [GECKO_ID]);
    },
    async kill() {
      if (driven.processId === null) throw new Error('the browser is not running');
      killTree(driven.processId);
      // Ours to tidy: the driver's connection, which now leads nowhere.
      await driven.close().catch(() => undefined);
    },
    close: () => driven.close(),
    requests: async () => (await chrome.evaluate('() => window.asked')) as readonly string[],
  };
}

/** Notes every request that a page or script of the extension caused. */
export const WATCH_REQUESTS = `() => {
  window.asked = [];
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    const from = [triggeringPrincipal, loadingPrincipal].some((one) => one?.schemeIs?.('moz-extension'));
    if (from) window.asked.push(channel.URI.spec);
  }, 'http-on-modify-request');
}`;
