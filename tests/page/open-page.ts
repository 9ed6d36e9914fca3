import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Headless Chromium for a test file; close it when done. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-quic'] });
}

/** Bundles a module of this folder as a script that puts its exports under `globalName`. */
export async function bundle(file: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName,
    write: false,
    target: 'es2023',
  });
  return outputFiles[0]?.text ?? '';
}

/** A blank page with that body and the script in it. */
export async function openPage(browser: Browser, html: string, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><body>${html}</body>`);
  await page.addScriptTag({ content: script });
  return page;
}
