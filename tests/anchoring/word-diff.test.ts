import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../utils/anchoring/word-diff';

const short = (older: string, newer: string) =>
  wordDiff(older, newer).map(({ kind, text }) => `${{ same: '=', removed: '-', added: '+' }[kind]}${text}`);

describe('wordDiff', () => {
  it.each([
    ['a b c', 'a b c', ['=a b c']],
    ['a b c', 'a x c', ['=a ', '-b ', '+x ', '=c']],
    ['a b c', 'a c', ['=a ', '-b ', '=c']],
    ['a c', 'a b c', ['=a ', '+b ', '=c']],
    ['a b c d', 'x b y d', ['-a ', '+x ', '=b ', '-c ', '+y ', '=d']],
    ['a  b', 'a\nb', ['=a  b']],
    ['a b', 'c d', ['-a b', '+c d']],
    ['', 'a', ['+a']],
    ['a', '', ['-a']],
    ['', '', []],
    ['She ate tea.', 'She ate her tea late.', ['=She ate ', '-tea.', '+her tea late.']],
  ])('%j to %j', (older, newer, parts) => {
    expect(short(older, newer)).toEqual(parts);
  });

  it('gives back both texts, but for white space', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c ', ' ', '\n')).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const parts = wordDiff(older, newer);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        const words = (joined: string) => joined.split(/\s+/).join('');
        expect(without('added')).toBe(older);
        expect(words(without('removed'))).toBe(words(newer));
      }),
    );
  });

  it('takes two passages of the longest length', () => {
    const older = 'word '.repeat(2000);
    const newer = 'other thing '.repeat(830);
    expect(short(older, newer)).toHaveLength(2);
  });
});
