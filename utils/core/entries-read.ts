/** The dated entries that were read on a source: counts and dates, nothing of what they say. */
export interface EntriesRead {
  /** Dated entries; as many as `dates`, unless there are more than are kept. */
  readonly count: number;
  /**
   * Their ISO 8601 dates, sorted, one an entry, so two entries of a day are there twice. At most `MAX_ENTRY_DATES`:
   * of more, the earliest and the very last.
   */
  readonly dates: readonly string[];
}

/** The most dates that are kept of a source. */
export const MAX_ENTRY_DATES = 2_000;

/** Entries with these dates, in any order. */
export function entriesWith(dates: readonly string[]): EntriesRead {
  return { count: dates.length, dates: kept(dates.toSorted()) };
}

/**
 * What was read in two looks at a source, which may show it in parts: of every day as many entries as the look that
 * saw more of it. Order and repetition of looks change nothing.
 */
export function joinEntries(one: EntriesRead, other: EntriesRead): EntriesRead {
  const left = countByDate(one.dates);
  const right = countByDate(other.dates);
  const days = [...new Set([...left.keys(), ...right.keys()])].sort();
  const dates = days.flatMap((day) => Array<string>(Math.max(left.get(day) ?? 0, right.get(day) ?? 0)).fill(day));
  return { count: Math.max(one.count, other.count, dates.length), dates: kept(dates) };
}

function countByDate(dates: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  return counts;
}

function kept(sorted: readonly string[]): readonly string[] {
  const last = sorted.at(-1);
  if (sorted.length <= MAX_ENTRY_DATES || last === undefined) return sorted;
  return [...sorted.slice(0, MAX_ENTRY_DATES - 1), last];
}
