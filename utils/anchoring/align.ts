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
export interface Aligner {
  /** Where the pattern is between two offsets with the fewest edits; the first of several ends. */
  find(pattern: string, text: string, from: number, to: number): Alignment;
  /** The fewest edits between the pattern and what follows an offset, up to another. */
  editsAfter(pattern: string, text: string, from: number, to: number): number;
  /** The fewest edits between the pattern and what leads up to an offset, back to another. */
  editsBefore(pattern: string, text: string, from: number, to: number): number;
}

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

  /**
   * Goes through the text from one offset towards another, forwards or backwards, and gives the fewest edits and
   * where they are reached first. `fixed`: the pattern begins where the text does.
   */
  function scan(pattern: string, text: string, from: number, to: number, fixed: boolean) {
    const step = to < from ? -1 : 1;
    const blocks = prepare(pattern, step < 0);
    const lastBit = (pattern.length - 1) & 31;
    let edits = pattern.length;
    let best = { at: from, edits };
    for (let at = from; at !== to; at += step) {
      edits += advance(text.charCodeAt(step < 0 ? at - 1 : at), blocks, fixed ? 1 : 0, lastBit);
      if (edits < best.edits) best = { at: at + step, edits };
    }
    forget(pattern);
    return best;
  }

  return {
    find(pattern, text, from, to) {
      const first = Math.max(0, Math.min(from, text.length));
      const { at: end, edits } = scan(pattern, text, first, Math.max(first, Math.min(text.length, to)), false);
      const { at: start } = scan(pattern, text, end, Math.max(first, end - pattern.length - edits), true);
      return { start, end, edits };
    },
    editsAfter: (pattern, text, from, to) => scan(pattern, text, from, Math.min(text.length, to), true).edits,
    editsBefore: (pattern, text, from, to) => scan(pattern, text, to, Math.max(0, from), true).edits,
  };
}
