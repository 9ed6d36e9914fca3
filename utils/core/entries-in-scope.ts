import { isDateChosen } from './part-counter';
import type { Source } from './record';
import type { SummaryPassage } from './summary-passage';
import type { EntriesInScope, SummaryFilter } from './summary-types';

/**
 * The dated entries of these sources that are among the dates chosen. Of a source that has not told its entries,
 * those that a passage stands in stand in.
 */
export function entriesInScope(
  sources: readonly Source[],
  passages: readonly SummaryPassage[],
  filter: Pick<SummaryFilter, 'from' | 'to'>,
): EntriesInScope {
  const isChosen = (date: string) => isDateChosen(date, filter);
  const marked = markedEntries(sources, passages);
  let count = 0;
  let [firstDate, lastDate]: (string | null)[] = [null, null];
  for (const { key, entries } of sources) {
    const dates = (entries?.dates ?? marked.get(key) ?? []).filter(isChosen);
    const untold = entries && dates.length === entries.dates.length ? entries.count - dates.length : 0;
    count += dates.length + untold;
    for (const date of dates) {
      if (firstDate === null || firstDate === undefined || date < firstDate) firstDate = date;
      if (lastDate === null || lastDate === undefined || date > lastDate) lastDate = date;
    }
  }
  const known = sources.length > 0 && sources.every(({ entries }) => entries !== undefined);
  return { count, firstDate: firstDate ?? null, lastDate: lastDate ?? null, known };
}

/** Dates of the different entries with a passage, by the key of a source that has not told its own. */
function markedEntries(
  sources: readonly Source[],
  passages: readonly SummaryPassage[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Map<string, string>>();
  for (const { key, entries } of sources) if (!entries) found.set(key, new Map());
  for (const { quotation } of passages) {
    const { date, heading, sourceKey } = quotation;
    if (date !== null) found.get(sourceKey)?.set(`${date}\n${heading ?? ''}`, date);
  }
  return new Map([...found].map(([key, dates]) => [key, [...dates.values()]]));
}
