import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';

/** Bytes that a page and its workers hold. */
export interface Memory {
  /** JavaScript, DOM objects and buffers of the page, after what is not used any more was thrown away. */
  readonly page: number;
  /** The same of all its workers. */
  readonly workers: number;
  /** What the browser's renderers take of the machine, shared parts divided by who shares them; `null` off Linux. */
  readonly renderers: number | null;
}

/** What a page and its workers hold now. */
export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  const own = await heapOf((method) => session.send(method));
  const workers = await workersOf(session);
  await session.detach();
  return { page: own, workers, renderers: await renderersOf(page) };
}

/** What the browser's renderers take of the machine in bytes; `null` off Linux. */
export async function renderersOf(page: Page): Promise<number | null> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) return null;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(renderers.map(({ id }) => shareOf(id)));
  return sizes.some((size) => size === null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

async function shareOf(process: number): Promise<number | null> {
  const rollup = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(rollup)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
}

/** One of the commands without parameters that tell and tidy a heap. */
type Send = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

async function heapOf(send: Send): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  const usage = (await send('Runtime.getHeapUsage')) as Record<string, number | undefined>;
  return (usage.usedSize ?? 0) + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

/** Workers are reached through their page's session only. */
async function workersOf(session: CDPSession): Promise<number> {
  const workers: string[] = [];
  const answers = new Map<number, (answer: unknown) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let sum = 0;
  let asked = 0;
  for (const sessionId of workers) {
    sum += await heapOf((method) => {
      asked += 1;
      const id = asked;
      const answer = new Promise((resolve) => answers.set(id, resolve));
      const message = JSON.stringify({ id, method });
      return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
    });
  }
  return sum;
}
