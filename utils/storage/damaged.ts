import type { Database } from './database';
import { damagedNumbers } from './mend-totals';
import { readVersion1 } from './migrations/read-version-1';
import type { DamagedRow } from './repository';
import type { Shelves } from './shelf';
import type { Work } from './work';

/** Everything that is stored and can't be read, by the table it would be in. */
export async function damagedOf(
  { settings, reviews, records, sources, annotations, assessments, codebooks }: Shelves,
  work: Work,
  db: Database,
): Promise<readonly DamagedRow[]> {
  return [
    ...bad('settings', await settings.list()),
    ...bad('reviews', await reviews.list()),
    ...bad('records', await records.list()),
    ...bad('sources', await sources.list()),
    ...bad('annotations', await annotations.list()),
    ...bad('history', await annotations.histories()),
    ...bad('assessments', await assessments.list()),
    ...bad('codebooks', await codebooks.list()),
    ...(await damagedNumbers(work)).map(() => ({ table: 'numbers', place: '' }) as const),
    ...(await readVersion1(db)).damaged,
  ];
}

function bad(
  table: DamagedRow['table'],
  found: readonly ({ readonly ok: true } | { readonly ok: false; readonly place: string })[],
): readonly DamagedRow[] {
  return found.flatMap((one) => (one.ok ? [] : [{ table, place: one.place }]));
}
