/** What XML 1.0 can't hold (https://www.w3.org/TR/xml/#charsets), besides half characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text as XML and the like can hold it: what has no place there is shown as U+FFFD, one for one. */
export function writable(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '\ufffd');
}

/** Opens and closes a stretch whose direction is its own (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * The text set apart, where formats have no element for it, so that Hebrew or a stray control character in it can't
 * turn the words around it; the same text when nothing in it could.
 */
export function apart(text: string): string {
  if (!/[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/.test(text)) return text;
  let open = 0;
  let unopened = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) open++;
    else if (character === POP_ISOLATE && open > 0) open--;
    else if (character === POP_ISOLATE) unopened++;
  }
  return FIRST_STRONG_ISOLATE.repeat(unopened + 1) + text + POP_ISOLATE.repeat(open + 1);
}

/** How many code points a text has: what W3C and REFI-QDA count positions in. A half character counts as one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
