import http from 'node:http';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** A page that a bench runs in: blank, on localhost, with the bench's code in it. */
export interface BenchPage {
  readonly page: Page;
  /** Shows this HTML instead; the code is there again. */
  show(html: string): Promise<void>;
  close(): Promise<void>;
}

/** Bundles a module of this folder so that its exports are under `bench` in the page. */
export async function openBenchPage(file: string): Promise<BenchPage> {
  const code = await bundled(file);
  let shown = '';
  const server = http.createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(shown);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-quic', '--js-flags=--expose-gc'],
  });
  const page = await browser.newPage();
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  return {
    page,
    async show(html) {
      shown = html;
      await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'domcontentloaded' });
      await page.addScriptTag({ content: code });
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/${file}`],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
    target: 'es2023',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
  });
  return outputFiles[0]?.text ?? '';
}
