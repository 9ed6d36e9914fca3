import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import type { StoragePage } from './real-browser-page';

/** A tab with the repository in it; calls go to the page and back. */
export interface Tab {
  call<Name extends keyof StoragePage>(
    name: Name,
    ...args: Parameters<StoragePage[Name]>
  ): Promise<Awaited<ReturnType<StoragePage[Name]>>>;
}

/** A browser that keeps what pages store in its profile. */
export interface StorageBrowser {
  open(address: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Launches one of the browsers on a profile. */
export type Launch = (profile: string) => Promise<StorageBrowser>;

/** Every browser the store has to hold in, by name. */
export const browsers: Readonly<Record<string, Launch>> = {
  async Chromium(profile) {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: programOf('chromium'),
      headless: true,
    });
    return {
      async open(address) {
        const page = await context.newPage();
        await page.goto(address);
        return tabOf((code) => page.evaluate(code));
      },
      close: () => context.close(),
    };
  },

  async Firefox(profile) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: programOf('firefox'),
      headless: true,
      userDataDir: profile,
    });
    return {
      async open(address) {
        const page = await browser.newPage();
        await page.goto(address);
        return tabOf((code) => page.evaluate(code));
      },
      close: () => browser.close(),
    };
  },
};

function programOf(family: 'chromium' | 'firefox'): string {
  const program = findBrowser(family);
  if (!program) throw new Error(`there is no ${family} on this machine`);
  return program;
}

/** Arguments and answers travel as JSON text, which both browsers' drivers carry alike. */
function tabOf(evaluate: (code: string) => Promise<unknown>): Tab {
  return {
    async call(name, ...args) {
      const given = args.map((arg) => JSON.stringify(arg)).join(', ');
      const answer = await evaluate(`(async () => JSON.stringify((await storagePage.${name}(${given})) ?? null))()`);
      return JSON.parse(String(answer));
    },
  };
}
