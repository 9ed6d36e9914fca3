import { describe, expect, test } from 'vitest';
import { highlightRule, type MarkStyle, unconfirmed } from '../../utils/page/mark-style';

const style: MarkStyle = {
  key: 'availability',
  accent: { light: '#00406E', dark: '#3A8FFF' },
  tint: { light: '#CEE1FE', dark: '#0B2F55' },
  underline: 'solid',
};

describe('the rule of a mark', () => {
  test.each([
    ['light', '#CEE1FE', '#00406E'],
    ['dark', '#0B2F55', '#3A8FFF'],
  ] as const)('in a %s page has tint %s and line %s, under the given name only', (scheme, tint, accent) => {
    const rule = highlightRule('h1', style, scheme);
    expect(rule).toContain('::highlight(h1)');
    expect(rule).toContain(`background-color: ${tint}`);
    expect(rule).toContain(`underline solid ${accent}`);
    expect(rule).not.toContain('availability');
  });

  test('of an unconfirmed place keeps its line and leaves the ground and the text as the page has them', () => {
    const rule = highlightRule('h1', unconfirmed(style), 'light');
    expect(rule).toContain('underline solid #00406E');
    expect(rule).not.toMatch(/background-color|(?<![-\w])color:/);
  });
});
