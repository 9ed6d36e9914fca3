import { launchChromium } from '../e2e/drivers/chromium.ts';
import { browserOn, killTree } from './processes.ts';
import { EXPORT, inPage, type Session, type Shown, type StartOptions, senderIn } from './session.ts';

/** Chromium as it comes. */
export async function startChromium({ profile, args, env }: StartOptions): Promise<Session> {
  const driven = await launchChromium({ profile, ...(args ? { args } : {}), ...(env ? { env } : {}) });
  const { context } = driven;
  const workers = await context.newCDPSession(driven.page);
  await workers.send('ServiceWorker.enable');
  const open = async (file: string) => {
    const page = await context.newPage();
    await page.goto(driven.url(file));
    return page;
  };
  return {
    openRecord: async (name) => senderIn(await open(`example.html?record=${name}`)),
    openView: async () => senderIn(await open('options.html')),
    async dashboard() {
      const page = await open('dashboard.html');
      const seen = (await inPage(page, EXPORT)) as Shown;
      await page.close();
      return seen;
    },
    async stopWorker() {
      await workers.send('ServiceWorker.stopAllWorkers');
    },
    async kill() {
      const browser = browserOn(profile);
      if (browser === null) throw new Error('the browser is not running');
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      killTree(browser);
      await gone;
    },
    close: () => driven.close(),
    requests: async () => driven.requests.filter((address) => !/^(http:\/\/127\.0\.0\.1:|about:|data:)/.test(address)),
  };
}

/** Chromium with IndexedDB kept in SQLite, which later versions may bring. */
export function startChromiumSqlite(options: StartOptions): Promise<Session> {
  return startChromium({ ...options, args: ['--enable-features=IdbSqliteBackingStore'] });
}
