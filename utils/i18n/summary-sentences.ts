import type { Dimension } from '../core/codebook';
import type { Combination, EntriesInScope, Summary, SummaryFilter, SummaryPart, Tally } from '../core/summary-types';
import { formatDate, formatPeriod } from './format-date';
import type { Translate } from './index';

/**
 * The sentences that the dashboard and an exported summary both say, so that the two can't come to differ.
 */

/** First to last entry date in words, or `null` when no passage has a dated entry. */
export function periodText(tally: Tally): string | null {
  return tally.firstDate && tally.lastDate ? formatPeriod(tally.firstDate, tally.lastDate) : null;
}

/**
 * "No evidence of Co-operation among 42 passages from 3 sources, 3 March to 9 April 2025." A gap is one whatever the
 * directions and dimensions chosen, so with those in the filter their smaller number of passages is not told.
 */
export function gapSentence(text: Translate, { filter, totals, entriesRead }: Summary, dimension: Dimension): string {
  const read = entriesReadText(text, entriesRead);
  if (read) return text('summary-gap-entries', { name: dimension.name, entries: read });
  const period = periodText(totals);
  const { passages, sources } = totals;
  if (passages === 0 || filter.dimensions || filter.directions) {
    return text('summary-gap-alone', { name: dimension.name });
  }
  const args = { name: dimension.name, passages, sources };
  return period ? text('summary-gap-period', { ...args, period }) : text('summary-gap', args);
}

/** "30 entries read, 3 March to 9 April 2025", or `null` when not every source has told its entries. */
export function entriesReadText(text: Translate, { count, firstDate, lastDate, known }: EntriesInScope): string | null {
  if (!known || count === 0) return null;
  const read = text('summary-entries-read', { count });
  return firstDate && lastDate ? `${read}, ${formatPeriod(firstDate, lastDate)}` : read;
}

/** "40%" of all passages that have a dimension; shares add up to more than 100% where passages have several. */
export function shareText(passages: number, all: number): string {
  return PERCENT.format(all > 0 ? passages / all : 0);
}

const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** Passages, sources, words and entry dates of a tally, as one line. */
export function totalsSentence(text: Translate, totals: Tally): string {
  const { passages, sources, words } = totals;
  const period = periodText(totals);
  return period
    ? text('summary-totals-period', { passages, sources, words, period })
    : text('summary-totals', { passages, sources, words });
}

/** What passages without an entry date mean for these numbers, or `null` when there are none. */
export function undatedSentence(text: Translate, filter: SummaryFilter, totals: Tally): string | null {
  if (totals.undated === 0) return null;
  const left = filter.from !== null || filter.to !== null;
  return text(left ? 'summary-undated-left-out' : 'summary-undated', { count: totals.undated });
}

/** That passages counted here are no longer in the record, or `null` when all of them are. */
export function goneSentence(text: Translate, { gone }: Pick<SummaryPart, 'gone'>): string | null {
  return gone === 0 ? null : text('summary-gone', { count: gone });
}

/** "Availability and Sensitivity: 6 passages". */
export function combinationSentence(text: Translate, summary: Summary, combination: Combination): string {
  const names = summary.codebook.dimensions.filter(({ id }) => combination.dimensions.includes(id));
  return text('summary-combination', {
    names: listWords(names.map(({ name }) => name)),
    count: combination.passages,
  });
}

/** What the filter leaves in, a line for each part that is narrowed; empty for the filter that leaves all in. */
export function filterSentences(text: Translate, summary: Summary): readonly string[] {
  const { records, dimensions, directions, from, to } = summary.filter;
  const names = summary.records.map(({ record }) => record?.reference ?? text('summary-no-record'));
  const lines = [
    records && text('summary-filter-records', { names: listWords(names), count: names.length }),
    dimensions &&
      text('summary-filter-dimensions', {
        names: listWords(summary.dimensions.map(({ dimension }) => dimension.name)),
      }),
    directions &&
      text('summary-filter-directions', {
        names: listWords(directions.map((direction) => text(`direction-${direction ?? 'unset'}`))),
      }),
    from && text('summary-filter-from', { date: formatDate(from) }),
    to && text('summary-filter-to', { date: formatDate(to) }),
  ];
  return lines.filter((line) => line !== null);
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Availability, Sensitivity and Acceptance". */
export function listWords(words: readonly string[]): string {
  return LIST.format(words);
}
