import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Harness from './harness';
import { bundle, openPage, startBrowser } from './open-page';

declare const harness: typeof Harness;

const ENTRY = (day: number) => `<section id="d${day}"><h2>${day} March 2025</h2>
  <p>Slept well. <b>Ate</b> breakfast on day ${day}.</p><p>Settled and calm this morning.</p></section>`;
const LOG = `<h1>Daily log</h1><main>${[5, 4, 3, 2, 1].map(ENTRY).join('')}</main>`;

let browser: Browser;
let script: string;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  script = await bundle('harness.ts', 'harness');
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  page = await openPage(browser, LOG, script);
  await page.evaluate(() => harness.start());
  return () => page.close();
});

/** The machine may be busy with other tests. */
const PATIENT = { timeout: 10_000 };

async function states(): Promise<Record<string, string>> {
  const places = await page.evaluate(() => harness.placesNow());
  return Object.fromEntries(places.map(({ id, state }) => [id, state]));
}

/** Waits until the marks are in these states. */
async function expectStates(expected: Record<string, string>): Promise<void> {
  await expect.poll(states, PATIENT).toEqual(expected);
}

describe('a marked page', () => {
  it('paints marks and leaves no trace in the HTML, nor after it has stopped', async () => {
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => {
      CSS.highlights.set('theirs', new Highlight());
      harness.mark('Ate breakfast on day 3.');
    });
    await expectStates({ 'Ate breakfast on day 3.': 'in place' });
    expect(await page.evaluate(() => harness.paintedTexts())).toEqual(['Ate breakfast on day 3.']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].join(' '))).not.toMatch(/availability/);
    await page.evaluate(() => harness.stop());
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['theirs']);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
  });

  it('tells the dates of its entries, without marks too, and again when another has come', async () => {
    const told = () => page.evaluate(() => harness.entriesNow());
    const five = ['2025-03-05', '2025-03-04', '2025-03-03', '2025-03-02', '2025-03-01'];
    await page.evaluate(() => harness.page().setMarks([]));
    await expect.poll(told, { timeout: 10_000 }).toEqual(five);
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<h2>28 February 2025</h2><p>Came home.</p>');
    });
    await expect.poll(told, { timeout: 10_000 }).toEqual([...five, '2025-02-28']);
  });

  it('reads the day of an entry from its time element, and one label from a heading of several lines', async () => {
    const described = await page.evaluate(() => {
      document.body.innerHTML = `<article><h2><span style="display:block">Home visit</span><span style="display:block">Hide</span></h2>
        <p><time datetime="2025-03-03T09:30">Last Monday</time></p><p>She laughed.</p></article>
        <article><h2>Call</h2><time style="display:block" datetime="2025-03-04">Yesterday</time><p>He waited.</p></article>
        <h2><span style="display:block">Summary</span><span style="display:block">Show</span></h2><p>They talked.</p>`;
      return ['She laughed.', 'He waited.', 'They talked.'].map((words) => {
        const found = harness.page().describe(harness.rangeOf(words));
        return 'entry' in found ? found.entry : null;
      });
    });
    expect(described).toEqual([
      { heading: 'Last Monday', date: '2025-03-03' },
      { heading: 'Yesterday', date: '2025-03-04' },
      { heading: 'Summary', date: null },
    ]);
  });

  it('names the entry a passage stands under', async () => {
    const described = await page.evaluate(() => harness.page().describe(harness.rangeOf('on day 2')));
    expect(described).toMatchObject({ entry: { heading: '2 March 2025', date: '2025-03-02' } });
    expect(described).toMatchObject({ target: { block: { label: '2 March 2025', before: '3 March 2025' } } });
  });

  it('refuses what has no words and what is too long', async () => {
    await page.evaluate(() => {
      document.body.append('x'.repeat(10_001));
    });
    const refusals = await page.evaluate(() => {
      const nothing = document.createRange();
      nothing.selectNodeContents(document.querySelector('main') as Element);
      nothing.setEnd(nothing.startContainer, 0);
      const long = document.createRange();
      long.selectNodeContents(document.body.lastChild as Node);
      return [harness.page().describe(nothing), harness.page().describe(long)];
    });
    expect(refusals).toEqual([{ refused: 'nothing-selected' }, { refused: 'too-long' }]);
  });

  it('keeps the right one of many alike when entries come on top', async () => {
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#d3 p:last-child') as Element);
      const described = harness.page().describe(range);
      if ('refused' in described) throw new Error('refused');
      harness.page().setMarks([{ id: 'calm', ...described, styles: [] }]);
    });
    await expectStates({ calm: 'in place' });
    const start = () => page.evaluate(() => harness.page().spanOf('calm')?.start ?? 0);
    const before = await start();
    await page.evaluate(
      (entries) => document.querySelector('main')?.insertAdjacentHTML('afterbegin', entries),
      ENTRY(7) + ENTRY(6),
    );
    const entry = () =>
      page.evaluate(() => harness.page().rangeOf('calm')?.startContainer.parentElement?.closest('section')?.id);
    await expect.poll(start, PATIENT).toBeGreaterThan(before);
    expect(await entry()).toBe('d3');
    // Nothing that a reviewer can tell has changed.
    expect(await page.evaluate(() => harness.timesTold())).toBe(1);
    await expectStates({ calm: 'in place' });
  });

  it('finds what is marked on a view that came while there was no mark', async () => {
    await page.evaluate(() => harness.mark('Settled and calm this morning.'));
    await expectStates({ 'Settled and calm this morning.': 'in place' });
    await page.evaluate(async () => {
      harness.page().setMarks([]);
      const main = document.querySelector('main') as Element;
      main.innerHTML = '<h2>9 April 2025</h2><p>Settled and calm this morning. The light stayed on.</p>';
      // The change is told before the person can mark anything.
      await new Promise(requestAnimationFrame);
      harness.mark('Settled and calm this morning.');
    });
    await expectStates({ 'Settled and calm this morning.': 'in place' });
  });

  it('is settled once its last change is looked at, at once where there was none', async () => {
    await page.evaluate(() => {
      harness.mark('Ate breakfast on day 3.');
    });
    await expectStates({ 'Ate breakfast on day 3.': 'in place' });
    const shown = await page.evaluate(async () => {
      const marked = harness.page();
      const [id = ''] = harness.placesNow().map((place) => place.id);
      const shownAfter = async (change: () => unknown) => {
        // The browser reports a change when the script that made it pauses.
        await change();
        await marked.settled();
        return marked.show(id, null);
      };
      const third = document.querySelector('#d3');
      const parent = third?.parentNode;
      return [
        await shownAfter(() => {}),
        await shownAfter(() => third?.remove()),
        await shownAfter(() => third && parent?.prepend(third)),
        await shownAfter(() => {
          document.body.innerHTML = '<p>Nothing of it.</p>';
        }),
      ];
    });
    expect(shown).toEqual([true, false, true, false]);
  });

  it('says so when the passage is deleted, although its twins are there', async () => {
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#d3 p:last-child') as Element);
      const described = harness.page().describe(range);
      if ('refused' in described) throw new Error('refused');
      harness.page().setMarks([{ id: 'calm', ...described, styles: [] }]);
    });
    await expectStates({ calm: 'in place' });
    await page.evaluate(() => document.querySelector('#d3')?.remove());
    await expectStates({ calm: 'not found' });
    const [place] = await page.evaluate(() => harness.placesNow());
    expect(place).toMatchObject({ candidates: expect.arrayContaining([expect.anything()]) });
  });

  it('says what the page says now when a passage was edited', async () => {
    await page.evaluate(() => harness.mark('Ate breakfast on day 3.'));
    await expectStates({ 'Ate breakfast on day 3.': 'in place' });
    await page.evaluate(() => {
      const text = document.querySelector('#d3 p')?.lastChild as Text;
      text.data = text.data.replace('breakfast', 'a late breakfast');
    });
    await expectStates({ 'Ate breakfast on day 3.': 'changed' });
    const [place] = await page.evaluate(() => harness.placesNow());
    expect(place?.found?.text).toBe('Ate a late breakfast on day 3.');
  });

  it('lifts the paint before words that are no longer the passage could be seen painted', async () => {
    await page.evaluate(() => harness.mark('Slept well.'));
    await expectStates({ 'Slept well.': 'in place' });
    const painted = await page.evaluate(async () => {
      const text = document.querySelector('#d5 p')?.firstChild as Text;
      text.data = 'Something else altogether. ';
      await Promise.resolve();
      return harness.paintedTexts();
    });
    expect(painted).toEqual([]);
  });

  it('tells what is hidden now from what is gone', async () => {
    await page.evaluate(() => harness.mark('Ate breakfast on day 4.'));
    await expectStates({ 'Ate breakfast on day 4.': 'in place' });
    await page.evaluate(() => document.querySelector('#d4')?.setAttribute('hidden', ''));
    await expectStates({ 'Ate breakfast on day 4.': 'not on this page now' });
    await page.evaluate(() => document.querySelector('#d4')?.removeAttribute('hidden'));
    await expectStates({ 'Ate breakfast on day 4.': 'in place' });
  });

  it('finds marks under a point, over a selection and at a caret, shortest first', async () => {
    await page.evaluate(() => harness.mark('Slept well. Ate breakfast on day 5.', 'breakfast on'));
    await expectStates({ 'Slept well. Ate breakfast on day 5.': 'in place', 'breakfast on': 'in place' });
    const found = await page.evaluate(() => {
      const box = harness.rangeOf('breakfast on').getBoundingClientRect();
      const caret = harness.rangeOf('Slept well.');
      caret.collapse(true);
      return {
        under: harness.page().marksAt(box.x + 5, box.y + 5),
        beside: harness.page().marksAt(box.right + 300, box.y + 5),
        over: harness.page().marksOver(harness.rangeOf('Slept well. Ate breakfast on day 5.')),
        at: harness.page().marksOver(caret),
      };
    });
    const long = 'Slept well. Ate breakfast on day 5.';
    expect(found).toEqual({ under: ['breakfast on', long], beside: [], over: [long, 'breakfast on'], at: [long] });
  });

  it('scrolls to a mark inside a scrolling part of the page', async () => {
    await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      main.style.cssText = 'height:80px;overflow:auto;margin-top:3000px';
      harness.mark('Ate breakfast on day 1.');
    });
    await expectStates({ 'Ate breakfast on day 1.': 'in place' });
    const isShown = await page.evaluate(() => harness.page().show('Ate breakfast on day 1.', null));
    expect(isShown).toBe(true);
    const isSeen = () =>
      page.evaluate(() => {
        const { x, y, height } = harness.rangeOf('Ate breakfast on day 1.').getBoundingClientRect();
        return document.elementFromPoint(x + 3, y + height / 2)?.closest('section')?.id ?? null;
      });
    await expect.poll(isSeen, PATIENT).toBe('d1');
    expect(await page.evaluate(() => harness.page().spanOf('no such mark'))).toBeNull();
  });

  it('makes a mark longer and shorter', async () => {
    await page.evaluate(() => harness.mark('breakfast on'));
    const texts = await page.evaluate(() =>
      (
        ['extend start by word', 'extend end by word', 'shorten end by word', 'to sentence', 'to paragraph'] as const
      ).map((adjustment) => {
        const made = harness.page().adjusted('breakfast on', adjustment);
        return made && 'target' in made ? made.target.quote.exact : null;
      }),
    );
    const line = 'Slept well. Ate breakfast on day 5.';
    expect(texts).toEqual(['Ate breakfast on', 'breakfast on day', 'breakfast', 'Ate breakfast on day 5.', line]);
  });

  it('paints in open shadow roots', async () => {
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Words in the shade.</p>';
      harness.mark('Words in the shade.');
    });
    await expectStates({ 'Words in the shade.': 'in place' });
    expect(await page.evaluate(() => harness.paintedTexts())).toEqual(['Words in the shade.']);
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('div')].at(-1)?.shadowRoot?.querySelector('p')?.firstChild as Text;
      text.data = 'More than that. Words in the shade.';
    });
    await expect.poll(() => page.evaluate(() => harness.paintedTexts())).toEqual(['Words in the shade.']);
  });

  it('paints a window of very many marks, and what comes near when the page is scrolled', async () => {
    await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = Array.from({ length: 600 }, (_, line) => `<p>Line number ${line} of many.</p>`).join('');
      harness.mark(...Array.from({ length: 600 }, (_, line) => `number ${line} of`));
    });
    const painted = () => page.evaluate(() => harness.paintedTexts());
    await expect.poll(painted, PATIENT).toContain('number 3 of');
    expect((await painted()).length).toBeLessThan(500);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(painted, PATIENT).toContain('number 599 of');
    expect(await painted()).not.toContain('number 3 of');
  });

  it('comes to the same end however the page got there', async () => {
    await page.evaluate(() => harness.mark('Slept well.', 'Ate breakfast on day 3.', 'Ate breakfast on day 1.'));
    await expectStates({
      'Slept well.': 'in place',
      'Ate breakfast on day 3.': 'in place',
      'Ate breakfast on day 1.': 'in place',
    });
    await page.evaluate(async () => {
      const main = document.querySelector('main') as HTMLElement;
      for (const section of [...main.children]) {
        main.prepend(section);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await expect
      .poll(() =>
        page.evaluate(
          () => harness.page().rangeOf('Slept well.')?.startContainer.parentElement?.closest('section')?.id,
        ),
      )
      .toBe('d5');
    await expectStates({
      'Slept well.': 'in place',
      'Ate breakfast on day 3.': 'in place',
      'Ate breakfast on day 1.': 'in place',
    });
  });
});
