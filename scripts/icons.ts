// Draws the extension's icons from their SVG sources: `npm run icons`, after a source was changed.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { findBrowser } from './setup/find-browser.mjs';

const SOURCES = path.join(import.meta.dirname, 'icons');
const TARGET = path.join(import.meta.dirname, '..', 'public', 'icon');

/** Sizes in pixels, by the source that is drawn at them. */
const SIZES = { 'icon-small.svg': [16, 32], 'icon.svg': [48, 96, 128] };

const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error('Drawing icons needs Chromium, Chrome or Edge.');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath });
try {
  for (const [source, sizes] of Object.entries(SIZES)) {
    const svg = await readFile(path.join(SOURCES, source), 'utf8');
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: path.join(TARGET, `${size}.png`), omitBackground: true });
      await page.close();
    }
  }
} finally {
  await browser.close();
}
