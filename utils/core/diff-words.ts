/** A run of words that two versions of a text share, or that only one of them has. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words of one version, each with the white space behind it. */
type Words = readonly string[];

/**
 * How `after` differs from `before`, word by word: the fewest words removed and added (longest common subsequence).
 * What is same or added is `after`, what is same or removed is `before`, both but for white space.
 * Takes time and memory by the product of the words that differ, so it is meant for passages.
 */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && isSame(old[head], now[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail += 1;
  return joined([
    ...now.slice(0, head).map(same),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...now.slice(now.length - tail).map(same),
  ]);
}

/** The changes between two stretches, by the table of how long a common subsequence each pair of their ends has. */
function middle(old: Words, now: Words): readonly WordChange[] {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = isSame(old[i], now[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && isSame(old[i], now[j])) {
      changes.push(same(now[j] ?? ''));
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: now[j] ?? '' });
      j += 1;
    }
  }
  return changes;
}

/** The changes with neighbours of one kind as one. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const runs: WordChange[] = [];
  for (const { kind, text } of changes) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  }
  return runs;
}

const same = (text: string): WordChange => ({ kind: 'same', text });

const wordsOf = (text: string): Words => text.match(/\S+\s*/gu) ?? [];

const isSame = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim();
