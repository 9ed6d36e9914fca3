/** A stretch of two texts that is in both, or in one of them only. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  /** As the older text has it, or the newer where it was added. */
  readonly text: string;
}

/** Beyond so many pairs of words the middle is shown as replaced whole. */
const MOST_PAIRS = 4_000_000;

/**
 * What became of a text, word by word: the parts in reading order, what was removed before what was added in its
 * place. Kinds alternate; white space belongs to the word before it and does not count as a difference.
 */
export function wordDiff(older: string, newer: string): DiffPart[] {
  const a = wordsOf(older);
  const b = wordsOf(newer);
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && isSame(a[head], b[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(a[a.length - 1 - tail], b[b.length - 1 - tail])) tail++;
  const parts = middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (words: readonly string[]): DiffPart => ({ kind: 'same', text: words.join('') });
  return joined([same(a.slice(0, head)), ...parts, same(a.slice(a.length - tail))]);
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.trim() === b.trim();
}

/** The longest common subsequence of words stays, by the textbook table. */
function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > MOST_PAIRS) {
    return [...a.map((text) => removed(text)), ...b.map((text) => added(text))];
  }
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] = isSame(a[i], b[j])
        ? (lengths[at + width + 1] ?? 0) + 1
        : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return walk(a, b, lengths, width);
}

function walk(a: readonly string[], b: readonly string[], lengths: Uint16Array, width: number): DiffPart[] {
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const at = i * width + j;
    if (i < a.length && j < b.length && isSame(a[i], b[j])) {
      parts.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0))) {
      parts.push(removed(a[i] ?? ''));
      i++;
    } else {
      parts.push(added(b[j] ?? ''));
      j++;
    }
  }
  return parts;
}

function removed(text: string): DiffPart {
  return { kind: 'removed', text };
}

function added(text: string): DiffPart {
  return { kind: 'added', text };
}

/** Neighbours of one kind become one part; empty parts go. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const whole: { kind: DiffPart['kind']; text: string }[] = [];
  let changed: { removed: string; added: string } = { removed: '', added: '' };
  const flush = () => {
    if (changed.removed) whole.push({ kind: 'removed', text: changed.removed });
    if (changed.added) whole.push({ kind: 'added', text: changed.added });
    changed = { removed: '', added: '' };
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind !== 'same') changed[kind] += text;
    else {
      flush();
      const last = whole.at(-1);
      if (last?.kind === 'same') last.text += text;
      else whole.push({ kind, text });
    }
  }
  flush();
  return whole;
}
