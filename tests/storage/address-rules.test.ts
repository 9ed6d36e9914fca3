import { describe, expect, it } from 'vitest';
import { choicesIn, ruleOf } from '../../utils/core/address-choice';
import type { AddressRule } from '../../utils/core/address-rule';
import type { Command } from '../../utils/core/command';
import { createVault } from '../../utils/storage/vault';
import { annotation as example } from '../core/schema/examples';
import { freshRepository, restarted, uuid } from './fresh-repository';

const SITE = 'https://records.test';
const page = (id: number, tab: string) => `${SITE}/case?id=${id}&tab=${tab}`;

/** Says that the tab does not name the record. */
function noTab(): AddressRule {
  const choices = choicesIn(page(7, 'a'), []).map((one) => ({ ...one, names: one.name !== 'tab' }));
  const rule = ruleOf(page(7, 'a'), choices);
  if (!rule) throw new Error('no rule can be made');
  return rule;
}

const create = (id: number, sourceKey: string): Command => ({
  kind: 'create-annotation',
  id: uuid(id),
  sourceKey,
  sourceTitle: `Log ${id}`,
  target: example.target,
  entry: example.entry,
  tags: [{ dimension: 'availability', direction: null, side: null }],
});
const assign = (sourceKey: string, reference: string): Command => ({
  kind: 'assign-record',
  sourceKey,
  sourceTitle: 'Log',
  reference,
});
const set = (...rules: readonly AddressRule[]): Command => ({ kind: 'set-address-rules', site: SITE, rules });

async function after(...commands: readonly Command[]) {
  const fresh = freshRepository();
  for (const command of commands) expect((await fresh.repository.run(command)).kind).toBe('done');
  return fresh;
}

describe('set-address-rules', () => {
  it('gives stored sources their new key, with what is annotated there, the bin too, and their record', async () => {
    const fresh = await after(
      create(1, page(7, 'a')),
      create(2, page(7, 'b')),
      create(3, page(8, 'a')),
      create(4, 'https://other.test/case?id=7&tab=a'),
      { kind: 'delete-annotation', id: uuid(2), revision: 1 },
      assign(page(7, 'b'), 'CF-7'),
      set(noTab()),
    );
    const { sources, annotations } = await fresh.repository.everything();
    expect(sources.map(({ key }) => key).sort()).toEqual([
      'https://other.test/case?id=7&tab=a',
      `${SITE}/case?id=7`,
      `${SITE}/case?id=8`,
    ]);
    expect(annotations.map(({ id, sourceKey }) => [id, sourceKey]).sort()).toEqual([
      [uuid(1), `${SITE}/case?id=7`],
      [uuid(2), `${SITE}/case?id=7`],
      [uuid(3), `${SITE}/case?id=8`],
      [uuid(4), 'https://other.test/case?id=7&tab=a'],
    ]);
    const [record] = await fresh.repository.records();
    expect(record?.reference).toBe('CF-7');
    expect((await fresh.repository.source(`${SITE}/case?id=7`))?.recordId).toBe(record?.id);
    expect((await fresh.repository.settings()).addressRules).toEqual([noTab()]);
  });

  it('takes along a source that has only a record', async () => {
    const fresh = await after(assign(page(7, 'a'), 'CF-7'), set(noTab()));
    expect((await fresh.repository.sources()).map(({ key }) => key)).toEqual([`${SITE}/case?id=7`]);
    expect((await fresh.repository.records()).map(({ reference }) => reference)).toEqual(['CF-7']);
  });

  it('is refused where it would make one page of two records, and changes nothing', async () => {
    const fresh = await after(
      create(1, page(7, 'a')),
      create(2, page(7, 'b')),
      assign(page(7, 'a'), 'CF-1'),
      assign(page(7, 'b'), 'CF-2'),
    );
    const before = await fresh.repository.everything();
    expect(await fresh.repository.run(set(noTab()))).toEqual({ kind: 'refused' });
    expect(await fresh.repository.everything()).toEqual(before);
    expect((await fresh.repository.settings()).addressRules).toBeUndefined();
  });

  it('is refused with rules of another site', async () => {
    const fresh = await after();
    const command: Command = { kind: 'set-address-rules', site: 'https://other.test', rules: [noTab()] };
    expect(await fresh.repository.run(command)).toEqual({ kind: 'refused' });
  });

  it('said twice does it once, and is whole after a restart', async () => {
    const fresh = await after(create(1, page(7, 'a')), set(noTab()));
    const kept = await fresh.repository.everything();
    expect((await fresh.repository.run(set(noTab()))).kind).toBe('done');
    expect(await fresh.repository.everything()).toEqual(kept);
    const next = freshRepository(restarted(fresh.machine));
    expect(await next.repository.everything()).toEqual(kept);
    expect((await next.repository.settings()).addressRules).toEqual([noTab()]);
    expect(await createVault(next.db, next.surroundings).state()).toMatchObject({ sound: true });
  });

  it('is taken back without a trace in the settings; what was put together stays together', async () => {
    const fresh = await after(create(1, page(7, 'a')), set(noTab()), set());
    expect('addressRules' in (await fresh.repository.settings())).toBe(false);
    expect((await fresh.repository.sources()).map(({ key }) => key)).toEqual([`${SITE}/case?id=7`]);
  });

  it('can be read in the log, as can every other kind of command', async () => {
    const fresh = await after(create(1, page(7, 'a')), assign(page(7, 'a'), 'CF-7'), set(noTab()));
    const [record] = await fresh.repository.records();
    await fresh.repository.run({
      kind: 'set-pseudonyms',
      recordId: record?.id ?? '',
      pseudonyms: [{ name: 'Robin', replacement: 'Child A' }],
    });
    expect((await fresh.repository.audit()).map(({ what }) => what)).toEqual([
      'create-annotation',
      'assign-record',
      'set-address-rules',
      'set-pseudonyms',
    ]);
  });
});
