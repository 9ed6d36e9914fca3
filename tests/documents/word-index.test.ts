// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createWordIndex, type FoundSpan, type WordIndex } from '../../utils/documents/pdf/word-index';

/** Pages of paragraphs, each of which is made of runs; `null` for a page that is not read yet. */
function pagesOf(...pages: readonly (readonly (readonly string[])[] | null)[]): HTMLElement {
  const root = document.createElement('main');
  for (const paragraphs of pages) {
    const page = document.createElement('section');
    page.className = 'page';
    if (paragraphs) page.append(layerOf(paragraphs));
    root.append(page);
  }
  return root;
}

function layerOf(paragraphs: readonly (readonly string[])[]): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'text-layer';
  for (const runs of paragraphs) {
    const paragraph = document.createElement('p');
    for (const run of runs) {
      const element = document.createElement('span');
      element.textContent = run;
      paragraph.append(element);
    }
    layer.append(paragraph);
  }
  return layer;
}

function indexOf(root: HTMLElement): WordIndex {
  const index = createWordIndex(root);
  for (const _ of index.update());
  return index;
}

/** What a place covers, in the words of its elements. */
function wordsAt(index: WordIndex, span: FoundSpan | undefined): string {
  const found = span && index.rangeOf(span);
  if (!found) return '';
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return String(range);
}

test('words are found over runs, lines, paragraphs and pages', () => {
  const index = indexOf(pagesOf([['She sat on the lan', 'ding'], ['until he slept']], [['again.']]));
  for (const words of ['the landing', 'landing until', 'slept again']) expect(index.find(words), words).toHaveLength(1);
  expect(wordsAt(index, index.find('the LANDING')[0])).toBe('the landing');
});

test('all places are found in order, with their pages', () => {
  const index = indexOf(pagesOf([['Robin and Robin']], [], [['No one'], ['robin']]));
  const found = index.find('robin');
  expect(found.map(index.pageOf)).toEqual([1, 1, 3]);
  expect(found.map((span) => wordsAt(index, span))).toEqual(['Robin', 'Robin', 'robin']);
});

test('nothing is found for no words', () => {
  const index = indexOf(pagesOf([['Robin']]));
  expect(index.find('')).toEqual([]);
  expect(index.find(' \u00ad')).toEqual([]);
});

test('pages that are read later are found in their place', () => {
  const root = pagesOf(null, [['Robin was there']], null);
  const index = indexOf(root);
  expect(index.find('robin').map(index.pageOf)).toEqual([2]);
  root.querySelectorAll('.page')[0]?.append(layerOf([['Robin came']]));
  for (const _ of index.update());
  const found = index.find('robin');
  expect(found.map(index.pageOf)).toEqual([1, 2]);
  expect(wordsAt(index, found[1])).toBe('Robin');
});

test('a letter is covered with its accents', () => {
  const index = indexOf(pagesOf([['cafe\u0301 noir']]));
  expect(wordsAt(index, index.find('cafe')[0])).toBe('cafe\u0301');
});

test('of two updates at once, the first that ends has all words', () => {
  const root = pagesOf([['Robin came']], [['Robin went']]);
  const index = createWordIndex(root);
  const slow = index.update();
  slow.next();
  slow.next();
  for (const _ of index.update());
  expect(index.find('robin').map(index.pageOf)).toEqual([1, 2]);
  for (const _ of slow);
  expect(index.find('robin')).toHaveLength(2);
});
