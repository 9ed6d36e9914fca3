import { foldForeign } from '../anchoring/fold';

/** Shorter passages may well be hidden somewhere by chance; in UTF-16 code units without white space. */
const LEAST_WORDS = 12;

/**
 * Whether a passage is in a part of the page that is not shown now, such as a closed tab or a folded section.
 * Only the letters count: hidden elements have no lines.
 */
export function createHiddenWords(hidden: Iterable<Element>): (passage: string) => boolean {
  let words: string | null = null;
  return (passage) => {
    const wanted = withoutSpace(passage);
    if (wanted.length < LEAST_WORDS) return false;
    words ??= [...hidden].map((element) => withoutSpace(element.textContent ?? '')).join(' ');
    return words.includes(wanted);
  };
}

function withoutSpace(text: string): string {
  return foldForeign(text).replaceAll(' ', '');
}
