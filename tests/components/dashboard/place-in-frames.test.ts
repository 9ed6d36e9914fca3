// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placeInFrames } from '../../../components/dashboard/place-in-frames';

const frames: FrameRequestCallback[] = [];

beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
});
afterEach(() => vi.unstubAllGlobals());

/** A page with words, a chart of many circles, a table of many cells and words again. */
function longPage(): Element {
  const page = document.createElement('main');
  const circles = '<circle r="1"></circle>'.repeat(1_000);
  const rows = '<tr><td>1</td><td>2 <b>of</b> 3</td></tr>'.repeat(300);
  page.innerHTML = `<h1>Summary</h1> of <p>one</p><figure><svg><g>${circles}</g></svg></figure><table><tbody>${rows}</tbody></table><p>end</p>`;
  return page;
}

function freshRoot(): ShadowRoot {
  return document.createElement('div').attachShadow({ mode: 'open' });
}

test('a long page comes whole and in order, a part of it a frame, whatever it is made of', () => {
  const whole = longPage().outerHTML;
  const root = freshRoot();
  placeInFrames(root, longPage());
  let count = root.querySelectorAll('*').length;
  expect(root.querySelector('h1')).not.toBeNull();
  for (let frame = frames.shift(); frame; frame = frames.shift()) {
    expect(count).toBeLessThan(longPage().querySelectorAll('*').length);
    frame(0);
    const now = root.querySelectorAll('*').length;
    expect(now - count).toBeLessThanOrEqual(500);
    count = now;
  }
  expect(root.innerHTML).toBe(whole);
});

test('a short page is there at once, in place of the one before', () => {
  const root = freshRoot();
  placeInFrames(root, longPage());
  frames.length = 0;
  const page = document.createElement('main');
  page.innerHTML = '<p>short</p>';
  placeInFrames(root, page);
  expect(root.innerHTML).toBe('<main><p>short</p></main>');
  expect(frames).toEqual([]);
});

test('nothing more comes once it is stopped', () => {
  const root = freshRoot();
  placeInFrames(root, longPage())();
  expect(frames).toEqual([]);
  expect(root.querySelectorAll('circle').length).toBeLessThan(1_000);
});
