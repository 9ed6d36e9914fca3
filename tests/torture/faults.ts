import { appendFile, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import type { Random } from '../anchoring/random.ts';

/** Something that happens to the files of a store while the browser is closed. */
export interface Fault {
  readonly name: string;
  /** Does it; `false` when the store has nothing that it could happen to. */
  readonly inject: (store: string, random: Random) => Promise<boolean>;
}

/** What LevelDB, and so Chromium's IndexedDB and `storage.local`, can suffer. */
export const levelDbFaults: readonly Fault[] = [
  toFile('log torn by 20 bytes', /\.log$/, (file) => tear(file, 20)),
  toFile('log torn anywhere', /\.log$/, async (file, random) => tear(file, random.between(1, (await stat(file)).size))),
  toFile('zeros behind the log', /\.log$/, (file, random) => appendFile(file, Buffer.alloc(random.between(1, 4_096)))),
  toFile('MANIFEST torn', /^MANIFEST-/, async (file, random) => tear(file, random.between(1, (await stat(file)).size))),
  toFile('byte flipped in the log', /\.log$/, flip),
  toFile('byte flipped in a table', /\.ldb$/, flip),
  toFile('byte flipped in MANIFEST', /^MANIFEST-/, flip),
  toFile('log deleted', /\.log$/, (file) => rm(file)),
  toFile('table deleted', /\.ldb$/, (file) => rm(file)),
  toFile('MANIFEST deleted', /^MANIFEST-/, (file) => rm(file)),
  toFile('CURRENT deleted', /^CURRENT$/, (file) => rm(file)),
  { name: 'store emptied', inject: empty },
];

/** What SQLite, and so Firefox's IndexedDB and `storage.local`, can suffer. */
export const sqliteFaults: readonly Fault[] = [
  toFile('database torn', /\.sqlite$/, async (file, random) => tear(file, random.between(1, (await stat(file)).size))),
  toFile('byte flipped in the database', /\.sqlite$/, flip),
  toFile('database deleted', /\.sqlite$/, (file) => rm(file)),
  { name: 'store emptied', inject: empty },
];

function toFile(name: string, pattern: RegExp, harm: (file: string, random: Random) => Promise<void>): Fault {
  return {
    name,
    async inject(store, random) {
      const files = (await filesIn(store)).filter((file) => pattern.test(path.basename(file)));
      const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
      const filled = files.filter((_, index) => (sizes[index] ?? 0) > 0);
      if (filled.length === 0) return false;
      await harm(random.pick(filled), random);
      return true;
    },
  };
}

async function tear(file: string, bytes: number): Promise<void> {
  await truncate(file, Math.max(0, (await stat(file)).size - bytes));
}

/** Turns one bit over, in the last quarter as often as in all before: what was written last lies there. */
async function flip(file: string, random: Random): Promise<void> {
  const { size } = await stat(file);
  const at = random.between(random.chance(0.5) ? Math.floor((size * 3) / 4) : 0, size - 1);
  const handle = await open(file, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ (1 << random.between(0, 7));
    await handle.write(byte, 0, 1, at);
  } finally {
    await handle.close();
  }
}

async function empty(store: string): Promise<boolean> {
  const files = await filesIn(store);
  for (const file of files) await rm(file);
  return files.length > 0;
}

/** The files in a folder and below it; none when there is no such folder. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
