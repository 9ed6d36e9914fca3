import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';

/** Loads an unpacked extension and waits until its worker hears events. Gives back its id. */
export async function loadExtension(context: BrowserContext, session: CDPSession, folder: string): Promise<string> {
  const starting = context.waitForEvent('serviceworker');
  // A browser that ends before is told of by what is asked of it next.
  starting.catch(() => undefined);
  const { id } = await session.send('Extensions.loadUnpacked', { path: folder });
  await activated(await starting);
  return id;
}

/**
 * Presses the extension's toolbar button on the page's tab, which grants `activeTab`. Throws when another tab shows the
 * same address: the two cannot be told apart.
 */
export async function clickToolbarButton(session: CDPSession, id: string, page: Page): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter((target) => target.url === page.url());
  const [tab] = tabs;
  if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show the page whose button is to be pressed`);
  await page.bringToFront();
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
}

/** The side panel that is open, or the next to open, once it has loaded. */
export async function sidePanel(context: BrowserContext, id: string): Promise<Page> {
  const isPanel = (page: Page) => page.url() === `chrome-extension://${id}/sidepanel.html`;
  const opening = context.waitForEvent('page', { predicate: async (page) => isPanel(await settled(page)) });
  // When it is open already, nobody waits for the event.
  opening.catch(() => undefined);
  const panel = context.pages().find(isPanel) ?? (await opening);
  await panel.waitForLoadState();
  return panel;
}

/** Stops the extension's service worker: what it kept in memory is gone. Throws when none is running. */
export async function stopWorker(session: CDPSession, id: string): Promise<void> {
  await session.send('Target.closeTarget', { targetId: await workerOf(session, id) });
}

/**
 * Holds the extension's service worker at its next line, as on a machine that is slow to wake it: nobody is answered.
 * Gives back what lets it go on. Throws when none is running.
 */
export async function holdWorker(session: CDPSession, id: string): Promise<() => Promise<void>> {
  const targetId = await workerOf(session, id);
  // The only way to a worker that goes through this session.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const tell = async (...methods: readonly string[]) => {
    for (const [index, method] of methods.entries()) {
      await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: index, method }) });
    }
  };
  await tell('Debugger.enable', 'Debugger.pause');
  return () => tell('Debugger.resume', 'Debugger.disable');
}

async function workerOf(session: CDPSession, id: string): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets');
  const ours = `chrome-extension://${id}/`;
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(ours));
  if (!target) throw new Error('no service worker is running');
  return target.targetId;
}

/** Until the worker is activated, the browser drops a press of the toolbar button. */
async function activated(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    const own = registration.active ?? registration.waiting ?? registration.installing;
    if (!own || own.state === 'activated') return;
    await new Promise<void>((resolve) => {
      own.addEventListener('statechange', () => own.state === 'activated' && resolve());
    });
  });
}

/** A panel has no address yet when it is announced. */
async function settled(page: Page): Promise<Page> {
  await page.waitForURL((url) => url.href !== 'about:blank' && url.href !== '').catch(() => undefined);
  return page;
}
