/**
 * The page text without what does not matter for comparing: typographic quotation marks and dashes become
 * plain, line breaks become spaces. Of the same length as the text, so that offsets hold for both.
 */
export function fold(text: string): string {
  const plain = text.includes('\n') ? text.replaceAll('\n', ' ') : text;
  if (!TYPOGRAPHIC.test(plain)) return plain;
  return plain.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-');
}

const TYPOGRAPHIC = /[\u00ab\u00b4\u00bb\u2010-\u2015\u2018-\u201f\u2032\u2033\u2212]/;
const SINGLE_QUOTES = /[\u00b4\u2018-\u201b\u2032]/g;
const DOUBLE_QUOTES = /[\u00ab\u00bb\u201c-\u201f\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Characters that are not seen: soft hyphen, zero-width space, word joiner, byte order and direction marks. */
export const UNSEEN = '\\u00ad\\u034f\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

const UNSEEN_RUN = new RegExp(`[${UNSEEN}]+`, 'g');

/**
 * Any text as page text would have it on one line, folded: for quotations that other tools or older versions
 * stored. White space at the ends is kept as one space.
 */
export function foldForeign(text: string): string {
  return fold(text.replace(UNSEEN_RUN, '').replace(/\s+/g, ' ').normalize('NFC'));
}

const UNSEEN_IN_LETTERS = /\u200c|\u200d|[\ufe00-\ufe0f]/g;

/** Whether two folded texts are the same but for ligatures, widths, ellipses, joiners and variants of letters. */
export function isSameWords(a: string, b: string): boolean {
  return a === b || compatible(a) === compatible(b);
}

function compatible(text: string): string {
  return text.replace(UNSEEN_IN_LETTERS, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
}
