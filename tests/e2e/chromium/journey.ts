import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { browserLog } from '../drivers/browser-log.ts';
import { type DrivenChromium, launchChromium } from '../drivers/chromium.ts';
import { type Server, serve } from '../drivers/serve.ts';

/** The folder of the fictional records. */
export const EXAMPLES = path.resolve(import.meta.dirname, '../../../public/examples');

interface Journey {
  /** Serves the fictional records, and the pages a test puts into `pages`. */
  readonly server: Server;
  /** Pages by path, for tests that need one of their own. */
  readonly pages: Map<string, string>;
  /** Chromium with the extension just installed. */
  readonly driven: DrivenChromium;
}

/** A test through the real extension. When it ends, nothing may have been requested but the record pages themselves. */
export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern.
  pages: async ({}, use) => use(new Map()),
  server: async ({ pages }, use) => {
    const server = await serve(pages, EXAMPLES);
    await use(server);
    await server.close();
  },
  driven: async ({ server }, use, info) => {
    const driven = await launchChromium();
    const log = browserLog(driven.context);
    await use(driven);
    // Printed, as reporters cut attachments short.
    if (info.status !== info.expectedStatus) console.log(`What happened in the browser:\n${log()}`);
    expectOnlyRecords(driven, server);
    await driven.close();
  },
});

/** Asserts that all the browser asked for is records of this server, and their stylesheet. */
function expectOnlyRecords(driven: DrivenChromium, server: Server): void {
  const record = new RegExp(`^${RegExp.escape(server.origin)}/([\\w-]+\\.(html|css))?(\\?[\\w=&-]*)?$`);
  expect(driven.requests.filter((address) => !record.test(address))).toEqual([]);
}
