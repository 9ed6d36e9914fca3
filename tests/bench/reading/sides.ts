import { expect, type Page } from '@playwright/test';
import type { DrivenChromium } from '../../e2e/drivers/chromium.ts';
import { chooseDocument } from '../../e2e/drivers/document.ts';
import type { Viewer } from './viewer.ts';

/** A document as a file and as its bytes. */
export interface GivenPdf {
  readonly file: string;
  readonly bytes: Buffer;
}

/** Somebody who shows PDFs, and leaves `times` (began, first, whole; milliseconds of its clock) in the page. */
export interface Side {
  readonly name: string;
  /** What scrolls, as a selector. */
  readonly scroller: string;
  /** A page that is ready for a document. */
  ready(driven: DrivenChromium): Promise<Page>;
  /** Gives it one; returns before it is shown. */
  give(page: Page, pdf: GivenPdf): Promise<void>;
}

/** Our reader. */
export const ours: Side = {
  name: 'the reader',
  scroller: 'html',
  async ready(driven) {
    const { page } = driven;
    await page.goto(driven.url('reader.html'));
    // The page of a first start may come later, and a browser draws one frame a second in a tab behind another.
    await page.waitForFunction(() => document.querySelector('#choose-document'));
    await expect.poll(() => driven.context.pages().length).toBeGreaterThan(1);
    await page.bringToFront();
    return page;
  },
  async give(page, { file }) {
    await page.evaluate(() => {
      const times: { began?: number; first?: number; whole?: number } = {};
      Reflect.set(globalThis, 'times', times);
      const look = () => {
        // The file was chosen: what the driver took to give it is not ours.
        if (document.querySelector('.reader-opening, .reader-bar')) times.began ??= performance.now();
        const drawn = document.querySelector('.page canvas') && document.querySelector('.page .run');
        if (drawn) times.first ??= performance.now();
        const isWhole = document.querySelector('.reader-bar') && !document.querySelector('progress');
        if (isWhole && times.first) times.whole = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    });
    await chooseDocument(page, file);
  },
};

/** pdf.js's own. */
export const theirs = ({ address }: Viewer): Side => ({
  name: 'pdf.js’s viewer',
  scroller: '#container',
  async ready(driven) {
    const { page } = driven;
    await expect.poll(() => driven.context.pages().length).toBeGreaterThan(1);
    await page.goto(address);
    await page.waitForFunction(() => Reflect.get(globalThis, 'isReady'));
    await page.bringToFront();
    return page;
  },
  give: (page, { bytes }) =>
    page.evaluate((base64) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      void Reflect.get(globalThis, 'openPdf')(data);
    }, bytes.toString('base64')),
});
