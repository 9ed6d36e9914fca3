/** Where a pattern is in a text with the fewest edits. */
export interface Alignment {
  /** UTF-16 code units from the start of the text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Insertions, deletions and replacements of one code unit each. */
  readonly edits: number;
}

/** Finds patterns in stretches of text, allowing for edits. */
export type Aligner = (pattern: string, text: string, from: number, to: number) => Alignment;

const WORD = 32;

/**
 * An aligner with its own scratch memory. The method is Myers's bit vectors in blocks of 32 (G. Myers, "A fast
 * bit-vector algorithm for approximate string matching based on dynamic programming", J. ACM 46, 1999): the
 * time is a 32nd of pattern length times text length.
 */
export function createAligner(): Aligner {
  const slots = new Uint16Array(65_536);
  let masks = new Int32Array(0);
  let plus = new Int32Array(0);
  let minus = new Int32Array(0);

  /** Bit masks of where each character stands in the pattern, read backwards when `backwards`. */
  function prepare(pattern: string, backwards: boolean): number {
    const blocks = Math.ceil(pattern.length / WORD);
    let used = 0;
    for (let at = 0; at < pattern.length; at++) {
      const code = pattern.charCodeAt(at);
      if (slots[code] === 0) slots[code] = ++used;
    }
    if (masks.length < (used + 1) * blocks) masks = new Int32Array((used + 1) * blocks * 2);
    else masks.fill(0, 0, (used + 1) * blocks);
    for (let at = 0; at < pattern.length; at++) {
      const code = pattern.charCodeAt(backwards ? pattern.length - 1 - at : at);
      const index = (slots[code] ?? 0) * blocks + (at >> 5);
      masks[index] = (masks[index] ?? 0) | (1 << (at & 31));
    }
    if (plus.length < blocks) {
      plus = new Int32Array(blocks);
      minus = new Int32Array(blocks);
    }
    plus.fill(-1, 0, blocks);
    minus.fill(0, 0, blocks);
    return blocks;
  }

  function forget(pattern: string): void {
    for (let at = 0; at < pattern.length; at++) slots[pattern.charCodeAt(at)] = 0;
  }

  /** Takes one more character of the text into account; gives the change of the number of edits. */
  function advance(code: number, blocks: number, first: number, lastBit: number): number {
    const row = (slots[code] ?? 0) * blocks;
    let carry = first;
    for (let block = 0; block < blocks; block++) {
      const pv = plus[block] ?? 0;
      const mv = minus[block] ?? 0;
      let eq = masks[row + block] ?? 0;
      const xv = eq | mv;
      if (carry < 0) eq |= 1;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const bit = block === blocks - 1 ? lastBit : WORD - 1;
      const next = ((ph >>> bit) & 1) - ((mh >>> bit) & 1);
      ph <<= 1;
      mh <<= 1;
      if (carry > 0) ph |= 1;
      else if (carry < 0) mh |= 1;
      plus[block] = mh | ~(xv | ph);
      minus[block] = ph & xv;
      carry = next;
    }
    return carry;
  }

  /** The end with the fewest edits when the pattern may begin anywhere; the last of several. */
  function findEnd(pattern: string, text: string, from: number, to: number) {
    const blocks = prepare(pattern, false);
    const lastBit = (pattern.length - 1) & 31;
    let edits = pattern.length;
    let best = { end: from, edits };
    for (let at = from; at < to; at++) {
      edits += advance(text.charCodeAt(at), blocks, 0, lastBit);
      if (edits < best.edits) best = { end: at + 1, edits };
    }
    forget(pattern);
    return best;
  }

  /** The start of the best match that ends there. */
  function findStart(pattern: string, text: string, from: number, end: number): number {
    const blocks = prepare(pattern, true);
    const lastBit = (pattern.length - 1) & 31;
    let edits = pattern.length;
    let best = { start: end, edits };
    for (let at = end - 1; at >= from; at--) {
      edits += advance(text.charCodeAt(at), blocks, 1, lastBit);
      if (edits < best.edits) best = { start: at, edits };
    }
    forget(pattern);
    return best.start;
  }

  return (pattern, text, from, to) => {
    const first = Math.max(0, from);
    const { end, edits } = findEnd(pattern, text, first, Math.min(text.length, to));
    const start = findStart(pattern, text, Math.max(first, end - pattern.length - edits), end);
    return { start, end, edits };
  };
}
