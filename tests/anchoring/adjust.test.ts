import { describe, expect, it } from 'vitest';
import { adjust } from '../../utils/anchoring/adjust';
import type { Adjustment } from '../../utils/core/adjustment';

const TEXT = 'Daily log\nHe slept well. “I am fine,” he said, smiling. Then tea.\nNext day';

function adjusted(passage: string, adjustment: Adjustment, text = TEXT): string | null {
  const start = text.indexOf(passage);
  const span = adjust(text, { start, end: start + passage.length }, adjustment, 'en-GB');
  return span && text.slice(span.start, span.end);
}

describe('adjust', () => {
  it.each<[string, Adjustment, string | null]>([
    ['slept', 'extend start by word', 'He slept'],
    ['slept', 'extend end by word', 'slept well.'],
    ['slept well.', 'shorten end by word', 'slept'],
    ['slept well.', 'shorten start by word', 'well.'],
    ['slept', 'shorten end by word', null],
    ['slept', 'shorten start by word', null],
    ['am', 'extend start by word', '“I am'],
    ['am', 'extend end by word', 'am fine,”'],
    ['lept', 'extend start by word', 'slept'],
    ['slept', 'to sentence', 'He slept well.'],
    ['well. “I', 'to sentence', 'He slept well. “I am fine,” he said, smiling.'],
    ['slept', 'to paragraph', 'He slept well. “I am fine,” he said, smiling. Then tea.'],
    ['He slept well.', 'to sentence', null],
    ['He', 'extend start by word', 'log\nHe'],
    ['Daily', 'extend start by word', null],
    ['day', 'extend end by word', null],
    ['tea.\nNext', 'to paragraph', 'He slept well. “I am fine,” he said, smiling. Then tea.\nNext day'],
  ])('%j %s: %j', (passage, adjustment, expected) => {
    expect(adjusted(passage, adjustment)).toBe(expected);
  });

  it('keeps to the words of languages without spaces', () => {
    const text = 'ฉันกินข้าวแล้ว';
    const span = adjust(text, { start: 0, end: 3 }, 'extend end by word', 'th');
    expect(span && text.slice(0, span.end)).toBe('ฉันกิน');
  });
});
