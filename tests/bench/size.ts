import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const FILE = path.resolve(import.meta.dirname, '../../.output/chrome-mv3/capture.js');

/** The size of all that is put into a record's page, in thousands of bytes; the target is 30 when compressed. */
export async function measureSize(): Promise<readonly string[]> {
  const code = readFileSync(FILE);
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  return [
    `In the page: ${kilobytes(gzipSync(code, { level: 9 }).length)} kB gzip (${kilobytes(code.length)} kB); target 30 kB gzip`,
  ];
}
