import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePolicy, mayBeMarked, mayBeOpened, policyKeys, strictPolicy } from '../../../utils/core/policy';
import { parsePolicy } from '../../../utils/core/schema/policy';

const everything = {
  codebook: 'attachment',
  allowedHosts: ['records.example.org', '*.example.net:8443'],
  idleLockMinutes: 10,
  passphraseRequired: true,
  exports: 'backups',
  retentionDays: 365,
} as const;

describe('parsePolicy', () => {
  it('of nothing leaves everything free', () => {
    expect(parsePolicy({})).toEqual({ policy: freePolicy, set: [], problems: [] });
  });

  it('takes every setting', () => {
    expect(parsePolicy(everything)).toEqual({ policy: everything, set: policyKeys, problems: [] });
  });

  it('says what is set though it is set to what is free anyway', () => {
    expect(parsePolicy({ exports: 'all' })).toEqual({ policy: freePolicy, set: ['exports'], problems: [] });
  });

  it.each<[keyof typeof everything, unknown]>([
    ['codebook', 'no-such'],
    ['allowedHosts', 'records.example.org'],
    ['allowedHosts', [7]],
    ['idleLockMinutes', 0],
    ['idleLockMinutes', 1.5],
    ['idleLockMinutes', '10'],
    ['passphraseRequired', 'yes'],
    ['exports', false],
    ['exports', 'None'],
    ['retentionDays', -1],
  ])('names %s when it is %j, takes its stricter side and keeps the rest', (key, bad) => {
    const read = parsePolicy({ ...everything, [key]: bad });
    expect(read).toEqual({
      policy: { ...everything, [key]: strictPolicy[key] },
      set: policyKeys,
      problems: [key],
    });
  });

  it('leaves out and names a host that is none, and an unknown setting', () => {
    const read = parsePolicy({ allowedHosts: ['https://a.example/', ' B.example '], exportsAllowed: false });
    expect(read.policy.allowedHosts).toEqual(['b.example']);
    expect(read.problems).toEqual(['allowedHosts.0', 'exportsAllowed']);
  });

  it.each([null, 'x', [], 7])('is strict when the whole is %j', (data) => {
    expect(parsePolicy(data)).toEqual({ policy: strictPolicy, set: [], problems: [''] });
  });

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...policyKeys, 'other'), fc.anything()), (data) => {
        expect(() => parsePolicy(data)).not.toThrow();
      }),
    );
  });

  it('knows the same settings as the schema that browsers are given', () => {
    const schema = path.resolve(import.meta.dirname, '../../../public/policy-schema.json');
    expect(Object.keys(JSON.parse(readFileSync(schema, 'utf8')).properties)).toEqual(policyKeys);
  });
});

describe('mayBeMarked', () => {
  const allowedHosts = ['records.example.org', '*.council.example', 'port.example:8443'];
  it.each([
    ['https://records.example.org/case/7', true],
    ['https://records.example.org./case/7', true],
    ['http://RECORDS.example.org:8080/', true],
    ['https://x.records.example.org/', false],
    ['https://records.example.org.evil.example/', false],
    ['https://evil.example/?records.example.org', false],
    ['https://records.example.org@evil.example/', false],
    ['https://council.example/', true],
    ['https://a.b.council.example/', true],
    ['https://notcouncil.example/', false],
    ['https://port.example:8443/', true],
    ['https://port.example/', false],
    ['file:///C:/records.example.org', false],
    ['example:daily-log', true],
    ['no address', false],
  ])('%s: %s', (address, allowed) => {
    expect(mayBeMarked({ allowedHosts }, address)).toBe(allowed);
    expect(mayBeMarked({ allowedHosts: null }, address)).toBe(true);
  });

  it('allows no site with an empty list', () => {
    expect(mayBeMarked({ allowedHosts: [] }, 'https://records.example.org/')).toBe(false);
  });
});

describe('mayBeOpened', () => {
  const allowedHosts = ['records.example.org'];
  it.each([
    [null, null, true],
    [null, 'https://away.example/a.pdf', true],
    [allowedHosts, null, false],
    [allowedHosts, 'https://records.example.org/letters/a.pdf', true],
    [allowedHosts, 'https://away.example/a.pdf', false],
    [allowedHosts, 'file:///home/a.pdf', false],
    [[], 'https://records.example.org/letters/a.pdf', false],
  ])('with %j a document from %s: %s', (hosts, link, allowed) => {
    expect(mayBeOpened({ allowedHosts: hosts }, link)).toBe(allowed);
  });

  it('lets what is open be marked', () => {
    expect(mayBeMarked({ allowedHosts }, `document:${'ab'.repeat(32)}`)).toBe(true);
  });
});
