import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Everything } from '../../utils/core/everything';
import { everythingAsJson, MAX_FILE, parseExport, parseExportFile } from '../../utils/export/json';
import { countsAsJson } from '../../utils/export/json-counts';
import { everything as anything } from '../core/arbitraries';
import { annotation, record, review, source } from '../core/schema/examples';

const everything: Everything = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };
const made = { exported: '2026-11-22T10:00:00.000Z', tool: '0.1.0' };
const text = everythingAsJson(everything, made);
const problem = (broken: string) => {
  const result = parseExport(broken);
  return result.ok ? null : result.problem;
};

/** The line of the file, from 1, that has these words. */
function lineOf(words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}

/** The file with some of its fields changed. */
function fileWith(fields: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(text), ...fields });
}

describe('a lossless file', () => {
  it('gives back what was put in, for anything', () => {
    fc.assert(
      fc.property(anything, (data) => {
        expect(parseExport(everythingAsJson(data, made))).toEqual({ ok: true, everything: data, made });
      }),
      { numRuns: 300 },
    );
  });

  it('gives back what was put in after it was a file, lone surrogates too', () => {
    fc.assert(
      fc.property(anything, (data) => {
        const bytes = new TextEncoder().encode(everythingAsJson(data, made));
        expect(parseExportFile(bytes)).toEqual({ ok: true, everything: data, made });
      }),
    );
  });

  it('has a line for each thing', () => {
    const lines = text.split('\n');
    expect(lines.slice(0, 3)).toEqual(['{', '"format": "secure-base-annotator",', '"version": 1,']);
    expect(lines).toContain(JSON.stringify(annotation));
    expect(JSON.parse(text)).toMatchObject({ content: 'everything', ...made, ...everything });
  });

  it('may be empty but for a review', () => {
    const empty = { reviews: [review], records: [], sources: [], annotations: [] };
    expect(parseExport(everythingAsJson(empty, made))).toEqual({ ok: true, everything: empty, made });
  });

  it('may begin with a byte order mark and have tags in any order', () => {
    const turned = { ...annotation, tags: annotation.tags.toReversed() };
    const file = `\ufeff${fileWith({ annotations: [turned] })}`;
    expect(parseExport(file)).toEqual({ ok: true, everything, made });
  });
});

describe('a file that can’t be read', () => {
  it.each<[string, string, ReturnType<typeof problem>]>([
    ['empty', '', { kind: 'not json', line: null }],
    ['cut off in a line', text.slice(0, -9), { kind: 'not json', line: lineOf('"target"') }],
    ['cut off after a line', text.slice(0, -4), { kind: 'not json', line: lineOf('"target"') }],
    ['cut off before its end', text.slice(0, -2), { kind: 'not json', line: lineOf('"target"') + 1 }],
    ['with a quote too many', text.replace('"CF-', '""CF-'), { kind: 'not json', line: lineOf('"CF-') }],
    ['with a comma too many', text.replace(',', ',,'), { kind: 'not json', line: null }],
    ['a table', 'id,passage\n1,2\n', { kind: 'not json', line: null }],
    ['a list', '[]', { kind: 'not ours' }],
    ['null', 'null', { kind: 'not ours' }],
    ['another tool’s', '{"format":"hypothesis"}', { kind: 'not ours' }],
    ['a later version', fileWith({ version: 2, surprise: true }), { kind: 'newer' }],
    ['counts only', countsAsJson(everything, made), { kind: 'counts only' }],
    ['no version', fileWith({ version: '1' }), { kind: 'broken', place: 'version' }],
    ['version 0', fileWith({ version: 0 }), { kind: 'broken', place: 'version' }],
    ['another content', fileWith({ content: 'some' }), { kind: 'broken', place: 'content' }],
    ['no annotations', fileWith({ annotations: undefined }), { kind: 'broken', place: 'annotations' }],
    ['a field too many', fileWith({ 'Jo Bloggs': 1 }), { kind: 'broken', place: '' }],
    ['nested deeply', '['.repeat(5_000_000), { kind: 'not json', line: null }],
    ['of nothing but space', ' '.repeat(MAX_FILE), { kind: 'not json', line: null }],
  ])('%s', (_, broken, expected) => {
    expect(problem(broken)).toEqual(expected);
  });

  it.each<[string, Partial<Record<keyof Everything, unknown[]>>, string]>([
    ['a bad field', { annotations: [annotation, { ...annotation, tags: [] }] }, 'annotations.1.tags'],
    ['a review twice', { reviews: [review, review] }, 'reviews.1.id'],
    ['a record twice', { records: [record, { ...record, reference: 'CF-2' }] }, 'records.1.id'],
    [
      'a case reference twice',
      { records: [record, { ...record, id: review.id, reference: record.reference.toLowerCase() }] },
      'records.1.reference',
    ],
    ['a source twice', { sources: [source, source] }, 'sources.1.key'],
    ['an annotation twice', { annotations: [annotation, { ...annotation, revision: 3 }] }, 'annotations.1.id'],
    ['a source of no record', { records: [] }, 'sources.0.recordId'],
    ['an annotation of no review', { reviews: [] }, 'annotations.0.reviewId'],
    ['an annotation of no source', { sources: [] }, 'annotations.0.sourceKey'],
    ['a tag of another codebook', { reviews: [{ ...review, codebookId: 'attachment' }] }, 'annotations.0.tags'],
    ['an unknown codebook', { reviews: [{ ...review, codebookId: 'mine' }] }, 'reviews.0.codebookId'],
  ])('with %s', (_, fields, place) => {
    expect(problem(fileWith(fields))).toEqual({ kind: 'broken', place });
  });

  it('over the limit', () => {
    const bytes = new Uint8Array(MAX_FILE + 1).fill(0x20);
    expect(parseExportFile(bytes)).toEqual({ ok: false, problem: { kind: 'too big' } });
  });

  it('in another encoding than UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{"format":"'), 0xe9, 0x22, 0x7d]);
    expect(parseExportFile(bytes)).toEqual({ ok: false, problem: { kind: 'not json', line: null } });
  });
});

describe('a file that was tampered with', () => {
  /** A field somewhere in the data, replaced; the way there is chosen by numbers. */
  function replaceSomewhere(data: unknown, way: readonly number[], value: unknown): unknown {
    const [step, ...rest] = way;
    if (step === undefined || typeof data !== 'object' || data === null) return value;
    const keys = Object.keys(data);
    const key = keys[step % Math.max(keys.length, 1)];
    if (key === undefined) return value;
    const inner = replaceSomewhere(Reflect.get(data, key), rest, value);
    return Array.isArray(data)
      ? data.map((item, index) => (String(index) === key ? inner : item))
      : { ...data, [key]: inner };
  }

  const way = fc.array(fc.nat(20), { maxLength: 6 });
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, '', -1, 1e308, '2025-02-30', 'x'.repeat(30_000), [], {}),
  );
  const tampered = fc.oneof(
    fc
      .tuple(anything, way, value)
      .map(([data, steps, other]) =>
        JSON.stringify(replaceSomewhere(JSON.parse(everythingAsJson(data, made)), steps, other)),
      ),
    fc
      .tuple(anything, fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 5 }))
      .map(([data, at, length, other]) => {
        const whole = everythingAsJson(data, made);
        const start = at % whole.length;
        return whole.slice(0, start) + other + whole.slice(start + (length % 50));
      }),
    fc.string({ unit: 'binary' }),
    fc.json(),
  );

  it('is read whole or not at all, and never crashes: 500 of them', () => {
    let refusedFiles = 0;
    fc.assert(
      fc.property(tampered, (file) => {
        const result = parseExport(file);
        if (!result.ok) {
          refusedFiles += 1;
          expect(Object.keys(result)).toEqual(['ok', 'problem']);
          if (result.problem.kind === 'broken') expect(result.problem.place).toMatch(/^[a-zA-Z0-9.]*$/);
          return;
        }
        // What is taken is as whole as what the tool writes: it can be written and read again.
        const again = parseExport(everythingAsJson(result.everything, result.made));
        expect(again).toEqual(result);
        const counts = (data: Everything) => Object.values(data).map((list) => list.length);
        const { reviews, records, sources, annotations, ...more } = JSON.parse(file.replace(/^\ufeff/, ''));
        const { assessments = [], codebooks = [] } = more;
        const whole = { assessments: [], codebooks: [], ...result.everything };
        expect(counts(whole)).toEqual(counts({ assessments, codebooks, reviews, records, sources, annotations }));
      }),
      { numRuns: 500 },
    );
    expect(refusedFiles).toBeGreaterThan(250);
  });
});

describe('a file with counts only', () => {
  it('says so, and has none of the words', () => {
    const file = countsAsJson(everything, made);
    expect(JSON.parse(file)).toEqual({
      format: 'secure-base-annotator',
      version: 1,
      content: 'counts',
      ...made,
      reviews: [review],
      passages: [
        {
          reviewId: review.id,
          record: record.reference,
          source: 1,
          date: '2025-03-03',
          words: 6,
          tags: annotation.tags,
          reviewer: 'AB',
        },
      ],
    });
  });

  it('has nothing of passages, notes, headings, titles or addresses, for anything', () => {
    const marked = (mark: string) => (value: string) => `${mark}${value}`.slice(0, 300);
    fc.assert(
      fc.property(anything, (data) => {
        const secret = marked('SECRET');
        const spiked: Everything = {
          ...data,
          sources: data.sources.map((one) => ({ ...one, key: secret(one.key), title: secret(one.title) })),
          annotations: data.annotations.map((one) => ({
            ...one,
            sourceKey: secret(one.sourceKey),
            note: secret(one.note),
            entry: one.entry && { ...one.entry, heading: secret(one.entry.heading) },
            target: { ...one.target, quote: { exact: 'SECRET', prefix: 'SECRET', suffix: 'SECRET' } },
          })),
        };
        const file = countsAsJson(spiked, made);
        expect(file).not.toContain('SECRET');
        const kept = data.annotations.filter(({ deleted }) => deleted === null);
        expect(JSON.parse(file).passages).toHaveLength(kept.length);
      }),
    );
  });
});
