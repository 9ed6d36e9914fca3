import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookById } from '../../utils/core/codebooks';
import { disguiseSummary, textsOf } from '../../utils/core/disguise';
import { findNames } from '../../utils/core/find-names';
import { disguiseOf, initialsOf } from '../../utils/core/pseudonyms';
import { summarise } from '../../utils/core/summary';
import { noFilter } from '../../utils/core/summary-types';
import { annotation, records, review, sources } from '../fixtures/stored';

const list = [
  { name: 'Tom', replacement: 'Child A' },
  { name: 'Tom Smith', replacement: 'Child A' },
  { name: 'Ann', replacement: 'Child B' },
  { name: 'Anna', replacement: 'the aunt' },
  { name: "O'Brien", replacement: 'the carer' },
  { name: 'Will', replacement: 'Child C' },
  { name: 'Zoë', replacement: 'Child D' },
  { name: 'J.', replacement: 'Child E' },
];
const disguise = disguiseOf(list);

describe('names in a text', () => {
  it.each([
    ['Tom came.', 'Child A came.'],
    ["Tom’s bag and Tom's coat", "Child A’s bag and Child A's coat"],
    ['TOM SMITH and tom', 'CHILD A and Child A'],
    ['Tom  Smith, then Tom\nSmith', 'Child A, then Child A'],
    ['Anna and Ann, Annabel and Hannah', 'The aunt and Child B, Annabel and Hannah'],
    ["O’Brien and O'Brien", 'The carer and the carer'],
    ['Will will come; WILL!', 'Child C will come; CHILD C!'],
    ['Zoe\u0308 and Zoë', 'Child D and Child D'],
    ['T\u00adom and T\u200bom', 'Child A and Child A'],
    ['J. said', 'Child E said'],
    ['tomato, Tommy, atom, Tom2', 'tomato, Tommy, atom, Tom2'],
    ['Tom-Tom (Tom)', 'Child A-Child A (Child A)'],
  ])('%j becomes %j', (text, expected) => {
    expect(disguise(text)).toBe(expected);
  });

  it('does not replace what it put in', () => {
    expect(
      disguiseOf([
        { name: 'Tom', replacement: 'Ann' },
        { name: 'Ann', replacement: 'Tom' },
      ])('Tom, Ann'),
    ).toBe('Ann, Tom');
  });

  it('takes names and replacements as text, whatever is in them', () => {
    expect(disguiseOf([{ name: 'a.*+?()[]{}|\\^$', replacement: '$& $1' }])('x a.*+?()[]{}|\\^$ y')).toBe('x $& $1 y');
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string({ unit: 'binary' }), replacement: fc.string() })),
        fc.string({ unit: 'binary' }),
        (names, text) => {
          expect(typeof disguiseOf(names)(text)).toBe('string');
        },
      ),
    );
  });

  it('leaves no listed name behind, wherever words stand', () => {
    const words = fc.array(fc.constantFrom('Tom', 'came', 'TOM', 'Ann', '(Anna)', 'Smith', 'and', 'Tom’s', 'tomato'));
    fc.assert(
      fc.property(words, (some) => {
        expect(disguise(some.join(' '))).not.toMatch(/(?<!\p{L})(?:tom|ann|anna)(?!\p{L})/iu);
      }),
    );
  });
});

describe('names that are found', () => {
  const found = (...texts: string[]) => findNames(texts).map(({ name }) => name);

  it('are capitalised words inside sentences, and those that begin one apart', () => {
    expect(findNames(['We saw Tom Smith. Later Tom’s nan rang. Marmalade was out.'])).toEqual([
      { name: 'Tom', times: 1, atStartsOnly: false },
      { name: 'Tom Smith', times: 1, atStartsOnly: false },
      { name: 'Marmalade', times: 1, atStartsOnly: true },
    ]);
  });

  it('are no weekdays, months, titles or common words', () => {
    expect(found('On Monday 3 March the Social Worker and Mrs met CAMHS. He said I was. They went.')).toEqual([]);
  });

  it('keep what is joined, and lose titles before them', () => {
    expect(found('with Mrs Anna-Marie O’Brien today')).toEqual(['Anna-Marie O’Brien']);
    expect(found('with ÉLODIE and Łukasz')).toEqual(['ÉLODIE', 'Łukasz']);
  });
});

describe('a summary with names replaced', () => {
  const pseudonyms = [{ name: 'Tom', replacement: 'Child A' }];
  const named = records.map((record, index) => (index === 0 ? { ...record, reference: 'Tom 14', pseudonyms } : record));
  const one = annotation(0, { note: 'Ask Tom.', entry: { heading: 'Tom, visit', date: null } });
  const marked = [0, 2].map((n) => ({
    ...one,
    id: annotation(n).id,
    sourceKey: sources[n]?.key ?? '',
    target: { ...one.target, quote: { exact: 'Tom laughed at Marmalade.', prefix: '', suffix: '' } },
  }));
  const input = { review: { ...review, name: 'Audit of Tom' }, codebook: codebookById('secure-base'), records: named };
  const titled = sources.map((source) => ({ ...source, title: 'Log of TOM' }));
  const summary = summarise({ ...input, sources: titled, annotations: marked }, noFilter);

  it('has them nowhere, in no record, and counts as before', () => {
    const disguised = disguiseSummary(summary, 'listed');
    expect(JSON.stringify(textsOf(disguised))).not.toMatch(/tom/i);
    expect(disguised.totals).toEqual(summary.totals);
    const own = disguised.dimensions[0]?.quotations.find(({ reference }) => reference !== 'SB-027');
    expect(own).toMatchObject({
      sourceKey: '',
      note: 'Ask Child A.',
      reference: 'Child A 14',
    });
  });

  it('has initials for what is listed and what is found', () => {
    const quotation = disguiseSummary(summary, 'initials').dimensions[0]?.quotations[0];
    expect(quotation?.passage).toBe('T. laughed at M..');
  });

  it.each([
    ['Tom Smith', 'T. S.'],
    ['Anna-Marie', 'A.-M.'],
    ['élodie', 'É.'],
  ])('cuts %s to %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
