import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type Sbom, shippedOf } from '../../scripts/release/sbom';
import { zipFolder } from '../../scripts/release/zip-folder';

/** A folder with these files, written in their order and last changed then. */
function folderOf(files: readonly string[], changed: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'secure-base-zip-'));
  for (const name of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `content of ${name}`);
    utimesSync(file, changed, changed);
  }
  return folder;
}

it('a zip depends on names and contents alone', () => {
  const folders = [
    folderOf(['b.js', 'a/c.js', 'a.js'], 1_000_000_000),
    folderOf(['a.js', 'b.js', 'a/c.js'], 1_700_000_000),
  ];
  const [first, second] = folders.map(zipFolder);
  for (const folder of folders) rmSync(folder, { recursive: true });
  if (!first || !second) throw new Error('there are two folders');
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const files = Object.entries(unzipSync(first)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(files).toEqual([
    ['a.js', 'content of a.js'],
    ['a/c.js', 'content of a/c.js'],
    ['b.js', 'content of b.js'],
  ]);
});

it('the list of what ships has the packages in use and theirs, and nothing that differs between runs', () => {
  const component = (name: string) => ({ 'bom-ref': `${name}@1`, name, scope: 'optional' });
  const all = {
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: 'now', component: { 'bom-ref': 'root@1' } },
    components: ['used', 'theirs', 'tool', 'wxt'].map(component),
    dependencies: [
      { ref: 'root@1', dependsOn: ['used@1', 'tool@1', 'wxt@1'] },
      { ref: 'used@1', dependsOn: ['theirs@1'] },
      { ref: 'theirs@1', dependsOn: ['used@1'] },
      { ref: 'tool@1', dependsOn: ['theirs@1'] },
      { ref: 'wxt@1', dependsOn: ['tool@1'] },
    ],
  } as Sbom;
  expect(shippedOf(all, ['used'])).toEqual({
    metadata: { component: { 'bom-ref': 'root@1' } },
    components: ['used', 'theirs', 'wxt'].map((name) => ({ ...component(name), scope: 'required' })),
    dependencies: [
      { ref: 'root@1', dependsOn: ['used@1', 'wxt@1'] },
      { ref: 'used@1', dependsOn: ['theirs@1'] },
      { ref: 'theirs@1', dependsOn: ['used@1'] },
      { ref: 'wxt@1', dependsOn: [] },
    ],
  });
});
