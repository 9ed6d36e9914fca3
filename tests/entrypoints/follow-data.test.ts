// Live queries look for the platform's own database before they do anything.
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PageView } from '../../components/panel/panel-ports';
import { followData } from '../../entrypoints/sidepanel/follow-data';
import type { Command } from '../../utils/core/command';
import type { Reader } from '../../utils/storage/repository';
import { annotationOf, pageOf, SOURCE, tag, uuid } from '../components/panel/fixtures';
import { freshRepository } from '../storage/fresh-repository';

const OTHER = 'https://records.test/case/8';

const create = (number: number, sourceKey = SOURCE): Command => ({
  kind: 'create-annotation',
  id: uuid(number),
  sourceKey,
  sourceTitle: 'Daily log',
  target: annotationOf(number).target,
  entry: null,
  tags: [tag('availability')],
});

function follow(reader: Reader) {
  const closed = new AbortController();
  onTestFinished(() => closed.abort());
  const page = signal<PageView>({ status: 'opening' });
  return { page, ...followData(reader, page, closed.signal) };
}

/** Long enough for a busy machine. */
const soon = <T>(check: () => T) => vi.waitFor(check, { timeout: 15_000 });

describe('what is stored of the page', () => {
  it('is read when the page is known, and again with every change', async () => {
    const { repository } = freshRepository();
    const { page, data } = follow(repository);
    expect(data.value).toBeNull();
    page.value = pageOf([]);
    await soon(() => expect(data.value).toMatchObject({ sourceKey: SOURCE, reviewName: 'My review', reference: null }));
    await repository.run(create(1));
    await repository.run(create(2, OTHER));
    await soon(() => expect(data.value?.annotations.map(({ id }) => id)).toEqual([uuid(1)]));
    await repository.run({ kind: 'assign-record', sourceKey: SOURCE, sourceTitle: 'Daily log', reference: 'FC-1032' });
    await soon(() => expect(data.value).toMatchObject({ reference: 'FC-1032', references: ['FC-1032'] }));
  });

  it('of another page never stands beside this one', async () => {
    const { repository } = freshRepository();
    await repository.run(create(1));
    const { page, data } = follow(repository);
    page.value = pageOf([]);
    await soon(() => expect(data.value?.annotations).toHaveLength(1));
    page.value = pageOf([], { sourceKey: OTHER });
    expect(data.value).toBeNull();
    await soon(() => expect(data.value).toMatchObject({ sourceKey: OTHER, annotations: [] }));
  });

  it('keeps the annotations that did not change as they are', async () => {
    const { repository } = freshRepository();
    await repository.run(create(1));
    await repository.run(create(2));
    const { page, data } = follow(repository);
    page.value = pageOf([]);
    await soon(() => expect(data.value?.annotations).toHaveLength(2));
    const [first, second] = data.value?.annotations ?? [];
    await repository.run({ kind: 'change-annotation', id: uuid(2), revision: 1, change: { note: 'a note' } });
    await soon(() => expect(data.value?.annotations[1]?.note).toBe('a note'));
    expect(data.value?.annotations[0]).toBe(first);
    expect(data.value?.annotations[1]).not.toBe(second);
  });

  it('that can’t be read is said to be unreadable, until another page can', async () => {
    const { repository } = freshRepository();
    const broken: Reader = {
      ...repository,
      source: (key) => (key === OTHER ? Promise.reject(new Error('torn')) : repository.source(key)),
    };
    const { page, data, unreadable } = follow(broken);
    page.value = pageOf([], { sourceKey: OTHER });
    await soon(() => expect(unreadable.value).toBe(true));
    page.value = pageOf([]);
    await soon(() => expect(data.value?.sourceKey).toBe(SOURCE));
    expect(unreadable.value).toBe(false);
  });
});
