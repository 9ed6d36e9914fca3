import { describe, expect, it } from 'vitest';
import type { Command } from '../../utils/core/command';
import type { Everything } from '../../utils/core/everything';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshMachine, freshRepository, restarted, uuid } from './fresh-repository';

const other = { ...record, id: uuid(1), reference: 'CF-2' };
const otherSource = { ...source, key: 'https://records.test/case/8', recordId: other.id };
const created = '2026-11-01T09:00:00.000Z';
const file: Everything = {
  reviews: [review],
  records: [other, record],
  sources: [source, otherSource],
  annotations: [
    ...Array.from({ length: 60 }, (_, index) => ({ ...annotation, id: uuid(100 + index), created })),
    { ...annotation, id: uuid(200), created, sourceKey: otherSource.key },
  ],
};
const erase: Command = { kind: 'erase-record', recordId: record.id };
const none = { added: 0, updated: 0, unchanged: 0, older: 0, conflicting: 0, erased: 0 };

/** A repository with two records, one of which has changes and things in the bin. */
async function filled() {
  const fresh = freshRepository();
  await fresh.repository.merge(file);
  const { revision } = annotation;
  const change = (id: number, note: string): Command => ({
    kind: 'change-annotation',
    id: uuid(id),
    revision,
    change: { note },
  });
  expect((await fresh.repository.run(change(100, 'a note that was changed'))).kind).toBe('done');
  expect((await fresh.repository.run({ kind: 'delete-annotation', id: uuid(101), revision })).kind).toBe('done');
  return fresh;
}

describe('a record that is erased', () => {
  it('is gone with its sources, annotations, bin, history and keys, in both copies; nothing else is', async () => {
    const { repository, db, machine } = await filled();
    const before = [...machine.secondCopy.keys()];
    const keysBefore = new Set(before);
    const log = await repository.audit();
    expect(await repository.run(erase)).toEqual({ kind: 'done', annotation: null });
    expect(await repository.everything()).toEqual({
      reviews: [review],
      records: [other],
      sources: [otherSource],
      annotations: [file.annotations[60]],
    });
    expect(await repository.history(uuid(100))).toEqual([]);
    const { sources } = await repository.numbers();
    expect(sources).toMatchObject([{ recordId: other.id, reviews: [{ totals: { passages: 1 } }] }]);
    expect((await repository.audit()).slice(log.length)).toMatchObject([{ what: 'erase-record', id: record.id }]);

    const goneIn = (keys: readonly string[]) =>
      [...keysBefore].filter((key) => !keys.includes(key) && /^(records|sources|parts|tallies|history)\//.test(key));
    const rows = (await db.sheets.toArray()) as { key: string; body: unknown; group: string; ids: string[] }[];
    const left = [...machine.secondCopy.entries()];
    const gone = goneIn(rows.map(({ key }) => key));
    // One record, one source, three parts with their tallies, and two histories.
    expect(gone).toHaveLength(1 + 1 + 3 + 3 + 2);
    expect(goneIn(left.map(([key]) => key))).toEqual(gone);
    for (const store of ['parts', 'tallies', 'history']) {
      const live = rows.filter(({ key, body }) => key.startsWith(`${store}/`) && body !== null);
      expect(live.map(({ group }) => group)).toEqual(
        live.length === 0 ? [] : [rows.find(isOther)?.group.replace(/^parts/, store)],
      );
    }
    expect(rows.filter(({ body }) => body === null).every(({ group, ids }) => group === '' && ids.length === 0)).toBe(
      true,
    );
    function isOther({ key, body }: { key: string; body: unknown }) {
      return key.startsWith('parts/') && body !== null;
    }
  });

  it('stays erased after a restart from either copy alone', async () => {
    const { repository, machine } = await filled();
    await repository.run(erase);
    const withoutDatabase = freshRepository({ ...restarted(machine), indexedDB: freshMachine().indexedDB });
    expect((await withoutDatabase.repository.records()).map(({ id }) => id)).toEqual([other.id]);
    const withoutCopy = freshRepository({ ...restarted(machine), secondCopy: new Map() });
    expect((await withoutCopy.repository.records()).map(({ id }) => id)).toEqual([other.id]);
    expect((await withoutCopy.repository.everything()).annotations).toHaveLength(1);
  });

  it('may be erased again, and one that never was there is missing', async () => {
    const { repository } = await filled();
    await repository.run(erase);
    const entries = (await repository.audit()).length;
    expect((await repository.run(erase)).kind).toBe('done');
    expect(await repository.audit()).toHaveLength(entries);
    expect((await repository.run({ ...erase, recordId: uuid(9) } as Command)).kind).toBe('missing');
  });

  it('does not come back with an older file, unless that is asked for', async () => {
    const { repository } = await filled();
    await repository.run(erase);
    const preview = { kind: 'merged', result: { ...none, unchanged: 1, erased: 60 } };
    expect(await repository.mergePreview(file, { bringBack: false })).toEqual(preview);
    expect(await repository.merge(file)).toEqual(preview);
    expect((await repository.records()).map(({ id }) => id)).toEqual([other.id]);
    expect(await repository.source(source.key)).toBeNull();

    const back = { kind: 'merged', result: { ...none, unchanged: 1, added: 60 } };
    expect(await repository.mergePreview(file, { bringBack: true })).toEqual(back);
    expect(await repository.merge(file, { bringBack: true })).toEqual(back);
    expect(await repository.everything()).toEqual(file);
    // Brought back knowingly, it is here as anything is.
    expect(await repository.merge(file)).toEqual({ kind: 'merged', result: { ...none, unchanged: 61 } });
  });

  it('stays out though its page was marked again since', async () => {
    const { repository } = await filled();
    await repository.run(erase);
    const { kind } = await repository.run({
      kind: 'create-annotation',
      id: uuid(300),
      sourceKey: source.key,
      sourceTitle: '',
      target: annotation.target,
      entry: null,
      tags: annotation.tags,
    });
    expect(kind).toBe('done');
    expect(await repository.merge(file)).toMatchObject({ result: { ...none, unchanged: 1, erased: 60 } });
    expect((await repository.annotationsOfSource(review.id, source.key)).map(({ id }) => id)).toEqual([uuid(300)]);
    const later = { ...annotation, id: uuid(301), created: '2027-01-01T00:00:00.000Z' };
    expect(await repository.merge({ ...file, annotations: [later] })).toMatchObject({ result: { ...none, added: 1 } });
  });
});

describe('until when a record is kept', () => {
  const keep = (keepUntil: string | null): Command => ({ kind: 'keep-record', recordId: record.id, keepUntil });

  it('can be set and taken away', async () => {
    const { repository } = await filled();
    expect((await repository.run(keep('2027-03-03'))).kind).toBe('done');
    expect(await repository.records()).toContainEqual({ ...record, keepUntil: '2027-03-03' });
    const entries = (await repository.audit()).length;
    await repository.run(keep('2027-03-03'));
    expect(await repository.audit()).toHaveLength(entries);
    await repository.run(keep(null));
    expect(await repository.records()).toContainEqual(record);
    expect((await repository.run({ ...keep(null), recordId: uuid(9) } as Command)).kind).toBe('missing');
  });

  it('is set for a new record where the organisation has set a number of days', async () => {
    const plain = freshRepository();
    const ruled = freshRepository(plain.machine, {
      ...plain.surroundings,
      rules: async () => ({ codebook: 'attachment', retentionDays: 30 }),
    });
    expect(await ruled.repository.reviews()).toMatchObject([{ codebookId: 'attachment' }]);
    await ruled.repository.run({ kind: 'assign-record', sourceKey: source.key, sourceTitle: '', reference: 'CF-1' });
    expect(await ruled.repository.records()).toMatchObject([{ reference: 'CF-1', keepUntil: '2026-12-21' }]);
  });
});

describe('a backup', () => {
  it('is noted with the changes there had been', async () => {
    const { repository } = await filled();
    const changes = await repository.changes();
    expect(changes).toBe((await repository.audit()).length);
    await repository.run({ kind: 'note-backup', changes });
    expect((await repository.settings()).backup).toMatchObject({ changes: await repository.changes() });
    await repository.run({ kind: 'change-settings', change: { reviewer: 'AB' } });
    expect(await repository.settings()).toMatchObject({ reviewer: 'AB', backup: { changes: changes + 1 } });
  });

  it('counts changes over many sheets of the log as reading them does', async () => {
    const { repository } = freshRepository();
    for (let count = 1; count <= 100; count += 1) {
      await repository.run({ kind: 'change-settings', change: { reviewer: String(count) } });
      expect(await repository.changes()).toBe(count);
    }
    expect(await repository.audit()).toHaveLength(100);
  });
});
