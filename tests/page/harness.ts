import type { Place } from '../../utils/core/place';
import { createLiveText } from '../../utils/page/live-text';
import { createMarkedPage, type MarkedPage, type MarkStyle } from '../../utils/page/marked-page';
import { rangeOfSpan, spanOfRange } from '../../utils/page/page-text';

/** Runs in the page: what tests ask for by name. */

const style: MarkStyle = {
  key: 'availability',
  accent: { light: '#00406E', dark: '#3A8FFF' },
  tint: { light: '#CEE1FE', dark: '#0B2F55' },
  underline: 'solid',
};

let controller = new AbortController();
let places: readonly Place[] = [];
let told = 0;
let entries: readonly string[] = [];
let marked: MarkedPage;

/** Starts anew with no marks. */
export function start(): void {
  controller = new AbortController();
  told = 0;
  entries = [];
  places = [];
  marked = createMarkedPage({
    document,
    root: document.body,
    isOurs: (node) => node instanceof Element && node.id === 'ours',
    signal: controller.signal,
    onPlaces: (next) => {
      places = next;
      told++;
    },
    onEntries: (next) => {
      entries = next;
    },
  });
}

export const stop = (): void => controller.abort();
export const page = (): MarkedPage => marked;
export const placesNow = (): readonly Place[] => places;
/** The dates of the entries as the page told last. */
export const entriesNow = (): readonly string[] => entries;
export const timesTold = (): number => told;

/** The page text as it is now. */
export function textNow(): string {
  return readNow().index.text;
}

function readNow() {
  const { signal } = new AbortController();
  const isOurs = (node: Node) => node instanceof Element && node.id === 'ours';
  return createLiveText({ root: document.body, isOurs, signal, onChange() {} }).now();
}

/** A range over the first occurrence of some words in the page text. */
export function rangeOf(words: string): Range {
  return rangeIn(readNow(), words);
}

function rangeIn(read: ReturnType<typeof readNow>, words: string): Range {
  const at = read.index.text.indexOf(words);
  const found = at < 0 ? null : rangeOfSpan(read, { start: at, end: at + words.length });
  if (!found) throw new Error('The words are not on the page.');
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** Marks the first occurrence of each of these; ids are the words themselves. */
export function mark(...all: string[]): void {
  const read = readNow();
  marked.setMarks(
    all.flatMap((words) => {
      const described = marked.describe(rangeIn(read, words));
      return 'refused' in described ? [] : [{ id: words, ...described, styles: [style] }];
    }),
  );
}

/** What the painted ranges say. */
export function paintedTexts(): string[] {
  return [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map((painted) => {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      return range.toString();
    }),
  );
}

/** Stretches of page text that do not come back as they were after a walk to the DOM and back. */
export function brokenSpans(): string[] {
  const read = readNow();
  const broken: string[] = [];
  for (const word of read.index.text.matchAll(/\S+/g)) {
    const span = { start: word.index, end: word.index + word[0].length };
    const range = rangeOfSpan(read, span);
    const back = range && spanOfRange(read, range);
    if (back?.start !== span.start || back.end !== span.end) broken.push(word[0]);
  }
  return broken;
}
