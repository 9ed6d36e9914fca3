import type { Place } from '../../../utils/core/place';
import { createMarkedPage, type MarkedPage, type PageMark } from '../../../utils/page/marked-page';
import { makeParagraphs, pickRanges, showParagraphs } from './made-page';
import { STYLE } from './mark-style';

const SEED = 31;

let controller = new AbortController();
let places: readonly Place[] = [];
let told = 0;

function startMarking(): MarkedPage {
  controller = new AbortController();
  places = [];
  told = 0;
  return createMarkedPage({
    document,
    root: document.body,
    isOurs: () => false,
    signal: controller.signal,
    onEntries: () => {},
    onPlaces(next) {
      places = next;
      told++;
    },
  });
}

function marksOver(marked: MarkedPage, ranges: readonly Range[]): PageMark[] {
  return ranges.flatMap((range, index) => {
    const described = marked.describe(range);
    return 'refused' in described ? [] : [{ id: String(index), ...described, styles: [STYLE] }];
  });
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Paints marks as we do; milliseconds from the call until they are painted, and until they are gone. */
export async function paintOurs(size: number, count: number) {
  showParagraphs(makeParagraphs(size, SEED));
  const marked = startMarking();
  const marks = marksOver(marked, pickRanges(count, SEED));
  const nodes = document.querySelectorAll('*').length;
  await nextFrame();
  const start = performance.now();
  marked.setMarks(marks);
  await until(() => told > 0);
  await nextFrame();
  const painted = performance.now() - start;
  const added = document.querySelectorAll('*').length - nodes;
  const stopping = performance.now();
  controller.abort();
  await nextFrame();
  return { painted, added, unpainted: performance.now() - stopping };
}

/** Wraps the passages in elements, text node by text node, and unwraps them again. */
export async function paintByWrapping(size: number, count: number) {
  showParagraphs(makeParagraphs(size, SEED));
  const ranges = pickRanges(count, SEED);
  const nodes = document.querySelectorAll('*').length;
  await nextFrame();
  const start = performance.now();
  const wrappers = ranges.toReversed().map(wrap);
  await nextFrame();
  const painted = performance.now() - start;
  const added = document.querySelectorAll('*').length - nodes;
  const stopping = performance.now();
  for (const wrapper of wrappers) unwrap(wrapper);
  await nextFrame();
  return { painted, added, unpainted: performance.now() - stopping };
}

function wrap(range: Range): Element {
  const wrapper = document.createElement('mark');
  range.surroundContents(wrapper);
  return wrapper;
}

function unwrap(wrapper: Element): void {
  const parent = wrapper.parentNode;
  wrapper.replaceWith(...wrapper.childNodes);
  parent?.normalize();
}

/** Milliseconds of a text change, a key stroke and a scroll step with no marks, with ours, or with all painted. */
export async function tax(size: number, count: number, way: 'none' | 'ours' | 'all at once' | 'wrapped') {
  showParagraphs(makeParagraphs(size, SEED));
  const field = document.createElement('textarea');
  document.body.prepend(field);
  const ranges = pickRanges(count, SEED);
  if (way === 'ours') {
    const marked = startMarking();
    marked.setMarks(marksOver(marked, ranges));
    await until(() => told > 0);
  }
  if (way === 'all at once') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::highlight(all) { background-color: #CEE1FE; text-decoration: underline }');
    document.adoptedStyleSheets.push(sheet);
    CSS.highlights.set('all', new Highlight(...ranges.map((range) => new StaticRange(range))));
  }
  if (way === 'wrapped') for (const range of ranges.toReversed()) wrap(range);
  await nextFrame();
  await nextFrame();
  const texts = [...document.querySelectorAll('p')].slice(0, 40);
  const change = await each(30, (step) => {
    const text = texts[step]?.lastChild as Text;
    text.data = `${text.data} more`;
  });
  field.focus();
  const key = await each(30, () => {
    field.setRangeText('a', field.value.length, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  const scroll = await each(30, (step) => window.scrollTo(0, step * 400));
  controller.abort();
  CSS.highlights.clear();
  return { change, key, scroll };
}

/** Median milliseconds of a step until the page has been laid out and painted. */
async function each(count: number, step: (index: number) => void): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    await nextFrame();
    const start = performance.now();
    step(index);
    await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    const begun = performance.now();
    await afterPaint();
    times.push(performance.now() - begun + Math.max(0, begun - start - FRAME));
  }
  return times.sort((a, b) => a - b)[count >> 1] ?? 0;
}

const FRAME = 1000 / 60;

/** Resolves when the frame that is being made has been painted. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

/** A page that no tool could look at in one go. */
export type HardPage =
  | 'two megabytes, 1,000 marks'
  | 'a million text nodes'
  | 'a text node of 50 MB'
  | 'endless change';

let ready: { readonly marked: MarkedPage; readonly marks: readonly PageMark[] } | null = null;
let ticking = 0;

/** Shows a hard page and waits until the browser is done with it. */
export async function prepareHard(kind: HardPage): Promise<void> {
  const isLong = kind === 'two megabytes, 1,000 marks';
  showParagraphs(makeParagraphs(isLong ? 2_000_000 : 20_000, SEED));
  const marked = startMarking();
  const known = marksOver(marked, pickRanges(isLong ? 1000 : 1, SEED));
  const gone = known.slice(0, 1).map((mark) => ({
    ...mark,
    id: 'gone',
    target: {
      quote: { exact: 'These words are nowhere at all.', prefix: '', suffix: '' },
      position: { start: 0, end: 31 },
    },
  }));
  // What was described has been read: marks are to be restored on a page that was not.
  controller.abort();
  if (kind === 'a million text nodes') addTextNodes(1_000_000);
  if (kind === 'a text node of 50 MB') document.body.append('lorem ipsum '.repeat(4_200_000));
  ready = { marked: startMarking(), marks: [...known, ...gone] };
  if (kind === 'endless change') ticking = window.setInterval(() => addTextNodes(5), 1);
  document.body.getBoundingClientRect();
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** What the browser does for one painted mark, whoever paints it: a rule, and a range that it is for. */
export async function paintOne(): Promise<void> {
  const [range] = pickRanges(1, SEED);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(one) { background-color: #CEE1FE; text-decoration: underline }');
  document.adoptedStyleSheets.push(sheet);
  if (range) CSS.highlights.set('one', new Highlight(new StaticRange(range)));
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  document.adoptedStyleSheets.pop();
  CSS.highlights.delete('one');
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

/** Restores the marks; how long it takes until they are told in milliseconds, and what is told. */
export async function restoreHard(): Promise<{ readonly milliseconds: number; readonly states: string }> {
  const start = performance.now();
  ready?.marked.setMarks(ready.marks);
  await until(() => told > 0 || performance.now() - start > 120_000);
  const milliseconds = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 500));
  clearInterval(ticking);
  controller.abort();
  const counts = Map.groupBy(places, ({ state }) => state);
  return { milliseconds, states: [...counts].map(([state, { length }]) => `${length} ${state}`).join(', ') };
}

function addTextNodes(count: number): void {
  const holder = document.createElement('div');
  for (let index = 0; index < count; index++) {
    const span = document.createElement('i');
    span.append(`n${index} `);
    holder.append(span);
  }
  document.body.append(holder);
}
