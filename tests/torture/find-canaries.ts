import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Random } from '../anchoring/random.ts';

/** Letters of a canary: a multiple of three, so that base64 has no remainder. */
const LENGTH = 12;

/** Files over this many bytes are the browser's own and come with it. */
const HUGE = 100_000_000;

/** A word that nobody else writes, of letters that differ, so that no compression takes any of it away. */
export function newCanary(random: Random): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return Array.from({ length: LENGTH }, () => letters.splice(random.between(0, letters.length - 1), 1)[0]).join('');
}

/** Which of the canaries can be read in the files of a folder: plainly, as UTF-16, or in base64. */
export async function findCanaries(folder: string, canaries: readonly string[]): Promise<ReadonlySet<string>> {
  const plain = new Map(canaries.map((canary) => [canary, canary]));
  const encoded = new Map(canaries.flatMap((canary) => inBase64(canary).map((text) => [text, canary] as const)));
  const found = new Set<string>();
  for await (const bytes of contents(folder)) {
    const text = bytes.toString('latin1');
    look(text, /(?=([a-z]{12}))/g, plain, found);
    look(text, /(?=((?:[a-z]\0){12}))/g, plain, found);
    look(text, /(?=([A-Za-z0-9+/]{12}))/g, encoded, found);
  }
  return found;
}

/** In how many files of a folder a key lies: its bytes, or as base64 in one or two bytes a letter. */
export async function hasKey(folder: string, key: Buffer): Promise<number> {
  // The last letters depend on what follows.
  const base64 = key.toString('base64').slice(0, Math.floor((key.length * 8) / 6));
  const looks = [key, Buffer.from(base64, 'latin1'), Buffer.from(base64, 'utf16le')];
  let files = 0;
  for await (const bytes of contents(folder)) {
    if (looks.some((look) => bytes.includes(look))) files += 1;
  }
  return files;
}

async function* contents(folder: string): AsyncGenerator<Buffer> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(file)).size <= HUGE) yield readFile(file);
  }
}

function look(text: string, pattern: RegExp, known: ReadonlyMap<string, string>, found: Set<string>): void {
  for (const [, word = ''] of text.matchAll(pattern)) {
    const canary = known.get(word.replaceAll('\0', ''));
    if (canary) found.add(canary);
  }
}

/** What of a text stands in base64 whatever comes before it: it may begin at any of three places in a group. */
function inBase64(text: string): readonly string[] {
  return [0, 1, 2].map((skipped) => btoa(text.slice(skipped, skipped + LENGTH - 3)));
}
