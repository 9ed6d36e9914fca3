import { MAX_CONTEXT, MAX_HEADING } from '../../utils/core/limits';
import type { ReadOnlyField } from '../../utils/core/place';
import { shorten } from '../../utils/core/shorten';
import { MAX_PASSAGE, type Target } from '../../utils/core/target';

/** Text kept on either side, in UTF-16 code units; a field is short. */
const CONTEXT = Math.min(128, MAX_CONTEXT);

/**
 * The words of a field from `start` to `end` (UTF-16 code units), without white space at their ends, as what is kept
 * of a passage; or why they can't be.
 */
export function passageInField(
  { text }: ReadOnlyField,
  label: string,
  start: number,
  end: number,
): Target | 'select-first' | 'too-long' {
  const chosen = text.slice(start, end);
  const exact = chosen.trim();
  if (exact === '') return 'select-first';
  if (exact.length > MAX_PASSAGE) return 'too-long';
  const from = start + chosen.indexOf(exact);
  const to = from + exact.length;
  return {
    quote: { exact, prefix: text.slice(Math.max(0, from - CONTEXT), from), suffix: text.slice(to, to + CONTEXT) },
    position: { start: from, end: to },
    field: shorten(label, MAX_HEADING),
  };
}
