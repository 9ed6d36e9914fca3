import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * The browser process that runs on this profile, or `null`. Only Linux tells (`/proc`). Every profile here has a name
 * that nobody else can have, so that no other browser is ever found.
 */
export function browserOn(profile: string): number | null {
  const found = allProcesses().find((id) => {
    const words = wordsOf(id);
    const named = words.includes(`--user-data-dir=${profile}`) || words.includes(profile);
    return named && !words.some((word) => word.startsWith('--type=') || word === '-contentproc');
  });
  return found ?? null;
}

/** Ends a process and all that came of it at once, as `kill -9` does: none of them can write another byte. */
export function killTree(root: number): void {
  const parents = new Map(allProcesses().map((id) => [id, parentOf(id)]));
  const tree = [root];
  for (const id of tree) {
    for (const [child, parent] of parents) if (parent === id) tree.push(child);
  }
  for (const id of tree) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended by itself since we looked.
    }
  }
}

/** Whether processes can be found and ended here. */
export function canKill(): boolean {
  return process.platform === 'linux';
}

function allProcesses(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function wordsOf(id: number): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function parentOf(id: number): number | null {
  try {
    // The name stands in brackets and may hold anything; the state and the parent follow the last of them.
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1] ?? Number.NaN) || null;
  } catch {
    return null;
  }
}
