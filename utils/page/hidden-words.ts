import { foldForeign } from '../anchoring/fold';

/** Shorter passages may well be hidden somewhere by chance; in UTF-16 code units without white space. */
const LEAST_WORDS = 12;
/** More hidden text than this is not looked at, in UTF-16 code units: then anything may be hidden there. */
const MOST_TEXT = 4_000_000;
const NODES_A_STEP = 64;
const SHOW_TEXT = 4;

/**
 * Reads the parts of a page that are not shown now, such as closed tabs and folded sections, and gives a test of
 * whether a passage is in them. Only the letters count: hidden elements have no lines. Yields where it may pause.
 */
export function* readHiddenWords(hidden: Iterable<Element>): Generator<void, (passage: string) => boolean> {
  const words: string[] = [];
  let length = 0;
  let nodes = 0;
  for (const element of hidden) {
    const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      length += data.length;
      if (length > MOST_TEXT) return () => true;
      words.push(withoutSpace(data));
      if (++nodes % NODES_A_STEP === 0) yield;
    }
    words.push(' ');
  }
  const all = words.join('');
  return (passage) => {
    const wanted = withoutSpace(passage);
    return wanted.length >= LEAST_WORDS && all.includes(wanted);
  };
}

function withoutSpace(text: string): string {
  return foldForeign(text).replaceAll(' ', '');
}
