import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnnotation } from '../../../utils/core/schema/annotation';
import type { Parsed } from '../../../utils/core/schema/parse';
import { parseRecord, parseReview, parseSettings, parseSource } from '../../../utils/core/schema/record';
import { annotation, record, review, settings, source } from './examples';

const stored: readonly [string, object, (data: unknown) => Parsed<unknown>][] = [
  ['annotation', annotation, parseAnnotation],
  ['record', record, parseRecord],
  ['source', source, parseSource],
  ['review', review, parseReview],
  ['settings', settings, parseSettings],
];

/** The example with the field at this path (`entry.date`) replaced, or taken out when `value` is `undefined`. */
function withField(example: object, path: string, value: unknown): unknown {
  const copy = structuredClone(example);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((part: object, step) => Reflect.get(part, step), copy);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return copy;
}

describe.each(stored)('%s', (_, example, parse) => {
  it('is taken as it is', () => {
    expect(parse(example)).toEqual({ ok: true, value: example });
  });

  it.each(Object.keys(example))('is refused without its %s', (field) => {
    expect(parse(withField(example, field, undefined))).toEqual({ ok: false, place: field });
  });

  it('is refused with a field too many, whose name is not repeated', () => {
    expect(parse({ ...example, 'Jo Bloggs': 1 })).toEqual({ ok: false, place: '' });
  });

  it('is refused when it is something else altogether', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(parse(data).ok).toBe(false);
      }),
    );
  });
});

describe('annotation', () => {
  const tag = { dimension: 'availability', direction: null, side: null };
  it.each([
    ['id', 'no-id', 'id'],
    ['id', annotation.id.toUpperCase(), 'id'],
    ['revision', 0, 'revision'],
    ['revision', 1.5, 'revision'],
    ['sourceKey', '', 'sourceKey'],
    ['sourceKey', 'x'.repeat(4_001), 'sourceKey'],
    ['target.quote.exact', '', 'target.quote.exact'],
    ['target.quote.exact', 'x'.repeat(10_001), 'target.quote.exact'],
    ['target.quote.prefix', 'x'.repeat(1_001), 'target.quote.prefix'],
    ['target.position.start', -1, 'target.position.start'],
    ['target.position.start', Number.NaN, 'target.position.start'],
    ['target.position.end', 120, 'target.position'],
    ['target.block.label', undefined, 'target.block.label'],
    ['target.block.uniquePrefix', -1, 'target.block.uniquePrefix'],
    ['target.block.uniqueSuffix', 1_001, 'target.block.uniqueSuffix'],
    ['target.block.after', 'x'.repeat(301), 'target.block.after'],
    ['target.page', 0, 'target.page'],
    ['target.page', 1.5, 'target.page'],
    ['target.page', 100_001, 'target.page'],
    ['target.typed', false, 'target.typed'],
    // Typed from a picture of which page?
    ['target.typed', true, 'target'],
    ['entry.heading', 'x'.repeat(301), 'entry.heading'],
    ['entry.date', '2025-02-30', 'entry.date'],
    ['entry.date', '3 March', 'entry.date'],
    ['tags', [], 'tags'],
    ['tags', [tag, tag], 'tags'],
    ['tags', Array.from({ length: 21 }, (_, index) => ({ ...tag, dimension: `d${index}` })), 'tags'],
    ['tags.1.dimension', 'Two Words', 'tags.1.dimension'],
    ['tags.1.direction', 'good', 'tags.1.direction'],
    ['tags.0.side', 'both', 'tags.0.side'],
    ['note', 'x'.repeat(20_001), 'note'],
    ['reviewer', 'x'.repeat(101), 'reviewer'],
    ['created', '2026-11-21', 'created'],
    ['modified', '2026-02-30T09:00:00.000Z', 'modified'],
    ['modified', '2026-11-21T25:00:00.000Z', 'modified'],
    ['deleted', '', 'deleted'],
    ['gone', true, 'gone'],
    ['gone', '2026-11-21', 'gone'],
  ])('is refused for %s: %j', (path, value, place) => {
    expect(parseAnnotation(withField(annotation, path, value))).toEqual({ ok: false, place });
  });

  it.each([
    ['target.quote.exact', 'x'.repeat(10_000)],
    ['note', 'x'.repeat(20_000)],
    ['note', '\ud800 lone'],
    ['entry', null],
    ['target.block', undefined],
    ['target.page', 100_000],
    ['target', { ...annotation.target, page: 3, typed: true }],
    ['entry.date', null],
    ['entry.date', '2024-02-29'],
    ['deleted', '2026-11-21T09:03:00.000Z'],
    ['gone', '2026-11-21T09:03:00.000Z'],
  ])('is taken with %s at its limit', (path, value) => {
    const data = withField(annotation, path, value);
    expect(parseAnnotation(data)).toEqual({ ok: true, value: data });
  });
});

describe('review', () => {
  it.each([
    ['purpose', 'fun', 'purpose'],
    ['codebookId', 'no-such', 'codebookId'],
    ['name', '', 'name'],
  ])('is refused for %s: %j', (path, value, place) => {
    expect(parseReview(withField(review, path, value))).toEqual({ ok: false, place });
  });
});
