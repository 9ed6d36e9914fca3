import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAligner } from '../../utils/anchoring/align';

const align = createAligner();

/** The textbook table: the fewest edits between a pattern and the best stretch of a text. */
function fewestEdits(pattern: string, text: string, fixed: boolean): number {
  let row = Array.from({ length: text.length + 1 }, (_, at) => (fixed ? at : 0));
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const kept = (row[j - 1] ?? 0) + Number(pattern[i - 1] !== text[j - 1]);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

const letters = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: fc.constantFrom('a', 'b', 'c', ' ') });
const reversed = (text: string) => [...text].reverse().join('');

describe('an aligner', () => {
  it('agrees with the textbook, in blocks of 32 and beyond', () => {
    fc.assert(
      fc.property(letters(100), letters(150), (pattern, text) => {
        expect(align.find(pattern, text, 0, text.length).edits).toBe(fewestEdits(pattern, text, false));
        expect(align.editsAfter(pattern, text, 0, text.length)).toBe(fewestEdits(pattern, text, true));
        expect(align.editsBefore(pattern, text, 0, text.length)).toBe(
          fewestEdits(reversed(pattern), reversed(text), true),
        );
      }),
    );
  });

  it('finds a stretch that needs no more edits than it says', () => {
    fc.assert(
      fc.property(letters(80), letters(150), (pattern, text) => {
        const { start, end, edits } = align.find(pattern, text, 0, text.length);
        expect(fewestEdits(pattern, text.slice(start, end), true)).toBeLessThanOrEqual(edits);
      }),
    );
  });

  it('stays between its offsets', () => {
    expect(align.find('abc', 'abc xx abc', 3, 7)).toMatchObject({ edits: 3 });
    expect(align.find('abc', 'xx abc xx', 0, 9)).toEqual({ start: 3, end: 6, edits: 0 });
  });
});
