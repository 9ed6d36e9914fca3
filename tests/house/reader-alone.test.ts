import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const BUILD = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** What only the libraries that read documents say. */
const READING = {
  'pdf.js': /PDFDocumentLoadingTask|GlobalWorkerOptions/,
  mammoth: /An unrecognised element was ignored/,
  DOMPurify: /DOMPurify|ALLOW_UNKNOWN_PROTOCOLS/,
};

/** A script's own code and all that is loaded with it, before anything is asked for later. */
function loadedWith(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || !existsSync(file)) return '';
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  const imports = [
    ...code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w${},*\s]+?from\s*)?["'](\.{1,2}\/[^"']+)["']/g),
  ];
  return code + imports.map(([, name = '']) => loadedWith(path.resolve(path.dirname(file), name), seen)).join('');
}

/** All that one of our pages loads by itself. */
function loadedByPage(page: string): string {
  const html = readFileSync(path.join(BUILD, page), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, name = '']) => path.join(BUILD, name));
  expect(scripts.length).toBeGreaterThan(0);
  const seen = new Set<string>();
  return scripts.map((script) => loadedWith(script, seen)).join('');
}

const pages = existsSync(BUILD) ? readdirSync(BUILD).filter((name) => name.endsWith('.html')) : [];

test('there is a build to look into', () => {
  expect(pages).toContain('reader.html');
});

// The reader itself too: what reads a kind of file comes with the first file of that kind.
test.each(pages)('%s does not load what reads documents before it is needed', (page) => {
  const code = loadedByPage(page);
  expect(code.length).toBeGreaterThan(1_000);
  for (const [library, words] of Object.entries(READING)) expect([library, words.test(code)]).toEqual([library, false]);
});

test.each(['capture.js', 'background.js'])('%s holds nothing that reads documents', (script) => {
  const code = loadedWith(path.join(BUILD, script));
  for (const [library, words] of Object.entries(READING)) expect([library, words.test(code)]).toEqual([library, false]);
});

test('these libraries are told by what they say', () => {
  const chunks = path.join(BUILD, 'chunks');
  const all = readdirSync(chunks).map((name) => readFileSync(path.join(chunks, name), 'utf8'));
  for (const words of Object.values(READING)) expect(all.some((code) => words.test(code))).toBe(true);
});
