import type { EntriesRead } from '../core/entries-read';
import { joinParts, type KeptSource, type PartTally, tallyAnnotations } from '../core/kept-tally';
import { parseAnnotation } from '../core/schema/annotation';
import { parsePartTallies, storedTally } from '../core/schema/kept-tally';
import { parseSource } from '../core/schema/record';
import type { Opened } from './opener';
import { idIn } from './sheet';
import type { Work } from './work';

/** The numbers of a source as it is now; `null` when there is none, or when it can't be read. */
export async function countSource(id: string, work: Work, tallies: readonly Opened[]): Promise<KeptSource | null> {
  const value = (await work.find('sources', id))?.value;
  const source = parseSource(typeof value === 'object' && value !== null && 'thing' in value ? value.thing : undefined);
  if (!source.ok) return null;
  const { recordId, entries } = source.value;
  const parts: PartTally[] = [];
  for (const sheet of tallies) {
    const parsed = parsePartTallies(sheet.value);
    parts.push(...(parsed.ok ? parsed.value : await countPart(idIn(sheet.key), id, work)));
  }
  return { recordId, read: readOf(entries), reviews: joinParts(parts) };
}

/** Tallies of a part that are not as they are kept now: made from what is in it. */
export async function countPart(partId: string, sourceId: string, work: Work): Promise<readonly PartTally[]> {
  const value = (await work.find('parts', partId))?.value;
  if (!Array.isArray(value)) return [];
  const tallies = tallyAnnotations(value.map(parseAnnotation).flatMap((one) => (one.ok ? [one.value] : [])));
  await work.put({ store: 'tallies', id: partId, parent: sourceId, ids: [], value: tallies.map(storedTally) });
  return tallies;
}

function readOf(entries: EntriesRead | undefined): KeptSource['read'] {
  if (!entries) return null;
  return { count: entries.count, firstDate: entries.dates[0] ?? null, lastDate: entries.dates.at(-1) ?? null };
}
