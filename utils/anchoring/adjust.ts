import type { Adjustment } from '../core/adjustment';
import type { Span } from '../core/placement';

/** How far around a passage word and sentence borders are looked for, in UTF-16 code units. */
const REACH = 2000;

/**
 * The passage made longer or shorter, or `null` when that would change nothing or leave no word of it. Words
 * and sentences are those of the language (BCP 47), paragraphs are the lines of the page text.
 */
export function adjust(text: string, span: Span, adjustment: Adjustment, language: string): Span | null {
  const adjusted = adjustedSpan(text, span, adjustment, language);
  if (!adjusted || adjusted.end <= adjusted.start) return null;
  return adjusted.start === span.start && adjusted.end === span.end ? null : adjusted;
}

function adjustedSpan(text: string, span: Span, adjustment: Adjustment, language: string): Span | null {
  const { start, end } = span;
  if (adjustment === 'to paragraph') return paragraphAround(text, span);
  if (adjustment === 'to sentence') return sentencesAround(text, span, language);
  const words = wordsAround(text, span, language);
  switch (adjustment) {
    case 'extend start by word': {
      const word = words.findLast((found) => found.start < start);
      return word ? { start: word.start, end } : null;
    }
    case 'shorten start by word': {
      const word = words.find((found) => found.start > start && found.start < end);
      return word ? { start: word.start, end } : null;
    }
    case 'extend end by word': {
      const word = words.find((found) => found.end > end);
      return word ? { start, end: word.end } : null;
    }
    case 'shorten end by word': {
      const word = words.findLast((found) => found.end < end && found.end > start);
      return word ? { start, end: word.end } : null;
    }
  }
}

/** The words near a passage, each with the punctuation that clings to it. */
function wordsAround(text: string, span: Span, language: string): Span[] {
  const from = Math.max(0, span.start - REACH);
  const near = text.slice(from, span.end + REACH);
  const words: { start: number; end: number }[] = [];
  let opening = -1;
  for (const { segment, index, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(near)) {
    const start = from + index;
    const last = words.at(-1);
    if (isWordLike) {
      words.push({ start: opening >= 0 ? opening : start, end: start + segment.length });
      opening = -1;
    } else if (/^\s/.test(segment)) opening = -1;
    else if (last && last.end === start) last.end += segment.length;
    else if (opening < 0) opening = start;
  }
  return words;
}

/** The whole sentences that a passage touches, within their lines. */
function sentencesAround(text: string, span: Span, language: string): Span {
  const paragraph = paragraphAround(text, span);
  const from = Math.max(paragraph.start, span.start - REACH);
  const near = text.slice(from, Math.min(paragraph.end, span.end + REACH));
  let { start, end } = span;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(near)) {
    const first = from + index;
    const last = first + segment.trimEnd().length;
    if (first < span.end && last > span.start) {
      start = Math.min(start, first);
      end = Math.max(end, last);
    }
  }
  return { start, end };
}

/** The whole lines of page text that a passage touches. */
function paragraphAround(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
}
