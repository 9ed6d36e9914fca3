import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../anchoring/random';
import { findCanaries, hasKey, newCanary } from './find-canaries';

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

it.each([
  ['as bytes', (key: Buffer) => key],
  [
    'in base64',
    (key: Buffer) => Buffer.from(`{"vaultKey":"${Buffer.concat([key, Buffer.of(7)]).toString('base64')}"}`),
  ],
  ['in base64 as UTF-16', (key: Buffer) => Buffer.from(`é${key.toString('base64')}`, 'utf16le')],
])('finds a key that lies in a file %s, and no other', async (_, written) => {
  const key = Buffer.from(Array.from({ length: 32 }, (__, at) => (at * 37) % 256));
  await writeFile(path.join(folder, 'file'), written(key));
  expect(await hasKey(folder, key)).toBe(1);
  expect(await hasKey(folder, Buffer.alloc(32, 9))).toBe(0);
});

it('finds nothing where nothing is', async () => {
  await writeFile(path.join(folder, 'file'), canary.toUpperCase());
  expect([...(await findCanaries(folder, [canary]))]).toEqual([]);
});
