import { describe, expect, it } from 'vitest';
import type { Browser, Storage } from 'webextension-polyfill';
import { isWithin } from '../../entrypoints/background/is-within';
import { createPolicyReader } from '../../entrypoints/shared/policy';
import type { Command } from '../../utils/core/command';
import { freePolicy, strictPolicy } from '../../utils/core/policy';

type Listener = (changes: Record<string, Storage.StorageChange>, area: string) => void;

/** A browser whose organisation has set this. */
function browserWith(get: () => Promise<Record<string, unknown>>) {
  const listeners: Listener[] = [];
  const storage = { managed: { get }, onChanged: { addListener: (one: Listener) => listeners.push(one) } };
  return {
    browser: { storage } as unknown as Browser,
    changed: (area: string) => listeners.map((one) => one({}, area)),
  };
}

describe('the policy reader', () => {
  it('reads once, and again after the organisation changed something', async () => {
    let days = 1;
    let reads = 0;
    const { browser, changed } = browserWith(async () => {
      reads += 1;
      return { retentionDays: days };
    });
    const policy = createPolicyReader(browser);
    expect((await policy()).policy.retentionDays).toBe(1);
    days = 2;
    changed('local');
    expect((await policy()).policy.retentionDays).toBe(1);
    expect(reads).toBe(1);
    changed('managed');
    expect((await policy()).policy.retentionDays).toBe(2);
  });

  it('takes Firefox’s word that nothing is set, and is strict when reading fails otherwise', async () => {
    const nothing = browserWith(() => Promise.reject(new Error('Managed storage manifest not found')));
    expect(await createPolicyReader(nothing.browser)()).toEqual({ policy: freePolicy, set: [], problems: [] });
    const broken = browserWith(() => Promise.reject(new Error('backend is gone')));
    expect(await createPolicyReader(broken.browser)()).toEqual({ policy: strictPolicy, set: [], problems: [''] });
  });
});

describe('isWithin', () => {
  const target = { quote: { exact: 'a', prefix: '', suffix: '' }, position: { start: 0, end: 1 } };
  const create: Command = {
    kind: 'create-annotation',
    id: 'a',
    sourceKey: 'https://records.example/1',
    sourceTitle: '',
    target,
    entry: null,
    tags: [],
  };
  const review = (codebookId: string): Command => ({
    kind: 'create-review',
    review: { id: 'r', name: 'x', purpose: 'audit', codebookId },
  });

  it.each<[string, Parameters<typeof isWithin>[0], Command, boolean]>([
    ['anything where nothing is set', freePolicy, create, true],
    ['an annotation on an allowed site', { ...freePolicy, allowedHosts: ['records.example'] }, create, true],
    ['an annotation elsewhere', { ...freePolicy, allowedHosts: ['other.example'] }, create, false],
    ['a review with the fixed codebook', { ...freePolicy, codebook: 'attachment' }, review('attachment'), true],
    ['a review with another', { ...freePolicy, codebook: 'attachment' }, review('secure-base'), false],
  ])('%s', (_, policy, command, allowed) => {
    expect(isWithin(policy, command)).toBe(allowed);
  });
});
