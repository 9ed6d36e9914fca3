// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { inPages } from '../../../entrypoints/reader/in-pages';
import type { Target } from '../../../utils/core/target';
import type { MarkedPage, PageMark } from '../../../utils/page/marked-page';

const PAGES = 6;
let read: Set<number>;
let set: readonly PageMark[];
let gone: number[];
let shown: Set<string>;
/** Where a mark stands now, as the words of a page's element. */
let stands: Map<string, Text>;

const targetOf = (exact: string, page?: number, more: Partial<Target> = {}): Target => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  ...(page === undefined ? {} : { page }),
  ...more,
});
const markOf = (id: string, target: Target): PageMark => ({ id, target, entry: null, styles: [] });

/** A text on a page of the document. */
function textOn(page: number, words: string): Text {
  const holder = document.createElement('section');
  holder.className = 'page';
  holder.dataset.page = String(page);
  const run = document.createElement('span');
  run.textContent = words;
  holder.append(run);
  document.body.append(holder);
  return run.firstChild as Text;
}
const rangeIn = (text: Text) =>
  ({ startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length }) as unknown as StaticRange;

/** As much of the text before each passage as is read, so that descriptions differ with what is read. */
const inner = {
  setMarks(marks: readonly PageMark[]) {
    set = marks;
  },
  describe(range: StaticRange) {
    const exact = (range.startContainer as Text).data;
    const start = read.size * 100;
    return {
      target: { ...targetOf(exact), position: { start, end: start + exact.length } },
      entry: null,
      range,
    };
  },
  rangeOf: (id: string) => (stands.has(id) ? rangeIn(stands.get(id) as Text) : null),
  show: (id: string) => shown.has(id),
} as unknown as MarkedPage;

const pages = {
  count: PAGES,
  isRead: (page: number) => read.has(page),
  read: async (page: number) => {
    read.add(page);
  },
  goTo: (page: number) => {
    gone.push(page);
  },
};
const paged = (onMarks = () => {}) => inPages(inner, pages, window, onMarks);

beforeEach(() => {
  read = new Set([1]);
  set = [];
  gone = [];
  shown = new Set();
  stands = new Map();
});

describe('a PDF whose pages are still being read', () => {
  const marks = [
    markOf('on 1', targetOf('words', 1)),
    markOf('on 4', targetOf('words', 4)),
    markOf('long', targetOf('w'.repeat(2_500), 2)),
    markOf('typed', targetOf('hand', 2, { typed: true })),
    markOf('older', targetOf('words')),
  ];
  const there = () => set.map(({ id }) => id);

  it('has a mark looked for once its page and what may go on from it are there, and never what was typed', () => {
    const page = paged();
    page.setMarks(marks);
    expect(there()).toEqual([]);
    read.add(2);
    page.moreRead();
    expect(there()).toEqual(['on 1']);
    // Read out of turn: what stands before is not there, so nothing can be told for certain.
    read.add(4).add(5);
    page.moreRead();
    expect(there()).toEqual(['on 1']);
    read.add(3);
    page.moreRead();
    expect(there()).toEqual(['on 1', 'on 4', 'long']);
    read.add(6);
    page.allRead();
    expect(there()).toEqual(['on 1', 'on 4', 'long', 'older']);
  });

  it('lets an unread passage be gone to, and shows it once it has its place', async () => {
    const page = paged();
    page.setMarks(marks);
    expect(page.show('on 4', null)).toBe(true);
    expect(gone).toEqual([4]);
    await expect.poll(() => read.has(4)).toBe(true);
    expect(page.show('typed', null)).toBe(true);
    expect(gone).toEqual([4, 2]);
    expect(page.show('no such', null)).toBe(false);
  });

  it('says that a passage has no place once all is read', () => {
    const page = paged();
    page.setMarks(marks);
    page.allRead();
    expect(page.show('on 4', null)).toBe(false);
    expect(page.show('typed', null)).toBe(true);
  });

  it('paints at once what is marked meanwhile, and describes it anew when all is read', () => {
    const page = paged();
    page.setMarks([]);
    read.add(5);
    const text = textOn(5, 'marked now');
    const described = page.describe(rangeIn(text));
    if ('refused' in described) throw new Error('refused');
    expect(described.target.page).toBe(5);
    page.setMarks([markOf('new', described.target)]);
    expect(there()).toEqual(['new']);
    stands.set('new', text);
    for (let number = 1; number <= PAGES; number++) read.add(number);
    page.allRead();
    expect(page.redescribed()).toEqual([
      { id: 'new', entry: null, target: { ...described.target, position: { start: 600, end: 610 } } },
    ]);
  });

  it('never describes anew what stands on another page than it was marked on', () => {
    const page = paged();
    page.setMarks([]);
    page.setMarks([markOf('new', targetOf('the like of it', 1))]);
    stands.set('new', textOn(3, 'the like of it'));
    page.allRead();
    expect(page.redescribed()).toEqual([]);
  });
});

describe('a new version of a document', () => {
  it('tells the pages that passages in place are on now, of no others, and only once all are placed', () => {
    let told = 0;
    const page = paged(() => {
      told += 1;
    });
    const marks = [markOf('moved', targetOf('same', 2)), markOf('changed', targetOf('other', 2))];
    page.setMarks(marks);
    page.allRead();
    expect(told).toBe(0);
    page.setMarks(marks);
    expect(told).toBe(1);
    stands.set('moved', textOn(3, 'same'));
    stands.set('changed', textOn(4, 'others'));
    const place = (id: string, state: 'in place' | 'changed') => ({ id, state, start: 0, found: null, candidates: [] });
    expect(page.renumbered([place('moved', 'in place')])).toBeNull();
    expect(page.renumbered([place('moved', 'in place'), place('changed', 'changed')])).toEqual([
      { id: 'moved', entry: null, target: targetOf('same', 3) },
    ]);
  });
});
