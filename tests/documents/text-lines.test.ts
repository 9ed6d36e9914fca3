import { describe, expect, test } from 'vitest';
import { blocksOf, isHyphenated, linesOf, spaceBetween, type TextRun } from '../../utils/documents/pdf/text-lines';

const run = (text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  text,
  x,
  y,
  width: text.length * 6,
  size: 12,
  angle: 0,
  rightToLeft: false,
  ...more,
});
const textOf = (runs: readonly TextRun[]) =>
  runs
    .map((each, index) => {
      const next = runs[index + 1];
      return each.text + (next ? spaceBetween(each, next) : '');
    })
    .join('');

describe('lines', () => {
  const cases: readonly [what: string, runs: readonly TextRun[], lines: readonly string[]][] = [
    ['runs that touch are one word', [run('diff', 0, 20), run('erent', 24, 20)], ['different']],
    ['runs with a gap are two words', [run('one', 0, 20), run('two', 22, 20)], ['one two']],
    ['a wide gap parts columns', [run('left', 0, 20), run('right', 300, 20)], ['left', 'right']],
    ['a raised figure stays in its line', [run('said', 0, 20), run('1', 24, 15, { size: 7 })], ['said1']],
    ['another baseline is another line', [run('one', 0, 20), run('two', 0, 34)], ['one', 'two']],
    ['white space alone is no line', [run(' ', 0, 20)], []],
    [
      'a wide blank parts cells',
      [run('Date', 0, 20), run(' ', 24, 20, { width: 34 }), run('What was said', 58, 20)],
      ['Date', 'What was said'],
    ],
    [
      'a blank that is less wide parts them where the next line begins behind it',
      [run('4 March', 0, 20), run(' ', 42, 20, { width: 12 }), run('We agreed', 54, 20), run('the rules', 54, 34)],
      ['4 March', 'We agreed', 'the rules'],
    ],
    [
      'the blanks of justified prose part nothing',
      [run('to', 0, 20), run(' ', 12, 20, { width: 22 }), run('the', 34, 20), run('carers', 0, 34)],
      ['to the', 'carers'],
    ],
    [
      'the blank behind a bullet or a number parts nothing',
      [run('•', 0, 20), run(' ', 6, 20, { width: 30 }), run('an item', 36, 20), run('of two lines', 36, 34)],
      ['• an item', 'of two lines'],
    ],
    [
      'words from right to left follow each other to the left',
      [run('אחת', 100, 20, { rightToLeft: true }), run('שתיים', 66, 20, { rightToLeft: true })],
      ['אחת שתיים'],
    ],
  ];
  test.each(cases)('%s', (_, runs, lines) => {
    expect(linesOf(runs).map((line) => textOf(line.runs))).toEqual(lines);
  });
});

describe('blocks', () => {
  test('lines close under each other are a paragraph; larger letters are a heading', () => {
    const lines = linesOf([
      run('Heading', 0, 20, { size: 20 }),
      run('first line of it', 0, 60),
      run('second line', 0, 74),
      run('next paragraph', 0, 110),
    ]);
    expect(blocksOf(lines).map(({ lines: own, level }) => [own.length, level])).toEqual([
      [1, 1],
      [2, 0],
      [1, 0],
    ]);
  });

  test('a line far from under the one before is another cell', () => {
    const lines = linesOf([
      run('What was said', 250, 20),
      run('4 March 2025, by Robin and by the teacher, too', 0, 36),
    ]);
    expect(blocksOf(lines)).toHaveLength(2);
  });

  test('lines that end or have their middles under each other are a paragraph', () => {
    const middles = linesOf([run('A title in the middle of its page', 100, 20), run('of two lines', 163, 36)]);
    const ends = linesOf([run('aligned at its right', 100, 20), run('side', 196, 36)]);
    expect([middles, ends].map((lines) => blocksOf(lines).length)).toEqual([1, 1]);
  });

  const turns: readonly [way: string, angle: number][] = [
    ['clockwise', Math.PI / 2],
    ['upside down', Math.PI],
    ['upside down, as the sum comes out just below', -Math.PI + 1e-9],
    ['anticlockwise', -Math.PI / 2],
    ['a little', 0.3],
  ];
  test.each(turns)('a page turned %s has the paragraphs, headings and columns that it has upright', (_, angle) => {
    const upright = [
      run('Heading', 0, 20, { size: 20 }),
      run('first line ', 0, 60),
      run('of it', 66, 60),
      run('second line', 0, 74),
      run('next paragraph', 0, 110),
      run('a column beside', 300, 60),
      run('and under it', 300, 74),
    ];
    const turned = upright.map((each) => ({
      ...each,
      x: Math.cos(angle) * each.x - Math.sin(angle) * each.y,
      y: Math.sin(angle) * each.x + Math.cos(angle) * each.y,
      angle,
    }));
    const shape = (runs: readonly TextRun[]) =>
      blocksOf(linesOf(runs)).map(({ lines, level }) => [level, ...lines.map((line) => textOf(line.runs))]);
    expect(shape(turned)).toEqual(shape(upright));
    expect(shape(turned)).toHaveLength(4);
  });

  test('a word that is broken at the end of a line goes on in the next', () => {
    const [first, second] = linesOf([run('consis-', 0, 20), run('tently', 0, 34)]);
    if (!first) throw new Error('no line');
    expect(isHyphenated(first, second)).toBe(true);
    expect(isHyphenated(first, linesOf([run('Tuesday', 0, 34)])[0])).toBe(false);
  });
});
