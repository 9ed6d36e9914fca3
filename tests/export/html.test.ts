import { describe, expect, it } from 'vitest';
import { type HtmlPart, html } from '../../utils/export/html';

describe('markup by template', () => {
  it.each<[HtmlPart, string]>([
    ['<b>&"\'', '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
    [7, '<p>7</p>'],
    [null, '<p></p>'],
    [false, '<p></p>'],
    ['', '<p></p>'],
    [['a', '<', html`<i>${'>'}</i>`], '<p>a&lt;<i>&gt;</i></p>'],
    ['\ud800x', '<p>\ufffdx</p>'],
  ])('%j becomes %j', (part, markup) => expect(html`<p>${part}</p>`.markup).toBe(markup));
});
