import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Place } from '../../../utils/core/place';
import { createMarkedPage, type PageMark } from '../../../utils/page/marked-page';
import { makeParagraphs, pickRanges } from './made-page';
import { STYLE } from './mark-style';

const SEED = 31;

interface Version {
  readonly number: number;
  /** Words that were put in at the start of the entry. */
  readonly added: string;
}

let change: (entry: number, version: Version) => void = () => {};
let paragraphs: readonly string[] = [];
let count = 0;
let places: readonly Place[] = [];

function Entry({ number, version }: { readonly number: number; readonly version: Version }) {
  const from = (of: number) => Math.floor((of * paragraphs.length) / count);
  const own = paragraphs.slice(from(number), from(number + 1));
  const texts = own.map((text, at) => {
    return createElement('p', { key: `${version.number}-${at}` }, at === 0 ? version.added + text : text);
  });
  return createElement('section', null, createElement('h2', { key: 'h' }, `Entry ${number}`), ...texts);
}

function List() {
  const [versions, setVersions] = useState<Record<number, Version>>({});
  change = (entry, version) => setVersions((now) => ({ ...now, [entry]: version }));
  return Array.from({ length: count }, (_, number) =>
    createElement(Entry, { key: number, number, version: versions[number] ?? { number: 0, added: '' } }),
  );
}

/** Shows a list of so many entries of about a thousand characters. */
export function showList(entries: number): void {
  count = entries;
  paragraphs = makeParagraphs(entries * 1000, SEED);
  const host = document.createElement('main');
  document.body.replaceChildren(host);
  const root = createRoot(host);
  flushSync(() => root.render(createElement(List)));
}

/** Renders one entry again with nodes of its own, saying the same as before or a little more. */
export function renderAgain(round: number, added: string): void {
  flushSync(() => change((round * 37) % count, { number: round + 1, added }));
}

/** Milliseconds of our own work since the last time this was asked, by the clock. */
export function oursSince(): number {
  const spent = ours;
  ours = 0;
  return spent;
}

let ours = 0;

/**
 * Counts what we do when the page changes: when it is told of the change, and when the change is looked at, which
 * is done with the microtasks of one timer. What the browser paints thereafter is not in it.
 */
function countOurs(): void {
  const { setTimeout: later, MutationObserver: Observer } = window;
  const channel = new MessageChannel();
  let begun = 0;
  channel.port1.onmessage = () => {
    ours += performance.now() - begun;
  };
  const timed: typeof later = Object.assign(
    (run: TimerHandler, delay?: number) =>
      later(() => {
        begun = performance.now();
        channel.port2.postMessage(null);
        if (typeof run === 'function') run();
      }, delay),
    later,
  );
  window.setTimeout = timed;
  window.MutationObserver = class extends Observer {
    constructor(told: MutationCallback) {
      super((records, observer) => {
        const start = performance.now();
        told(records, observer);
        ours += performance.now() - start;
      });
    }
  };
}

/** Puts three marks on each entry, as many as `marked` before it resolves are in place. */
export async function mark(): Promise<number> {
  countOurs();
  const { signal } = new AbortController();
  const marked = createMarkedPage({
    document,
    root: document.body,
    isOurs: () => false,
    signal,
    onEntries() {},
    onPlaces(next) {
      places = next;
    },
  });
  const marks: PageMark[] = pickRanges(count * 3, SEED).flatMap((range, index) => {
    const described = marked.describe(range);
    return 'refused' in described ? [] : [{ id: String(index), ...described, styles: [STYLE] }];
  });
  marked.setMarks(marks);
  while (places.length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  return marks.length;
}

/** How many marks are in place, as far as has been told. */
export const inPlace = (): number => places.filter(({ state }) => state === 'in place').length;

/** Whether all that is painted is on nodes that are in the document now. */
export function isPaintSound(): boolean {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return ranges.length > 0 && ranges.every((range) => range.startContainer.isConnected);
}

/** Scrolls to the entry, so that its marks are among those that are painted. */
export async function scrollTo(round: number): Promise<void> {
  document.querySelectorAll('section')[(round * 37) % count]?.scrollIntoView({ behavior: 'instant' });
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
