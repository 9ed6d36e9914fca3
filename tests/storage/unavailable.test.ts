import { describe, expect, it } from 'vitest';
import { live } from '../../utils/storage/live';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshMachine, freshRepository, restarted } from './fresh-repository';

const file = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };

/** The database opened by other means, as other versions of the extension would; it closes when it is told to. */
function openOtherwise(indexedDB: IDBFactory, version: number): Promise<IDBDatabase> {
  const request = indexedDB.open('annotations', version);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe('a store that can’t be used says why, and is never empty:', () => {
  it('written by a later version', async () => {
    const machine = freshMachine();
    (await openOtherwise(machine.indexedDB, 990)).close();
    const { repository } = freshRepository(machine);
    await expect(repository.everything()).rejects.toMatchObject({ reason: 'newer' });
    await expect(repository.settings()).rejects.toMatchObject({ reason: 'newer' });
    expect(await repository.merge(file)).toEqual({ kind: 'failed' });
  });

  it('taken over by a later version, which this one does not hold up', async () => {
    const { repository, machine } = freshRepository();
    await repository.settings();
    const later = await openOtherwise(machine.indexedDB, 990);
    await expect(repository.settings()).rejects.toMatchObject({ reason: 'outdated' });
    later.close();
  });

  it('held up by another tab, and read as soon as that lets go', async () => {
    const machine = freshMachine();
    const other = await openOtherwise(machine.indexedDB, 10);
    const { repository } = freshRepository(machine);
    const told: unknown[] = [];
    const stop = live(
      repository.reviews,
      (reviews) => told.push(reviews.length),
      (error) => told.push(error),
    );
    await expect.poll(() => told).toMatchObject([{ reason: 'blocked' }]);
    other.close();
    await expect.poll(() => told.at(-1)).toBe(1);
    stop();
  });

  it('without the sheet that holds its key', async () => {
    const { repository, machine, db } = freshRepository();
    await repository.merge(file);
    await db.sheets.where('key').startsWith('vault/').delete();
    for (const key of machine.secondCopy.keys()) if (key.startsWith('vault/')) machine.secondCopy.delete(key);
    await expect(freshRepository(restarted(machine)).repository.everything()).rejects.toMatchObject({ reason: 'lost' });
  });
});
