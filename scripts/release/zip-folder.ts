import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** One time for all files, the first that a zip can tell; local, as a zip knows no time zones. */
const MTIME = new Date(1980, 0, 1);

/** A folder as a zip that depends on names and contents alone: no times, no owners, one order. */
export function zipFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  const files: Zippable = {};
  for (const name of names) files[name] = [readFileSync(path.join(folder, name)), { mtime: MTIME, level: 9 }];
  return zipSync(files);
}
