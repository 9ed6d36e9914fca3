import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasFingerprint } from '../../utils/core/address-secrets';
import { frameKeyOf, sourceKeyOf } from '../../utils/core/source-key';

const token = 'Zk3vQ9xT1mB7pL5wR2cY8dF4';

describe('sourceKeyOf', () => {
  it.each([
    ['a plain page', 'https://records.test/case/7', 'https://records.test/case/7'],
    ['no path', 'https://records.test', 'https://records.test/'],
    ['scheme and host in capitals', 'HTTPS://Records.TEST/Case/7', 'https://records.test/Case/7'],
    ['a default port', 'https://records.test:443/a', 'https://records.test/a'],
    ['another port', 'http://localhost:8080/a', 'http://localhost:8080/a'],
    ['a trailing dot of the host', 'https://records.test./a', 'https://records.test/a'],
    ['a trailing dot and a port', 'http://records.test.:8080/a', 'http://records.test:8080/a'],
    ['user info', 'https://user:hunter2@records.test/a', 'https://records.test/a'],
    ['a fragment that scrolls', 'https://records.test/a#notes', 'https://records.test/a'],
    ['a fragment that routes', 'https://records.test/#/case/7', 'https://records.test/#/case/7'],
    ['a hashbang', 'https://records.test/#!case/7', 'https://records.test/#!case/7'],
    ['an empty route', 'https://records.test/#/', 'https://records.test/'],
    ['a route with a query', 'https://r.test/#/case?id=7&token=abc', 'https://r.test/#/case?id=7'],
    ['parameters in another order', 'https://r.test/a?b=2&a=1&b=1', 'https://r.test/a?a=1&b=1&b=2'],
    ['tracking', 'https://r.test/a?utm_source=x&gclid=1&fbclid=2&id=7', 'https://r.test/a?id=7'],
    ['only tracking', 'https://r.test/a?utm_source=x', 'https://r.test/a'],
    ['a session', 'https://r.test/a?sid=1&PHPSESSID=2&ASPSESSIONIDABC=3&id=7', 'https://r.test/a?id=7'],
    ['a secret', 'https://r.test/a?password=p&access_token=t&X-Amz-Signature=s&id=7', 'https://r.test/a?id=7'],
    ...[
      'sessionId',
      'session_id',
      'ASP.NET_SessionId',
      'JSESSIONID',
      'userToken',
      'XSRF-TOKEN',
      '__RequestVerificationToken',
      'accesstoken',
      'user[password]',
      'newpassword',
      'clientSecret',
      'Api-Key',
      'samlResponse',
    ].map((name): [string, string, string] => [name, `https://r.test/a?id=7&${name}=x`, 'https://r.test/a?id=7']),
    ...[
      'postcode',
      'monkey',
      'statement',
      'passage',
      'author',
      'tokenised',
      'assessment',
      'keyword',
      'significant',
    ].map((name): [string, string, string] => [name, `https://r.test/a?${name}=x`, `https://r.test/a?${name}=x`]),
    ['a case reference', 'https://r.test/a?ref=CF-2024-0117', 'https://r.test/a?ref=CF-2024-0117'],
    [
      'a UUID',
      'https://r.test/a?id=0b9a4c1e-7d3f-4f0e-9d5a-3c2b1a0f9e8d',
      'https://r.test/a?id=0b9a4c1e-7d3f-4f0e-9d5a-3c2b1a0f9e8d',
    ],
    [
      'words',
      'https://r.test/a?name=annual-review-march-2024-foster',
      'https://r.test/a?name=annual-review-march-2024-foster',
    ],
    ['a Java session in the path', 'https://r.test/a;jsessionid=AB12?id=7', 'https://r.test/a?id=7'],
    ['a matrix parameter', 'https://r.test/a;part=2', 'https://r.test/a;part=2'],
    ['an ASP.NET session in the path', 'https://r.test/(S(lit3py55t21z5v55))/a', 'https://r.test/a'],
    ['two spellings of an escape', 'https://r.test/%7Efoster/a%20b', 'https://r.test/~foster/a%20b'],
    ['a file', 'file:///home/me/record.html', 'file:///home/me/record.html'],
    ['an example in Chrome', 'chrome-extension://abcdefghijklmnop/example.html?record=daily-log', 'example:daily-log'],
    ['an example in Firefox', 'moz-extension://0b9a4c1e-7d3f/example.html?record=daily-log', 'example:daily-log'],
    ['another page of an extension', 'chrome-extension://abc/dashboard.html?record=daily-log', null],
    ['an example without a name', 'chrome-extension://abc/example.html', null],
    ['an example with markup for a name', 'chrome-extension://abc/example.html?record=<b>', null],
    ['a browser page', 'chrome://settings', null],
    ['a data address', 'data:text/html,hello', null],
    ['an empty page', 'about:blank', null],
    ['script', 'javascript:alert(1)', null],
    ['a page inside a page', 'blob:https://r.test/0b9a4c1e', null],
    ['no address', 'records', null],
    ['nothing', '', null],
    ['a host of dots', 'http://./', null],
    ['an address too long to keep', `https://r.test/${'a/'.repeat(3_000)}`, null],
  ])('%s', (_, address, key) => {
    expect(sourceKeyOf(address)).toBe(key);
  });

  it.each([
    ['a value that looks like a token', `https://r.test/a?x=${token}`, `https://r.test/a?x=${token}z`],
    ['a key', 'https://r.test/a?key=hunter2', 'https://r.test/a?key=hunter3'],
    ['a code', 'https://r.test/a?code=1001', 'https://r.test/a?code=1002'],
    ['a path segment that looks like a token', `https://r.test/${token}/a`, `https://r.test/${token}z/a`],
    ['an address in a parameter', 'https://r.test/a?to=/b?token=x1', 'https://r.test/a?to=/b?token=x2'],
  ])('keeps pages apart without their secret: %s', (_, first, second) => {
    const [a, b] = [sourceKeyOf(first), sourceKeyOf(second)];
    expect(hasFingerprint(a ?? '')).toBe(true);
    expect(a).not.toBe(b);
    for (const value of [token, 'hunter', '1001', 'token', 'x1']) expect(a).not.toContain(value);
  });

  it.each(['https://r.test/a*b?c=*d*#/e*', 'https://r.test/*', 'file:///home/me/*.html', 'example:daily-log'])(
    'knows a key without a fingerprint: %s',
    (key) => {
      expect(hasFingerprint(key)).toBe(false);
    },
  );

  const plain = fc.string({ unit: fc.constantFrom(...'abcxyz0189-_.~%20;=()é '), maxLength: 12 });
  const pairs = fc.array(fc.tuple(plain, plain), { maxLength: 5 });
  const path = fc.array(plain, { maxLength: 5 }).map((segments) => segments.join('/'));

  it('gives a key its own key where what is left out leaves a dot', () => {
    expect(sourceKeyOf('http://a.aa/.;_')).toBe('http://a.aa/');
    expect(sourceKeyOf('http://a.aa/x/..;_/y')).toBe('http://a.aa/y');
  });

  it('gives a key its own key', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        path,
        pairs,
        path,
        (url, more, query, route) => {
          const address = `${url.split(/[?#]/)[0]}/${more}?${new URLSearchParams(query)}#/${route}?${new URLSearchParams(query)}`;
          const key = sourceKeyOf(address);
          expect(key).not.toBeNull();
          expect(sourceKeyOf(key ?? '')).toBe(key);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never has a planted secret in it', () => {
    const names = [
      'token',
      'sid',
      'session',
      'auth',
      'code',
      'key',
      'sig',
      'jwt',
      'password',
      'access_token',
      'apiKey',
      'q',
    ];
    const secrets = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHJKabcdefghjk0123456789'),
      minLength: 24,
      maxLength: 60,
    });
    const plant: readonly ((secret: string, name: string) => string)[] = [
      (secret, name) => `https://r.test/a?b=1&${name}=${secret}`,
      (secret) => `https://user:${secret}@r.test/a`,
      (secret) => `https://${secret}@r.test/a`,
      (secret) => `https://r.test/a#${secret}`,
      (secret, name) => `https://r.test/#/a?${name}=${secret}`,
      (secret, name) => `https://r.test/#${name}=${secret}`,
      (secret, name) => `https://r.test/#!/a/${name}=${secret}`,
      (secret) => `https://r.test/share/${secret}/a`,
      (secret) => `https://r.test/a;jsessionid=${secret}`,
      (secret, name) => `https://r.test/a;${name}=${secret}/b`,
      (secret) => `https://r.test/(S(${secret}))/a`,
      (secret) => `https://r.test/a?${secret}`,
      (secret, name) => `https://r.test/a?return=${encodeURIComponent(`/b?${name}=${secret}`)}`,
      (secret) => `https://r.test/a?jwt=eyJhbGciOiJIUzI1NiJ9.${secret}.${secret}`,
      (secret) => `file:///tmp/${secret}/record.html`,
    ];
    fc.assert(
      fc.property(secrets, fc.constantFrom(...names), fc.constantFrom(...plant), (secret, name, address) => {
        const key = sourceKeyOf(address(secret, name));
        expect(key).not.toBeNull();
        expect(key).not.toContain(secret);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never has the value of a secret parameter in it, however plain', () => {
    const names = ['token', 'sid', 'session', 'auth', 'sig', 'jwt', 'password', 'code', 'key'];
    const word = fc.string({ unit: fc.constantFrom(...'mnopqrstuvw'), minLength: 14, maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...names), word, (name, value) => {
        expect(sourceKeyOf(`https://r.test/a?id=7&${name}=${value}`)).not.toContain(value);
      }),
    );
  });
});

describe('frameKeyOf', () => {
  it.each([
    ['of a page', 'https://records.test/case/7', 'editor', 'https://records.test/case/7#:~:frame=editor'],
    ['of a route', 'https://records.test/#/case/7', '0', 'https://records.test/#/case/7:~:frame=0'],
    ['of a frame', 'https://records.test/a#:~:frame=0', 'editor', 'https://records.test/a#:~:frame=0/editor'],
  ])('names a frame without an address %s', (_, parent, name, key) => {
    expect(frameKeyOf(parent, name)).toBe(key);
    expect(sourceKeyOf(key)).toBe(key);
  });

  it('is null when it would be too long to keep', () => {
    expect(frameKeyOf(`https://records.test/${'a/'.repeat(1_985)}`, 'a-rather-long-name')).toBeNull();
  });
});
