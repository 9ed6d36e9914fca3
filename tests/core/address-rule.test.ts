import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../components/dashboard/address-of';
import { choicesIn, ruleOf, withRule } from '../../utils/core/address-choice';
import { type AddressRule, ruleFor } from '../../utils/core/address-rule';
import { samplesOf } from '../../utils/core/address-samples';
import { rekeyingOf } from '../../utils/core/rekey';
import { frameKeyOf, sourceKeyOf } from '../../utils/core/source-key';
import { addressVectors } from './address-vectors';

/** The rule of a page where just these parts do not name the record. */
function ruleWithout(address: string, ...passing: readonly string[]): AddressRule {
  const choices = choicesIn(address, []).map((choice) => ({ ...choice, names: !passing.includes(choice.id) }));
  const rule = ruleOf(address, choices);
  if (!rule) throw new Error('no rule can be made');
  return rule;
}

const R = 'https://r.test';

describe('a rule for addresses', () => {
  it.each<[string, string, readonly string[], string, string]>([
    ['a parameter', `${R}/case?id=7&tab=a`, ['parameter tab'], `${R}/case?id=9&tab=b`, `${R}/case?id=9`],
    ['the last one', `${R}/case/7?tab=a`, ['parameter tab'], `${R}/case/7?tab=b`, `${R}/case/7`],
    ['a segment', `${R}/w/17/case/4711`, ['path 1'], `${R}/w/18/case/4711`, `${R}/w/*any/case/4711`],
    ['a word', `${R}/case/7/notes`, ['path 2'], `${R}/case/8/visits`, `${R}/case/8/*any`],
    ['a route', `${R}/#/case/7/notes`, ['route 3'], `${R}/#/case/7/visits`, `${R}/#/case/7/*any`],
    ['a hashbang', `${R}/#!case7`, ['route 0'], `${R}/#!case8`, `${R}/#!*any`],
    [
      'a parameter of a route',
      `${R}/#/case?id=7&tab=1`,
      ['parameter tab'],
      `${R}/#/case?id=7&tab=2`,
      `${R}/#/case?id=7`,
    ],
    [
      'a fragment with parameters',
      `${R}/a#case=7&tab=1`,
      ['parameter tab'],
      `${R}/a#case=8&tab=1`,
      `${R}/a#!/*hash?case=8&tab=1`,
    ],
    ['a fragment', `${R}/a#4711`, [], `${R}/a#4712`, `${R}/a#!/*hash/4712`],
    [
      'a name with a space',
      `${R}/a?last+seen=1&id=7`,
      ['parameter last seen'],
      `${R}/a?last%20seen=2&id=7`,
      `${R}/a?id=7`,
    ],
  ])('leaves out or keeps %s', (_, example, passing, address, key) => {
    const rules = [ruleWithout(example, ...passing)];
    expect(sourceKeyOf(address, rules)).toBe(key);
    expect(sourceKeyOf(key, rules)).toBe(key);
    expect(sourceKeyOf(key)).toBe(key);
  });

  it.each([
    ['another site', 'https://s.test/case/7?tab=a'],
    ['another port', `${R}:8443/case/7?tab=a`],
    ['other words', `${R}/person/7?tab=a`],
    ['a longer path', `${R}/case/7/notes?tab=a`],
    ['a route', `${R}/case/7?tab=a#/x`],
    ['a file', 'file:///case/7?tab=a'],
    ['our own', 'example:daily-log'],
  ])('is not for %s', (_, address) => {
    expect(sourceKeyOf(address, [ruleWithout(`${R}/case/7?tab=a`, 'parameter tab')])).toBe(sourceKeyOf(address));
  });

  it('leaves frames and what is kept apart by hand as they are', () => {
    const rules = [ruleWithout(`${R}/case?id=7&tab=a`, 'parameter tab')];
    const key = frameKeyOf(`${R}/case?id=7&tab=a`, 'editor') ?? '';
    expect(sourceKeyOf(key, rules)).toBe(`${R}/case?id=7#:~:frame=editor`);
    expect(sourceKeyOf(`${R}/case?id=7&tab=a#!apart-1`, rules)).toBe(`${R}/case?id=7&tab=a#!apart-1`);
  });

  it('lets no secret in, whatever it says', () => {
    for (const { address, secrets } of addressVectors) {
      const rules = [
        ruleOf(
          address,
          choicesIn(address, []).map((choice) => ({ ...choice, names: true })),
        ),
      ].flatMap((rule) => (rule ? [rule, { ...rule, fragment: true }] : []));
      for (const rule of rules) {
        const kept = `${sourceKeyOf(address, [rule])} ${JSON.stringify(rule)} ${JSON.stringify(choicesIn(address, [rule]))}`;
        for (const secret of secrets) expect(kept).not.toContain(secret);
      }
    }
    const implicit = `${R}/a#access_token=Zk3vQ9xT1mB7&case=7`;
    expect(sourceKeyOf(implicit, [ruleWithout(implicit)])).toBe(`${R}/a#!/*hash?case=7`);
  });

  it('gives a key the same key', () => {
    const segment = fc.constantFrom('case', '7', '4711', 'a b', '', 'Zk3vQ9xT1mB7pL5wR2cY8dF4', '*any', 'x;y=1');
    const address = fc
      .tuple(
        fc.array(segment, { maxLength: 4 }),
        fc.array(fc.tuple(segment, segment), { maxLength: 3 }),
        fc.constantFrom('', '#/case/7?tab=1', '#case=7', '#4711', '#!x'),
      )
      .map(
        ([path, query, hash]) => `${R}/${path.map(encodeURIComponent).join('/')}?${new URLSearchParams(query)}${hash}`,
      );
    fc.assert(
      fc.property(address, fc.infiniteStream(fc.boolean()), (one, coins) => {
        const rule = ruleOf(
          one,
          choicesIn(one, []).map((choice) => ({ ...choice, names: coins.next().value === true })),
        );
        const rules = rule ? [rule] : [];
        const key = sourceKeyOf(one, rules) ?? '';
        expect(sourceKeyOf(key, rules)).toBe(key);
        expect(sourceKeyOf(key)).toBe(key);
      }),
    );
  });

  it('opens what it still can', () => {
    expect(addressOf(`${R}/a#!/*hash?case=8`)).toBe(`${R}/a#case=8`);
    expect(addressOf(`${R}/a#!/*hash/4712`)).toBe(`${R}/a#4712`);
    for (const key of [`${R}/w/*any/case`, `${R}/#!*any`]) expect(addressOf(key)).toBeNull();
  });
});

describe('the choices in an address', () => {
  const names = (address: string, rules: readonly AddressRule[] = []) =>
    Object.fromEntries(choicesIn(address, rules).map(({ id, names: does }) => [id, does]));

  it.each<[string, Readonly<Record<string, boolean>>]>([
    [
      `${R}/case?id=7&tab=a&sort=date`,
      { 'path 0': true, 'parameter id': true, 'parameter tab': true, 'parameter sort': false },
    ],
    [`${R}/en-gb/case/7`, { 'path 0': false, 'path 1': true, 'path 2': true }],
    [`${R}/#/case/7?order=1`, { 'route 1': true, 'route 2': true, 'parameter order': false }],
    [`${R}/a#caseId=7`, { 'path 0': true, fragment: true }],
    [`${R}/a#notes`, { 'path 0': true, fragment: false }],
    [`${R}/a?sid=1&id=7`, { 'path 0': true, 'parameter id': true }],
    ['example:daily-log', {}],
    ['about:blank', {}],
  ])('are guessed: %s', (address, guess) => {
    expect(names(address)).toEqual(guess);
  });

  it('are as the rule has them', () => {
    const address = `${R}/case/7?tab=a&sort=b`;
    const rule = ruleWithout(address, 'path 0', 'parameter tab');
    expect(names(`${R}/x/8?tab=c&sort=d`, [rule])).toEqual({
      'path 0': false,
      'path 1': true,
      'parameter tab': false,
      'parameter sort': true,
    });
  });

  it('take the place of the rule for the same pages, and of no other', () => {
    const first = ruleWithout(`${R}/case/7?tab=a`, 'parameter tab');
    const other = ruleWithout(`${R}/person/7`);
    const second = ruleWithout(`${R}/case/8?tab=a`);
    expect(withRule([first, other], second, `${R}/case/8`)).toEqual([other, second]);
    expect(ruleFor(`${R}/nowhere`, [first, other])).toBeNull();
  });

  it('have examples', () => {
    const choices = choicesIn(`${R}/case/7?sort=date&sid=abc`, []);
    expect(samplesOf(R, choices)).toEqual({
      same: [`${R}/case/7?sort=date`, `${R}/case/7?sort=other-date`],
      other: `${R}/case/8?sort=date`,
    });
    expect(samplesOf(R, choicesIn(`${R}/case`, []))).toEqual({ same: null, other: null });
  });
});

describe('what becomes of the sources that are kept', () => {
  const rules = [ruleWithout(`${R}/case?id=7&tab=a`, 'parameter tab')];
  const source = (key: string, recordId: string | null = null) => ({ key, recordId });

  it('gives those another key whose key changes', () => {
    const { keys, joined } = rekeyingOf(
      [source(`${R}/case?id=7&tab=a`, 'one'), source(`${R}/case?id=7`, 'one'), source(`${R}/other`)],
      rules,
    );
    expect([...keys]).toEqual([[`${R}/case?id=7&tab=a`, `${R}/case?id=7`]]);
    expect(joined).toEqual([]);
  });

  it('tells the records whose pages would become one', () => {
    const { joined } = rekeyingOf(
      [source(`${R}/case?id=7&tab=a`, 'one'), source(`${R}/case?id=7&tab=b`, 'two')],
      rules,
    );
    expect(joined).toEqual(['one', 'two']);
  });
});
