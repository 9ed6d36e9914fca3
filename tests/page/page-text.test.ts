import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Harness from './harness';
import { bundle, openPage, startBrowser } from './open-page';

declare const harness: typeof Harness;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await openPage(browser, '', await bundle('harness.ts', 'harness'));
}, 60_000);
afterAll(() => browser.close());

async function textOf(html: string): Promise<string> {
  return page.evaluate((body) => {
    document.body.innerHTML = body;
    for (const host of document.querySelectorAll('[data-shadow]')) {
      host.attachShadow({ mode: 'open' }).innerHTML = host.getAttribute('data-shadow') ?? '';
    }
    return harness.textNow();
  }, html);
}

describe('page text', () => {
  it.each([
    ['white space is one space', '<p>a \n\t b&nbsp;&nbsp;c</p>', 'a b c'],
    ['white space across elements is one space', '<p>a <b> b</b> c</p>', 'a b c'],
    ['inline borders do not separate', '<p>un<b>happy</b></p>', 'unhappy'],
    ['block borders separate', '<div>a<p>b</p>c</div>', 'a\nb\nc'],
    ['blocks by style separate', '<span style="display:block">a</span><span style="display:block">b</span>', 'a\nb'],
    ['inline by style does not', '<div style="display:inline">a</div><div style="display:inline">b</div>', 'ab'],
    ['cells separate', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['line breaks separate', 'a<br>b', 'a\nb'],
    ['kept line breaks separate', '<p style="white-space: pre-wrap">a\n  b\n\nc</p>', 'a\nb\nc'],
    ['other line breaks do not', '<p>a\nb</p>', 'a b'],
    ['unseen characters are left out', '<p>ab\u00adc\u200bd\ufeffe</p>', 'abcde'],
    ['joiners stay', '<p>👨\u200d👩\u200d👧</p>', '👨\u200d👩\u200d👧'],
    ['letters are composed', '<p>cafe\u0301 re\u0301sume\u0301</p>', 'café résumé'],
    ['composition across Hangul', '<p>\u1112\u1161\u11ab</p>', '한'],
    ['what is not rendered is left out', '<p>a<span style="display:none">b</span></p><p hidden>c</p>', 'a'],
    [
      'what is not seen is left out',
      '<p>a <span style="visibility:hidden">b<i style="visibility:visible">c</i></span></p>',
      'a c',
    ],
    ['contents of boxless elements count', '<div style="display:contents"><p>a</p></div>', 'a'],
    ['closed details are left out', '<details><summary>a</summary><p>b</p></details>', 'a'],
    ['open details count', '<details open><summary>a</summary><p>b</p></details>', 'a\nb'],
    [
      'form values are left out',
      '<label>a <textarea>b</textarea><input value="c"><select><option>d</select></label>',
      'a',
    ],
    ['scripts and styles are left out', 'a<script>b</script><style>c{}</style><template>d</template>', 'a'],
    ['our own interface is left out', '<p>a</p><div id="ours">b</div>', 'a'],
    ['right to left stays in reading order', '<p dir="rtl">שלום <b>עולם</b></p>', 'שלום עולם'],
    [
      'open shadow roots stand where they are shown',
      '<p>a</p><div data-shadow="<p>b <slot></slot></p>">c</div>',
      'a\nb c',
    ],
  ])('%s', async (_, html, text) => {
    expect(await textOf(html)).toBe(text);
  });

  it.each([
    ['plain', '<h1>Log</h1><p>Slept well. <b>Ate</b> toast</p>'],
    ['white space', '<p>  a \n\t b <i> c</i>  <u>d </u> e</p>'],
    ['unseen and composed', '<p>so\u00adft hy\u200bphen cafe\u0301 re\u0301sume\u0301 \u1112\u1161\u11ab end</p>'],
    ['surrogates', '<p>a 😀 b<b>👨\u200d👩\u200d👧c</b> 𝒳</p>'],
    ['kept lines', '<pre>one\ntwo  three\n\nfour</pre>'],
    ['right to left', '<p dir="rtl">שלום <b>עולם</b> abc</p>'],
    ['table', '<table><tr><th>3 March<td>Slept <td>well</table>'],
  ])('every word leads to the page and back: %s', async (_, html) => {
    expect((await textOf(html)).length).toBeGreaterThan(0);
    expect(await page.evaluate(() => harness.brokenSpans())).toEqual([]);
  });

  it('takes ranges that begin and end in elements', async () => {
    await textOf('<div><p>one two</p><ul><li>three</li><li>four</li></ul></div>');
    const spans = await page.evaluate(() => {
      harness.start();
      const list = document.querySelector('ul');
      const range = document.createRange();
      range.selectNodeContents(document.body);
      const whole = harness.page().describe(range);
      range.setStart(list as Element, 1);
      range.setEnd(list as Element, 2);
      const item = harness.page().describe(range);
      harness.stop();
      return [whole, item].map((described) =>
        'target' in described ? described.target.quote.exact : described.refused,
      );
    });
    expect(spans).toEqual(['one two\nthree\nfour', 'four']);
  });
});

describe('a text node much longer than a line', () => {
  it.each([
    ['words', 'lorem ipsum ', 40_000],
    ['words that a piece cuts', 'loremipsum dolor', 40_000],
    ['no spaces at all', 'loremipsum', 100_000],
  ])('is read in lines that are not too long, none of it lost: %s', async (_, words, count) => {
    const text = await textOf(`<p>${words.repeat(count)}</p>`);
    const lines = text.split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(100_000);
    expect(text.replace(/\s/g, '')).toBe(words.repeat(count).replace(/\s/g, ''));
    // Where there are spaces, lines end at them.
    if (words.includes(' ')) expect(lines.join(' ')).toBe(words.repeat(count).trim());
  });
});
