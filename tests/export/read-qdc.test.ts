import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebooks } from '../../utils/core/codebooks';
import { secureBase } from '../../utils/core/codebooks/secure-base';
import { parseCodebook } from '../../utils/core/schema/codebook';
import { readQdc } from '../../utils/export/read-qdc';
import { refiCodebook } from '../../utils/export/refi-codebook';
import { uuid } from '../storage/fresh-repository';

function read(xml: string, name = 'Team codebook') {
  let ids = 0xa00;
  return readQdc(xml, { name, newId: () => uuid(ids++) });
}

const book = (codes: string) =>
  `<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="NVivo"><Codes>${codes}</Codes></CodeBook>`;

const code = (name: string, inside = '') =>
  `<Code guid="7E3B21A4-0000-4000-8000-${String(name.length).padStart(12, '0')}" name="${name}" isCodable="true">${inside}</Code>`;

describe('a REFI-QDA codebook', () => {
  it.each(codebooks)('that this tool wrote comes back with its words: $name', async (codebook) => {
    const found = read(await refiCodebook(codebook, '0.1.0'));
    if (found.kind !== 'read') throw new Error(found.kind);
    expect(parseCodebook(found.codebook).ok).toBe(true);
    const words = found.codebook.dimensions.map(({ name, definition, benefit, indicators, contrary, light }) => {
      return { name, definition, benefit, indicators, contrary, light };
    });
    expect(words).toEqual(
      codebook.dimensions.map(({ name, definition, benefit, indicators, contrary }, at) => {
        return { name, definition, benefit, indicators, contrary, light: secureBase.dimensions[at % 5]?.light };
      }),
    );
  });

  it('of another tool gives its codes as dimensions, and codes within them as what to look for', () => {
    const within = `<Description>Is there &amp;\n\twhen needed&#33;</Description>${code('Waits')}${code('Answers')}`;
    const found = read(book(code('Warmth', within) + code('Play')));
    expect(found).toMatchObject({
      kind: 'read',
      cut: false,
      codebook: {
        name: 'Team codebook',
        dimensions: [
          { name: 'Warmth', short: 'Wa', definition: 'Is there & when needed!', indicators: ['Waits', 'Answers'] },
          { name: 'Play', indicators: [], id: '7e3b21a4-0000-4000-8000-000000000004' },
        ],
      },
    });
    expect(found.kind === 'read' && parseCodebook(found.codebook).ok).toBe(true);
  });

  it('with one code that holds the others gives these', () => {
    const found = read(book(code('All', code('A') + code('BB'))));
    expect(found.kind === 'read' && found.codebook.dimensions.map(({ name }) => name)).toEqual(['A', 'BB']);
  });

  it('is never one that could not be stored', () => {
    const long = fc.string({ unit: 'binary', maxLength: 900 }).map((text) => text.replaceAll(/[<>&"']/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(long, long), { minLength: 1, maxLength: 9 }), (codes) => {
        const xml = codes.map(([name, words]) => `<Code name="${name}"><Description>${words}</Description></Code>`);
        const found = read(book(xml.join('')));
        expect(found.kind === 'read' && parseCodebook(found.codebook).ok).toBe(true);
      }),
    );
  });

  it.each([
    ['<CodeBook><Codes>', 'broken'],
    ['<CodeBook></Codes>', 'broken'],
    ['<CodeBook>&nbsp;</CodeBook>', 'broken'],
    ['<CodeBook a="1" a="2"/>', 'broken'],
    ['{"codes": []}', 'broken'],
    ['', 'broken'],
    ['<a/><CodeBook/>', 'broken'],
    ['<!DOCTYPE CodeBook [<!ENTITY a "aaaa">]><CodeBook>&a;</CodeBook>', 'entities'],
    ['<!DOCTYPE CodeBook SYSTEM "file:///etc/passwd"><CodeBook/>', 'entities'],
    ['<html><body/></html>', 'no codebook'],
    [book(''), 'no codes'],
  ])('is refused where it is none: %s', (xml, kind) => {
    expect(read(xml).kind).toBe(kind);
  });

  it('of more codes than there are keys says how many', () => {
    const codes = Array.from({ length: 12 }, (_, n) => code('x'.repeat(n + 1))).join('');
    expect(read(book(codes))).toEqual({ kind: 'too many', codes: 12 });
  });

  it('takes the time its length needs, whatever is in it', () => {
    const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`;
    expect(read(deep).kind).toBe('broken');
    expect(read(`<CodeBook ${'a '.repeat(50_000)}`).kind).toBe('broken');
  });
});
