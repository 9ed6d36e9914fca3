import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Random } from '../anchoring/random.ts';

/** Letters of a canary: a multiple of three, so that base64 has no remainder. */
const LENGTH = 12;

/** Files over this many bytes are the browser's own and come with it. */
const HUGE = 100_000_000;

/** A word that nobody else writes. */
export function newCanary(random: Random): string {
  return Array.from({ length: LENGTH }, () => String.fromCharCode(random.between(97, 122))).join('');
}

/** Which of the canaries can be read in the files of a folder: plainly, as UTF-16, or in base64. */
export async function findCanaries(folder: string, canaries: readonly string[]): Promise<ReadonlySet<string>> {
  const plain = new Map(canaries.map((canary) => [canary, canary]));
  const encoded = new Map(canaries.flatMap((canary) => inBase64(canary).map((text) => [text, canary] as const)));
  const found = new Set<string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || (await stat(file)).size > HUGE) continue;
    const text = (await readFile(file)).toString('latin1');
    look(text, /(?=([a-z]{12}))/g, plain, found);
    look(text, /(?=((?:[a-z]\0){12}))/g, plain, found);
    look(text, /(?=([A-Za-z0-9+/]{12}))/g, encoded, found);
  }
  return found;
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
