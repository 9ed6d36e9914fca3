import { describe, expect, it, vi } from 'vitest';
import { live } from '../../utils/storage/live';
import { freshRepository, plant, uuid } from './fresh-repository';

const review = { id: uuid(9), name: 'Audit', purpose: 'audit' as const, codebookId: 'attachment' };

describe('live', () => {
  it('reads again when another context has written, until it is ended', async () => {
    const here = freshRepository();
    const there = freshRepository(here.machine, here.surroundings);
    const values: number[] = [];
    const onError = vi.fn();
    const stop = live(
      async () => (await here.repository.reviews()).length,
      (count) => values.push(count),
      onError,
    );
    await vi.waitFor(() => expect(values).toEqual([1]));
    await there.repository.run({ kind: 'create-review', review });
    await vi.waitFor(() => expect(values).toEqual([1, 2]));
    stop();
    await there.repository.run({ kind: 'create-review', review: { ...review, id: uuid(10) } });
    expect(await here.repository.reviews()).toHaveLength(3);
    expect(values).toEqual([1, 2]);
    expect(onError).not.toHaveBeenCalled();
  });

  it('says that a read failed', async () => {
    const fresh = freshRepository();
    const { repository } = fresh;
    await repository.settings();
    await plant(fresh, 'reviews', () => undefined);
    const onValue = vi.fn();
    const error = await new Promise((resolve) => live(repository.settings, onValue, resolve));
    expect(error).toEqual(new Error('no review can be read'));
    expect(onValue).not.toHaveBeenCalled();
  });
});
