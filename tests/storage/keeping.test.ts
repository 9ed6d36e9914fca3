import { describe, expect, it } from 'vitest';
import { BIN_DAYS, binLimit } from '../../utils/core/bin';
import type { Command } from '../../utils/core/command';
import { firstBrokenEntry } from '../../utils/storage/audit-log';
import { createVault } from '../../utils/storage/vault';
import { annotation, source } from '../core/schema/examples';
import { freshMachine, freshRepository, restarted, uuid } from './fresh-repository';

const create = (id: number): Command => ({
  kind: 'create-annotation',
  id: uuid(id),
  sourceKey: source.key,
  sourceTitle: '',
  target: annotation.target,
  entry: annotation.entry,
  tags: annotation.tags,
});
const note = (id: number, revision: number, text: string): Command => ({
  kind: 'change-annotation',
  id: uuid(id),
  revision,
  change: { note: text },
});
const remove = (id: number, revision = 1): Command => ({ kind: 'delete-annotation', id: uuid(id), revision });

/** A repository in which these commands were carried out. */
async function after(...commands: readonly Command[]) {
  const fresh = freshRepository();
  for (const command of commands) expect((await fresh.repository.run(command)).kind).toBe('done');
  return fresh;
}

describe('the bin', () => {
  it('is kept for 30 days', () => {
    expect(BIN_DAYS).toBe(30);
    expect(binLimit('2026-03-31T10:00:00.000Z')).toBe('2026-03-01T10:00:00.000Z');
  });

  it('is purged of what has been in it since before an instant, with its history, for good', async () => {
    const { repository, db, machine } = await after(
      ...Array.from({ length: 60 }, (_, index) => create(index)),
      note(3, 1, 'before it was deleted'),
      remove(3, 2),
    );
    const limit = new Date(Date.parse((await repository.annotation(uuid(3)))?.deleted ?? '') + 1).toISOString();
    await repository.run(remove(4));
    expect(await repository.purgeBin(limit)).toBe(1);
    expect(await repository.purgeBin(limit)).toBe(0);
    expect(await repository.annotation(uuid(3))).toBeNull();
    expect(await repository.annotation(uuid(4))).not.toBeNull();
    expect(await repository.history(uuid(3))).toEqual([]);
    const rows = await db.sheets
      .where('key')
      .startsWith(`history/${uuid(3)}`)
      .toArray();
    expect(rows).toMatchObject([{ body: null }, { body: null }]);
    const next = freshRepository({ ...restarted(machine), indexedDB: freshMachine().indexedDB });
    expect((await next.repository.everything()).annotations).toHaveLength(59);
    expect(await createVault(next.db, next.surroundings).state()).toMatchObject({ sound: true });
  });
});

describe('the history of an annotation', () => {
  it('is what it was before each change, oldest first', async () => {
    const { repository } = await after(create(1), create(2));
    const first = await repository.annotation(uuid(1));
    await repository.run(note(1, 1, 'one'));
    const second = await repository.annotation(uuid(1));
    await repository.run(note(1, 2, 'two'));
    await repository.run(note(1, 3, 'two'));
    expect(await repository.history(uuid(1))).toEqual([first, second]);
    expect(await repository.history(uuid(2))).toEqual([]);
  });
});

describe('the audit log', () => {
  it('has an entry for everything that was done, and none for what was said again or refused', async () => {
    const { repository } = await after(
      { kind: 'change-settings', change: { reviewer: 'AB' } },
      create(1),
      create(1),
      note(1, 1, 'words'),
      { kind: 'assign-record', sourceKey: source.key, sourceTitle: '', reference: 'CF-1' },
    );
    await repository.run(note(1, 1, 'other words'));
    await repository.run(remove(2));
    const log = await repository.audit();
    expect(log.map(({ who, what, id }) => [who, what, id])).toEqual([
      ['AB', 'change-settings', ''],
      ['AB', 'create-annotation', uuid(1)],
      ['AB', 'change-annotation', uuid(1)],
      ['AB', 'assign-record', ''],
    ]);
    expect(JSON.stringify(log)).not.toMatch(/words|CF-1|records\.test/);
  });

  it('is a chain over as many entries as there are; one changed, left out or exchanged breaks it', async () => {
    const { repository } = await after(...Array.from({ length: 100 }, (_, index) => create(index)));
    const log = await repository.audit();
    expect(log.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => uuid(index)));
    expect(await firstBrokenEntry(log)).toBeNull();
    expect(await firstBrokenEntry(log.map((entry, at) => (at === 40 ? { ...entry, who: 'CD' } : entry)))).toBe(40);
    expect(await firstBrokenEntry(log.toSpliced(50, 1))).toBe(50);
    expect(await firstBrokenEntry([...log.slice(1, 2), ...log.slice(0, 1), ...log.slice(2)])).toBe(0);
  });
});
