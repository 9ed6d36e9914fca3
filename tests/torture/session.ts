import type { Page as PlaywrightPage } from '@playwright/test';
import type { Page as PuppeteerPage } from 'puppeteer-core';

/** What the background answered: what it gave back, or what it (or the browser) said instead. */
export type Answer = { readonly res: unknown } | { readonly err: string };

/** A page of the extension that speaks with the background as the product's own code does. */
export interface Sender {
  /** Sends one message. Never rejects: a worker that died before it answered is an answer with `err`. */
  send(type: string, data: unknown): Promise<Answer>;
  /** Sends messages as they are, all at once. */
  sendAll(messages: readonly unknown[]): Promise<readonly Answer[]>;
  /** Writes words where the product keeps its two copies, but not sealed, as whoever searches the disk has to find them. */
  plant(words: PlantedWords): Promise<void>;
  /** The vault key as the open vault has it in memory, as base64. */
  vaultKey(): Promise<string>;
}

/** Words by how they are written: in `storage.local`, and in IndexedDB plainly, as UTF-16, and in base64. */
export interface PlantedWords {
  readonly local: string;
  readonly plain: string;
  readonly utf16: string;
  readonly base64: string;
}

/** A real browser with the real extension, on a profile that outlives it. */
export interface Session {
  /** Opens an example record, which the background holds to what any record's page may do. */
  openRecord(name: string): Promise<Sender>;
  /** Opens the dashboard, from which everything may be asked. */
  openView(): Promise<Sender>;
  /** What the dashboard shows of what is stored. */
  dashboard(): Promise<Shown>;
  /** Stops the service worker (Chromium) or the event page (Firefox). */
  stopWorker(): Promise<void>;
  /** Ends all of the browser's processes by SIGKILL. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** The addresses that the extension asked for, other than its own files; must stay empty. */
  requests(): Promise<readonly string[]>;
}

/** What a dashboard shows. */
export interface Shown {
  readonly words: string;
  /** The file that its export gives; `null` when it offers none. */
  readonly file: string | null;
  /** Whether the start of this session of the browser had to mend anything, as the product itself has noted. */
  readonly mended: boolean;
}

/** How a browser is started. */
export interface StartOptions {
  readonly profile: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What both drivers' pages can do. */
type AnyPage = Pick<PlaywrightPage, 'evaluate'> | Pick<PuppeteerPage, 'evaluate'>;

/** Runs code, given as text, in a page of either driver; arguments and answer travel as JSON. */
export async function inPage(page: AnyPage, code: string, ...args: readonly unknown[]): Promise<unknown> {
  // As text: in an object that is written in code, `__proto__` would be no name like the others.
  const given = `...JSON.parse(${JSON.stringify(JSON.stringify(args))})`;
  const evaluate = page.evaluate.bind(page) as (source: string) => Promise<unknown>;
  return JSON.parse(String(await evaluate(`(async () => JSON.stringify((await (${code})(${given})) ?? null))()`)));
}

/** A sender in this page. The envelope is the one of the product's messaging library. */
export function senderIn(page: AnyPage): Sender {
  const sendAll = async (messages: readonly unknown[]) => (await inPage(page, SEND_ALL, messages)) as readonly Answer[];
  return {
    sendAll,
    async plant(words) {
      await inPage(page, PLANT, words);
    },
    vaultKey: async () => String(await inPage(page, VAULT_KEY)),
    async send(type, data) {
      try {
        const [answer] = await sendAll([{ id: 1, type, data, timestamp: 1 }]);
        return answer ?? { err: 'no answer' };
      } catch {
        return { err: 'the page is gone' };
      }
    },
  };
}

const SEND_ALL = `async (messages) => {
  const api = globalThis.browser?.runtime ? browser : chrome;
  const patience = new Promise((resolve) => setTimeout(resolve, 30000, { err: 'no answer in half a minute' }));
  const send = async (message) => {
    try {
      const answer = await Promise.race([api.runtime.sendMessage(message), patience]);
      if (answer === undefined || answer === null) return { err: 'no answer' };
      return 'err' in answer ? { err: String(answer.err?.message ?? answer.err) } : { res: answer.res ?? null };
    } catch (error) {
      return { err: String(error) };
    }
  };
  return Promise.all(messages.map(send));
}`;

/** Presses the dashboard's own buttons and gives back the file that it makes, in place of the downloads folder. */
export const EXPORT = `async () => {
  const until = async (look) => {
    for (let waited = 0; waited < 60000; waited += 25) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return null;
  };
  const button = (name) => [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  const choice = (name) => [...document.querySelectorAll('label')].find((one) => one.textContent.includes(name));
  const words = () => document.body.innerText;
  const open = await until(() => button('Export') ?? document.querySelector('[role=alert]'));
  const shown = words();
  const api = globalThis.browser?.runtime ? browser : chrome;
  const report = (await api.storage.session.get('store')).store?.report;
  const mended = Boolean(report && (report.restored + report.copied > 0 || report.gaveUp !== null));
  if (!button('Export')) return { words: shown, file: null, mended };
  let made = null;
  URL.createObjectURL = (blob) => {
    made = blob;
    return 'about:blank#';
  };
  HTMLAnchorElement.prototype.click = () => {};
  button('Export').click();
  (await until(() => choice('Everything (JSON)')))?.click();
  (await until(() => choice('With quotations and notes')))?.click();
  (await until(() => button('Continue')))?.click();
  (await until(() => button('Save file')))?.click();
  await until(() => made);
  // What is said may come a moment after the buttons.
  return { words: shown + words(), file: made ? await made.text() : null, mended };
}`;

const VAULT_KEY = `async () => {
  const api = globalThis.browser?.runtime ? browser : chrome;
  return (await api.storage.session.get('store')).store.vaultKey;
}`;

const PLANT = `async ({ local, plain, utf16, base64 }) => {
  const api = globalThis.browser?.runtime ? browser : chrome;
  await api.storage.local.set({ planted: local });
  const request = indexedDB.open('planted', 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('words');
    // With a letter from outside Latin 1 browsers keep the text as UTF-16.
    const values = [plain, utf16 + '\\u6f22', btoa(JSON.stringify({ note: base64 }))];
    for (const [key, value] of values.entries()) store.put(value, key);
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  request.result.close();
}`;
