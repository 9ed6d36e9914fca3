/** What the words of a page are set in while they lie unseen over its picture; as in the reader's style sheet. */
const FAMILY = '"Liberation Sans", Arial, sans-serif';
/** The letter height that is measured at, in CSS pixels; widths grow with it. */
const SIZE = 100;
/** Letters that stand beside each other without changing, where neither kerning nor ligatures are on. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02af\u0400-\u0482\u048a-\u052f\u2010-\u2027\u20ac]*$/;

/** The width that a text of this letter height takes in the layer of words, in CSS pixels at zoom 1. */
export type MeasureText = (text: string, size: number) => number;

/** Measures texts without laying anything out, plain ones letter by letter, each of which is measured once. */
export function createMeasureText(document: Document): MeasureText {
  const context = document.createElement('canvas').getContext('2d', { alpha: false });
  if (!context) return () => 0;
  context.font = `${SIZE}px ${FAMILY}`;
  // As the style sheet has it for the elements.
  context.textRendering = 'geometricPrecision';
  context.fontKerning = 'none';
  const letters = new Map<string, number>();
  const letterWidth = (letter: string) => {
    const known = letters.get(letter);
    if (known !== undefined) return known;
    const { width } = context.measureText(letter);
    letters.set(letter, width);
    return width;
  };
  return (text, size) => {
    let width = 0;
    if (PLAIN.test(text)) for (const letter of text) width += letterWidth(letter);
    else width = context.measureText(text).width;
    return (width * size) / SIZE;
  };
}
