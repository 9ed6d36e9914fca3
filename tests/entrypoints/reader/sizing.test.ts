// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { createSizing } from '../../../entrypoints/reader/sizing';

beforeEach(() => sessionStorage.clear());

/** A reader in a tab, whose view leaves this much room, in CSS pixels. */
function inTab(room: number) {
  const root = document.createElement('main');
  root.style.padding = '0px';
  document.body.append(root);
  let width = room;
  Object.defineProperty(root, 'clientWidth', { get: () => width });
  const onSize = vi.fn();
  const sizing = createSizing({ root, view: window, onSize });
  return {
    sizing,
    zoom: () => Number(root.style.getPropertyValue('--zoom')),
    said: () => onSize.mock.lastCall?.[0],
    open(pageWidth: number | null) {
      const closed = new AbortController();
      const redraw = vi.fn();
      sizing.begin(pageWidth === null ? null : { width: () => pageWidth, redraw }, closed.signal);
      return { redraw, close: () => closed.abort() };
    },
    resize(to: number) {
      width = to;
      window.dispatchEvent(new Event('resize'));
    },
  };
}

it('begins with the size on paper, or as wide as a view that is less wide', () => {
  const wide = inTab(1_200);
  wide.open(800);
  expect(wide.said()).toEqual({ zoom: 1, fitsWidth: false });
  const narrow = inTab(320);
  narrow.open(800);
  expect(narrow.said()).toEqual({ zoom: 0.4, fitsWidth: false });
});

it('keeps pages as wide as the view while that changes, and draws them anew', () => {
  vi.useFakeTimers();
  const tab = inTab(1_200);
  const { redraw, close } = tab.open(800);
  tab.sizing.toggleWidth();
  expect(tab.said()).toEqual({ zoom: 1.5, fitsWidth: true });
  expect(redraw).toHaveBeenCalledTimes(1);
  for (const room of [1_000, 700, 600]) tab.resize(room);
  expect(tab.said()).toEqual({ zoom: 0.75, fitsWidth: true });
  vi.runAllTimers();
  expect(redraw).toHaveBeenCalledTimes(2);
  close();
  tab.resize(1_200);
  expect(tab.zoom()).toBe(0.75);
  vi.useRealTimers();
});

it('leaves a size that was chosen as it is, and goes back from the width to what is sensible', () => {
  const tab = inTab(1_200);
  tab.open(800);
  tab.sizing.zoom(2);
  tab.resize(400);
  expect(tab.said()).toEqual({ zoom: 2, fitsWidth: false });
  tab.sizing.toggleWidth();
  tab.resize(1_200);
  tab.sizing.toggleWidth();
  expect(tab.said()).toEqual({ zoom: 1, fitsWidth: false });
});

it('remembers what was chosen while the tab lives, for pages and for what flows', () => {
  const first = inTab(1_200);
  first.open(800);
  first.sizing.toggleWidth();
  first.open(null);
  expect(first.said()).toEqual({ zoom: 1, fitsWidth: false });
  first.sizing.zoom(1.25);
  // As after loading the page again.
  const second = inTab(1_600);
  second.open(800);
  expect(second.said()).toEqual({ zoom: 2, fitsWidth: true });
  second.open(null);
  expect(second.said()).toEqual({ zoom: 1.25, fitsWidth: false });
});

it('takes nothing for a size that is none, and does without a store', () => {
  sessionStorage.setItem('reader-size-pages', '-3');
  const tab = inTab(1_200);
  tab.open(800);
  expect(tab.zoom()).toBe(1);
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  tab.sizing.toggleWidth();
  expect(tab.zoom()).toBe(1.5);
});
