import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, fromFormulaSafe, toFormulaSafe } from '../../utils/export/csv-cell';

describe('texts that a spreadsheet would take for a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 1603', "'+44 1603"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\tx', "'\tx"],
    ['\r=1', "'\r=1"],
    ['\nx', "'\nx"],
    ['  =1+1', "'  =1+1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['＝1+1', "'＝1+1"],
    ["'=1+1", "''=1+1"],
    ["''@x", "'''@x"],
    ["' =1", "'' =1"],
  ])('%j is written as %j', (text, cell) => {
    expect(toFormulaSafe(text)).toBe(cell);
    expect(fromFormulaSafe(cell)).toBe(text);
  });

  it.each(['', 'plain', "'It was fine,' he said", 'a=b', '1-2', '“=”', '2025-03-03'])('%j stays', (text) => {
    expect(toFormulaSafe(text)).toBe(text);
    expect(fromFormulaSafe(text)).toBe(text);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', '\n', '\u200b', '＝', 'a') }),
  );

  it('gives back any text', () => {
    fc.assert(fc.property(anyText, (text) => fromFormulaSafe(toFormulaSafe(text)) === text));
  });

  it('never begins with what starts a formula, whatever blank stands before it', () => {
    fc.assert(fc.property(anyText, (text) => !/^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/.test(toFormulaSafe(text))));
  });
});

describe('a field', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['one\rmore', '"one\rmore"'],
  ])('%j is written as %j', (text, field) => expect(csvField(text)).toBe(field));
});
