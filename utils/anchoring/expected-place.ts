import type { Candidate, Comparison } from './candidate';
import type { PageIndex } from './page-index';
import type { Passage } from './passage';

/** Looks for passages where they were, or where the one before has moved to: the cheapest evidence first. */
export interface Expectations {
  /**
   * The passage where its words, its whole context and its label are the same, or `null` when it is not where it
   * is expected. Call with passages in the order of the page they were described on.
   */
  place(passage: Passage): Candidate | null;
}

/** Context that is searched for together with the words to find where a block has moved. */
const BESIDE = 24;
/** How far a block may have moved to be found at little cost, in UTF-16 code units. */
const NEARBY = 8192;
/** How often the whole page may be searched for a block that has moved further. */
const MOST_SEARCHES = 8;

/** Nothing is known to have moved yet. */
export function createExpectations({ folded, origin }: PageIndex, comparison: Comparison): Expectations {
  let shift = -origin;
  let searches = MOST_SEARCHES;

  /** The place, when all that was stored of the passage is there. */
  function wholeAt(passage: Passage, start: number): Candidate | null {
    const { exact, prefix, suffix } = passage;
    if (exact === '' || start < prefix.length || !folded.startsWith(exact, start)) return null;
    if (!folded.startsWith(suffix, start + exact.length)) return null;
    if (!folded.startsWith(prefix, start - prefix.length)) return null;
    const candidate = comparison.exactAt(passage, start);
    return candidate.label === 'same' || candidate.label === 'unclear' ? candidate : null;
  }

  /** Where the passage has moved with the block it is in; only where its context makes it the only one. */
  function moved(passage: Passage): Candidate | null {
    if (passage.uniquePrefix == null && passage.uniqueSuffix == null) return null;
    const head = passage.prefix.slice(-BESIDE);
    const key = head + passage.exact + passage.suffix.slice(0, BESIDE);
    const from = Math.max(0, passage.start + shift - NEARBY);
    let at = folded.slice(from, from + 2 * NEARBY).indexOf(key);
    if (at >= 0) return wholeAt(passage, from + at + head.length);
    if (searches === 0) return null;
    searches--;
    at = folded.indexOf(key);
    return at < 0 ? null : wholeAt(passage, at + head.length);
  }

  return {
    place(passage) {
      if (passage.exact === '') return null;
      const found =
        wholeAt(passage, passage.start + shift) ??
        (shift === -origin ? null : wholeAt(passage, passage.start - origin)) ??
        moved(passage);
      if (found) shift = found.start - passage.start;
      return found;
    },
  };
}
