import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordChange } from '../../utils/core/diff-words';

const brief = (changes: readonly WordChange[]) =>
  changes.map(({ kind, text }) => ({ same: '', removed: '-', added: '+' })[kind] + text);

describe('diffWords', () => {
  it.each<[string, string, string[]]>([
    ['', '', []],
    ['one two', 'one two', ['one two']],
    ['one two', 'one  two\n', ['one  two\n']],
    ['', 'one', ['+one']],
    ['one', '', ['-one']],
    ['she sat with her', 'she waited with her', ['she ', '-sat ', '+waited ', 'with her']],
    ['quiet and pale', 'very quiet and', ['+very ', 'quiet and', '-pale']],
    ['a b c d', 'c d a b', ['-a b ', 'c d ', '+a b']],
  ])('of %j and %j', (before, after, changes) => {
    expect(brief(diffWords(before, after))).toEqual(changes);
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'dd', ' ', '\n'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  const words = (whole: string) => whole.split(/\s+/u).filter(Boolean);

  const wordsWithout = (changes: readonly WordChange[], without: WordChange['kind']) =>
    changes.filter(({ kind }) => kind !== without).flatMap((change) => words(change.text));

  it('has both versions in it, and never two runs of one kind side by side', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        expect(wordsWithout(changes, 'removed')).toEqual(words(after));
        expect(wordsWithout(changes, 'added')).toEqual(words(before));
        expect(changes.some(({ kind }, index) => kind === changes[index + 1]?.kind)).toBe(false);
      }),
    );
  });

  it('says that nothing differs only when no word does', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const differs = diffWords(before, after).some(({ kind }) => kind !== 'same');
        expect(differs).toBe(words(before).join(' ') !== words(after).join(' '));
      }),
    );
  });
});
