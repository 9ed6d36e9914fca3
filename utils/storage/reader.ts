import { type Collection, Dexie, type Table } from 'dexie';
import type { Annotation } from '../core/annotation';
import { compareReferences } from '../core/case-reference';
import { currentSettings } from './current-settings';
import type { Database, Surroundings } from './database';
import { inTransaction } from './in-transaction';
import { mend } from './mend';
import { byCreation } from './order';
import type { DamagedRow, Reader } from './repository';
import { readable, type Shelf, type Shelves } from './shelf';

/** The reading side of the repository, for any context of the extension. */
export function createReader(db: Database, shelves: Shelves, { reviewName }: Surroundings): Reader {
  const { reviews, records, sources, annotations } = shelves;
  return {
    settings: () => inTransaction(db, 'r', () => currentSettings(shelves)),
    reviews: async () => readable(await reviews.list()).toSorted(byCreation),
    records: async () => readable(await records.list()).toSorted((a, b) => compareReferences(a.reference, b.reference)),
    sources: async () => readable(await sources.list()).toSorted(byCreation),
    source: async (key) => readable([await sources.find(key)])[0] ?? null,
    annotation: async (id) => readable([await annotations.find(id)])[0] ?? null,
    annotationsOfSource: async (reviewId, sourceKey) =>
      kept(readable(await annotations.list((table) => table.where({ reviewId, sourceKey })))),
    annotations: async (reviewId) => kept(readable(await annotations.list((table) => ofReview(table, reviewId)))),
    everything: () =>
      inTransaction(db, 'r', async () => {
        const found = {
          reviews: readable(await reviews.list()).toSorted(byCreation),
          records: readable(await records.list()).toSorted(byCreation),
          sources: readable(await sources.list()).toSorted(byCreation),
          annotations: readable(await annotations.list()).toSorted(byCreation),
        };
        return mend(found, reviewName);
      }),
    damaged: () => inTransaction(db, 'r', () => damagedRows(shelves)),
  };
}

function kept(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.filter(({ deleted }) => deleted === null).toSorted(byCreation);
}

function ofReview(table: Table<unknown, string>, reviewId: string): Collection<unknown, string> {
  return table.where('[reviewId+sourceKey]').between([reviewId, Dexie.minKey], [reviewId, Dexie.maxKey]);
}

async function damagedRows(shelves: Shelves): Promise<readonly DamagedRow[]> {
  return [
    ...(await damagedOf('settings', shelves.settings)),
    ...(await damagedOf('reviews', shelves.reviews)),
    ...(await damagedOf('records', shelves.records)),
    ...(await damagedOf('sources', shelves.sources)),
    ...(await damagedOf('annotations', shelves.annotations)),
  ];
}

async function damagedOf<T>(table: DamagedRow['table'], shelf: Shelf<T>): Promise<readonly DamagedRow[]> {
  return (await shelf.list()).flatMap((row) => (row.ok ? [] : [{ table, place: row.place }]));
}
