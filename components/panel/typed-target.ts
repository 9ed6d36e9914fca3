import { MAX_PASSAGE, type Target } from '../../utils/core/target';
import type { TypedPassage } from './panel-desk';

/** What is kept of words that were typed from a picture, in a document of so many pages; or why they can't be. */
export function typedTarget(
  { page, words }: TypedPassage,
  pages: number,
): Target | 'no-words' | 'no-page' | 'too-long' {
  const exact = words.trim();
  const number = Number(page.trim() || Number.NaN);
  if (!Number.isInteger(number) || number < 1 || number > pages) return 'no-page';
  if (exact === '') return 'no-words';
  if (exact.length > MAX_PASSAGE) return 'too-long';
  const quote = { exact, prefix: '', suffix: '' };
  return { quote, position: { start: 0, end: exact.length }, page: number, typed: true };
}
