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

/** The longest task in milliseconds while a hard page is read and two passages are looked for, and their states. */
export async function usability(
  kind: 'two megabytes' | 'a million text nodes' | 'a text node of 50 MB' | 'endless change',
) {
  document.body.replaceChildren();
  const paragraphs = makeParagraphs(kind === 'two megabytes' ? 2_000_000 : 20_000, SEED);
  showParagraphs(paragraphs);
  const marked = startMarking();
  const known = marksOver(marked, pickRanges(1, SEED));
  const gone = known.map((mark) => ({
    ...mark,
    id: 'gone',
    target: {
      quote: { exact: 'These words are nowhere at all.', prefix: '', suffix: '' },
      position: { start: 0, end: 31 },
    },
  }));
  if (kind === 'a million text nodes') addTextNodes(1_000_000);
  if (kind === 'a text node of 50 MB') document.body.append('lorem ipsum '.repeat(4_200_000));
  const ticking = kind === 'endless change' ? setInterval(() => addTextNodes(5), 1) : 0;
  document.body.getBoundingClientRect();
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, 300));
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const start = performance.now();
  marked.setMarks([...known, ...gone]);
  await until(() => told > 0 || performance.now() - start > 60_000);
  const milliseconds = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 500));
  clearInterval(ticking);
  observer.disconnect();
  controller.abort();
  return {
    longest: longest || '< 50',
    milliseconds,
    states: places.map(({ state }) => state).join(', '),
  };
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
