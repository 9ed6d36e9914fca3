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
 * `position: relative` stays in the flow of the text; boxes of their own would part the words of a sentence.
 */
export function textLayer(runs: readonly TextRun[], document: Document): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'text-layer';
  for (const block of blocksOf(linesOf(runs))) layer.append(blockElement(block, document));
  return layer;
}

function blockElement({ lines, level }: TextBlock, document: Document): HTMLElement {
  const element = document.createElement('p');
  if (level > 0) {
    element.setAttribute('role', 'heading');
    element.setAttribute('aria-level', String(level));
  }
  for (const [index, line] of lines.entries()) {
    const hyphenated = isHyphenated(line, lines[index + 1]);
    element.append(...lineElements(line, hyphenated, document));
    if (!hyphenated && index < lines.length - 1) element.append(' ');
  }
  return element;
}

function lineElements({ runs }: TextLine, hyphenated: boolean, document: Document): readonly HTMLElement[] {
  return runs.map((run, index) => {
    const next = runs[index + 1];
    const word = hyphenated && !next ? run.text.trimEnd().replace(/[-\u2010\u00ad]$/u, '\u00ad') : run.text;
    // Takes no room, so that the next run begins at the paragraph's corner too.
    const place = document.createElement('span');
    place.className = 'place';
    place.append(runElement(run, word + (next ? spaceBetween(run, next) : ''), document));
    return place;
  });
}

function runElement(run: TextRun, text: string, document: Document): HTMLElement {
  const element = document.createElement('span');
  element.className = 'run';
  element.textContent = text;
  if (run.rightToLeft) element.dir = 'rtl';
  element.style.setProperty('--x', `${run.x.toFixed(2)}px`);
  element.style.setProperty('--y', `${(run.y - run.size * (1 - DESCENT)).toFixed(2)}px`);
  element.style.setProperty('--size', `${run.size.toFixed(2)}px`);
  if (run.angle !== 0) element.style.setProperty('--turn', `${run.angle.toFixed(4)}rad`);
  element.dataset.width = run.width.toFixed(2);
  return element;
}

/** Stretches the runs of a layer that is on the page to the widths they have in the picture; one reading, one writing. */
export function fitRuns(layer: HTMLElement): void {
  const runs = [...layer.querySelectorAll<HTMLElement>('.run')];
  const widths = runs.map((run) => run.offsetWidth);
  for (const [index, run] of runs.entries()) {
    const wanted = Number(run.dataset.width);
    const width = widths[index] ?? 0;
    if (width > 0 && wanted > 0) run.style.setProperty('--stretch', (wanted / width).toFixed(4));
    delete run.dataset.width;
  }
}
