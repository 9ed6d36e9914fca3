import type { MeasureText } from './measure-text';
import {
  blocksOf,
  isHyphenated,
  linesOf,
  spaceBetween,
  type TextBlock,
  type TextLine,
  type TextRun,
} from './text-lines';

/** Letters stand this much of their height below their baseline. */
const DESCENT = 0.2;

/**
 * The words of a page as elements that lie over its picture, unseen, to be selected and marked: a paragraph, cell or
 * heading each, in which lines follow each other as words do on a web page. What is only taken out of the line by
 * `position: relative` stays in the flow of the text; boxes of their own would part the words of a sentence. Each run is
 * stretched to the width that it has in the picture before it is on the page, so that nothing is laid out for that.
 */
export function textLayer(runs: readonly TextRun[], document: Document, measure: MeasureText): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'text-layer';
  for (const block of blocksOf(linesOf(runs))) layer.append(blockElement(block, document, measure));
  return layer;
}

function blockElement({ lines, level }: TextBlock, document: Document, measure: MeasureText): HTMLElement {
  const element = document.createElement('p');
  // The arrow keys go by it.
  if (isRightToLeft(lines)) element.dir = 'rtl';
  if (level > 0) {
    element.setAttribute('role', 'heading');
    element.setAttribute('aria-level', String(level));
  }
  for (const [index, line] of lines.entries()) {
    const hyphenated = isHyphenated(line, lines[index + 1]);
    element.append(...lineElements(line, hyphenated, document, measure));
    if (!hyphenated && index < lines.length - 1) element.append(' ');
  }
  return element;
}

/** Whether most of the letters go from right to left. */
function isRightToLeft(lines: readonly TextLine[]): boolean {
  let more = 0;
  for (const { text, rightToLeft } of lines.flatMap(({ runs }) => runs))
    more += rightToLeft ? text.length : -text.length;
  return more > 0;
}

function lineElements(
  { runs }: TextLine,
  hyphenated: boolean,
  document: Document,
  measure: MeasureText,
): readonly HTMLElement[] {
  return runs.map((run, index) => {
    const next = runs[index + 1];
    const word = hyphenated && !next ? run.text.trimEnd().replace(/[-\u2010\u00ad]$/u, '\u00ad') : run.text;
    // Takes no room, so that the next run begins at the paragraph's corner too.
    const place = document.createElement('span');
    place.className = 'place';
    place.append(runElement(run, word + (next ? spaceBetween(run, next) : ''), document, measure));
    return place;
  });
}

function runElement(run: TextRun, text: string, document: Document, measure: MeasureText): HTMLElement {
  const element = document.createElement('span');
  element.className = 'run';
  element.textContent = text;
  if (run.rightToLeft) element.dir = 'rtl';
  const own = measure(run.text, run.size);
  const stretch = own > 0 && run.width > 0 ? run.width / own : 1;
  // One attribute, and no custom properties: there are tens of thousands of runs.
  element.style.cssText = [
    `left:${run.x.toFixed(2)}px`,
    `top:${(run.y - run.size * (1 - DESCENT)).toFixed(2)}px`,
    `font-size:${run.size.toFixed(2)}px`,
    `transform:rotate(${run.angle.toFixed(4)}rad) scaleX(${stretch.toFixed(4)})`,
  ].join(';');
  return element;
}
