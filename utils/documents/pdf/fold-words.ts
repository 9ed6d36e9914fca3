/** A text as it is looked through, with the way back. */
export interface FoldedWords {
  readonly text: string;
  /** Where each UTF-16 code unit of `text` comes from, in code units from the start of what was folded. */
  readonly places: readonly number[];
}

/** Not seen: soft hyphens, joiners, direction and byte order marks; and what only stretches an Arabic word. */
const UNSEEN = /\u034f|[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const MARKS = /\p{M}+/gu;
const HYPHEN = /[-\u2010\u2011]/u;
const LETTER = /\p{L}/u;
/** Typographic signs that nobody types. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ "'": '´‘’‚‛′', '"': '«»“”„‟″', '-': '‐‑‒–—―−' }).flatMap(([plain, signs]) =>
    [...signs].map((sign) => [sign, plain] as const),
  ),
);

const known = new Map<string, string>();

/**
 * A text without what does not matter for finding words in it: capitals, accents, ligatures, kinds of dashes and quotation
 * marks, how much white space there is; and hyphens between letters, as a line may end at one. What is looked for has to
 * be folded too.
 */
export function foldWords(text: string): FoldedWords {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const plain = isWithinWord(text, letter, at) ? '' : foldLetter(letter);
    if (plain !== ' ' || !folded.endsWith(' ')) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit++) places.push(at);
    }
    at += letter.length;
  }
  return { text: folded, places };
}

function isWithinWord(text: string, letter: string, at: number): boolean {
  return HYPHEN.test(letter) && LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at + 1] ?? '');
}

function foldLetter(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const folded = /\s/u.test(letter)
    ? ' '
    : UNSEEN.test(letter)
      ? ''
      : (PLAIN.get(letter) ?? letter.normalize('NFKD').replace(MARKS, '').toLowerCase());
  known.set(letter, folded);
  return folded;
}
