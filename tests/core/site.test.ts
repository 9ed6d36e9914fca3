import { describe, expect, it } from 'vitest';
import { siteOf, sitesAmong } from '../../utils/core/site';

describe('a site', () => {
  it.each([
    ['https://records.test/case/7?id=1', 'records.test', 'https://records.test/*'],
    ['http://localhost:8080/a#/b', 'localhost', 'http://localhost/*'],
    ['https://records.test/', 'records.test', 'https://records.test/*'],
  ])('of %s', (key, name, pattern) => {
    expect(siteOf(key)).toEqual({ name, pattern });
  });

  it.each(['file:///home/me/log.html', 'example:daily-log', ''])('is not for %s', (key) => {
    expect(siteOf(key)).toBeNull();
  });

  it('is among what a browser has granted, by name; wider grants are not of our asking', () => {
    const granted = ['https://b.test/*', '<all_urls>', '*://*/*', 'https://*.a.test/*', 'http://a.test/*', 'file:///*'];
    expect(sitesAmong(granted).map(({ name }) => name)).toEqual(['a.test', 'b.test']);
  });
});
