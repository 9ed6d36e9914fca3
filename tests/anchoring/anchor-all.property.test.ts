import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { anchorAll } from '../../utils/anchoring/anchor-all';
import { describe } from '../../utils/anchoring/describe';
import { fold } from '../../utils/anchoring/fold';
import type { Span } from '../../utils/core/placement';
import { pageOf } from './page-of';

const WORDS = [
  'calm',
  'Jamie',
  'home',
  'slept',
  'well',
  'a',
  '3 March 2025',
  '“yes”',
  'é',
  '😀',
  'שלום',
  'tea.',
  'tea',
];
/** Prose full of repetition. */
const prose = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '\n')), { minLength: 1, maxLength: 120 })
  .map((words) => words.flat().join('').trim());
/** Anything at all, and few characters again and again. */
const anyText = fc.oneof(
  prose,
  fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }).map((text) => text.replace(/\r/g, '')),
  fc.string({ minLength: 1, maxLength: 200, unit: fc.constantFrom('a', 'b', ' ') }),
);

/** A stretch of the text without white space at its ends. */
function spanIn(text: string, from: number, to: number): Span | null {
  let [start, end] = from < to ? [from, to] : [to, from];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end > start ? { start, end } : null;
}

const textWithSpans = anyText
  .chain((text) => {
    const offset = fc.nat(text.length);
    return fc.tuple(fc.constant(text), fc.array(fc.tuple(offset, offset), { minLength: 1, maxLength: 8 }));
  })
  .map(([text, pairs]) => ({ text, spans: pairs.flatMap(([a, b]) => spanIn(text, a, b) ?? []) }))
  .filter(({ spans }) => spans.length > 0);

group('anchoring', () => {
  it('is the inverse of describing, on any text and for any stretch of it', () => {
    fc.assert(
      fc.property(textWithSpans, ({ text, spans }) => {
        const page = pageOf(text);
        const placements = anchorAll(
          page,
          spans.map((span) => describe(page, span)),
        );
        expect(placements).toMatchObject(spans.map((span) => ({ state: 'in place', ...span })));
      }),
      { numRuns: 1000 },
    );
  });

  it('never moves a passage elsewhere for an edit outside of it and of its context', () => {
    const unit = fc.integer({ min: 0, max: 99_999 }).map((number) => `word${number.toString(36)} `);
    const cases = fc.record({
      words: fc.array(fc.oneof({ weight: 3, arbitrary: unit }, fc.constantFrom('he slept well. ', 'ate his tea. ')), {
        minLength: 150,
        maxLength: 300,
      }),
      at: fc.double({ min: 0, max: 0.9, noNaN: true }),
      length: fc.integer({ min: 5, max: 200 }),
      edit: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      removed: fc.nat(60),
      added: fc.string({ maxLength: 60 }).map((text) => text.replace(/[#\s]/g, ' ')),
    });
    fc.assert(
      fc.property(cases, ({ words, at, length, edit, removed, added }) => {
        const text = words.join('').trim();
        const page = pageOf(text);
        const start = Math.floor(at * text.length);
        const span = spanIn(text, start, Math.min(text.length, start + length));
        fc.pre(span !== null);
        const target = describe(page, span);
        fc.pre(target.block?.uniquePrefix !== null && target.block?.uniqueSuffix !== null);
        const from = Math.floor(edit * text.length);
        const to = Math.min(text.length, from + removed);
        fc.pre(to <= span.start - target.quote.prefix.length || from >= span.end + target.quote.suffix.length);
        const changed = text.slice(0, from) + added + text.slice(to);
        const shift = to <= span.start ? added.length - (to - from) : 0;
        expect(anchorAll(pageOf(changed), [target])).toMatchObject([
          { state: 'in place', start: span.start + shift, end: span.end + shift },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the passages', () => {
    const cases = fc.tuple(textWithSpans, anyText, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(cases, ([{ text, spans }, other, numbers]) => {
        const page = pageOf(text);
        const later = pageOf(`${other}\n${text.slice(text.length >> 2)}`);
        const targets = spans.map((span) => describe(page, span));
        const order = targets
          .map((_, index) => ({ index, key: numbers.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const shuffled = anchorAll(
          later,
          order.flatMap(({ index }) => targets[index] ?? []),
        );
        const inOrder = anchorAll(later, targets);
        expect(shuffled).toEqual(order.map(({ index }) => inOrder[index]));
      }),
      { numRuns: 500 },
    );
  });

  it('calls in place only what has the very same words, and has candidates on the page', () => {
    const cases = fc.tuple(textWithSpans, anyText, fc.nat(100));
    fc.assert(
      fc.property(cases, ([{ text, spans }, other, cut]) => {
        const page = pageOf(text);
        const changed = text.slice(0, cut) + other + text.slice(cut + 10);
        const later = pageOf(changed);
        const targets = spans.map((span) => describe(page, span));
        for (const [index, placement] of anchorAll(later, targets).entries()) {
          const exact = fold(targets[index]?.quote.exact ?? '');
          const found = 'start' in placement ? later.folded.slice(placement.start, placement.end) : null;
          if (placement.state === 'in place') expect(found).toBe(exact);
          if (placement.state === 'changed') expect(found?.trim()).not.toBe('');
          const candidates = 'candidates' in placement ? (placement.candidates ?? []) : [];
          for (const { start, end } of candidates) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(later.text.length);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
