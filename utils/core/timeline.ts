import type { Dimension } from './codebook';
import type { SummaryPart } from './summary-types';

/** What was found for a dimension at one entry date. */
export interface TimelineDay {
  /** ISO 8601 date (`2025-03-03`). */
  readonly date: string;
  readonly strength: number;
  readonly concern: number;
  readonly unset: number;
}

/** The dated passages of a dimension, by date; those without a date are not in it. */
export interface TimelineLane {
  readonly dimension: Dimension;
  readonly days: readonly TimelineDay[];
}

/** The dated passages of a summary, a lane for each of its dimensions, in their order. */
export function timelineOf({ dimensions }: Pick<SummaryPart, 'dimensions'>): readonly TimelineLane[] {
  return dimensions.map(({ dimension, quotations }) => {
    const days = new Map<string, { strength: number; concern: number; unset: number }>();
    for (const { date, direction } of quotations) {
      if (date === null) continue;
      const day = days.get(date) ?? { strength: 0, concern: 0, unset: 0 };
      day[direction ?? 'unset'] += 1;
      days.set(date, day);
    }
    const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
    return { dimension, days: sorted.map(([date, counts]) => ({ date, ...counts })) };
  });
}

/** The lanes with a day for each month (`2025-03`) that any of them has something in, for a table. */
export function byMonth(
  lanes: readonly TimelineLane[],
): readonly { readonly month: string; readonly passages: readonly number[] }[] {
  const months = new Map<string, number[]>();
  for (const [lane, { days }] of lanes.entries()) {
    for (const { date, strength, concern, unset } of days) {
      const month = date.slice(0, 7);
      const row = months.get(month) ?? lanes.map(() => 0);
      row[lane] = (row[lane] ?? 0) + strength + concern + unset;
      months.set(month, row);
    }
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, passages]) => ({ month, passages }));
}
