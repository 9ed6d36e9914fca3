// What `npm run pictures` runs once packages and a browser are there: the README's pictures, taken from the real
// extension by the same journey that `npm start` makes.
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { findBrowser } from './setup/find-browser.mjs';
import { buildForChromium } from './start/build.ts';
import { journey } from './start/journey.ts';

const FROM = 'output';
const TO = 'docs/pictures';

/** A picture of one or more views beside each other: height in pixels, and the widths the views are shown at. */
const PICTURES = {
  'marking.png': { height: 765, views: { 'record.png': 1014, 'panel.png': 360 } },
  'dashboard.png': { height: 1460, views: { 'dashboard.png': 1014 } },
  'summary.png': { height: 900, views: { 'summary.png': 1014 } },
} as const;

buildForChromium();
await journey(FROM);
await mkdir(TO, { recursive: true });
const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error('Taking pictures needs Chromium, Chrome or Edge.');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath });
try {
  for (const [name, { height, views }] of Object.entries(PICTURES)) {
    const images = await Promise.all(
      Object.entries(views).map(async ([file, width]) => {
        const data = (await readFile(path.join(FROM, file))).toString('base64');
        return `<div style="width:${width}px"><img width="${width}" src="data:image/png;base64,${data}"></div>`;
      }),
    );
    const width = Object.values(views).reduce((sum, each) => sum + each, Object.keys(views).length - 1);
    const page = await browser.newPage({ viewport: { width, height } });
    const style = 'margin:0;display:flex;gap:1px;background:#9a9a9a;height:100vh;overflow:hidden';
    await page.setContent(`<body style="${style}">${images.join('')}</body>`);
    await page.screenshot({ path: path.join(TO, name) });
    await page.close();
    console.log(`${TO}/${name}`);
  }
} finally {
  await browser.close();
}
