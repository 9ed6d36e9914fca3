import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../anchoring/random';
import { findCanaries, newCanary } from './find-canaries';

let folder: string;
const canary = newCanary(createRandom(1));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'secure-base-canaries-'));
});

afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['plainly', Buffer.from(`xx${canary}yy`)],
  ['as UTF-16', Buffer.from(`é${canary}`, 'utf16le')],
  ['in base64', Buffer.from(btoa(`{"note":"${canary}"}`))],
  ['in base64, one later', Buffer.from(btoa(` {"note":"${canary}"}`))],
  ['in base64, two later', Buffer.from(btoa(`  {"note":"${canary}"}`))],
])('finds a word that stands in a file %s', async (_, bytes) => {
  await writeFile(path.join(folder, 'file'), bytes);
  expect([...(await findCanaries(folder, [canary]))]).toEqual([canary]);
});

it('finds nothing where nothing is', async () => {
  await writeFile(path.join(folder, 'file'), canary.toUpperCase());
  expect([...(await findCanaries(folder, [canary]))]).toEqual([]);
});
