import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { product } from './product.ts';

/** The product's own functions for files, made runnable here: its modules are written for a bundler. */
export async function loadProduct(): Promise<typeof product> {
  const folder = await mkdtemp(path.join(tmpdir(), 'secure-base-product-'));
  try {
    const outfile = path.join(folder, 'product.mjs');
    const entry = path.resolve(import.meta.dirname, 'product.ts');
    await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
    return (await import(pathToFileURL(outfile).href)).product;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
