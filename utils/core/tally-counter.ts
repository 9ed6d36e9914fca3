import type { Tag } from './annotation';
import type { SummaryPassage } from './summary-passage';
import type { Sides, Tally } from './summary-types';

/** Adds passages up, one at a time. */
export interface TallyCounter {
  /** `counted` is whether its date is among those chosen; otherwise only its missing date counts. */
  add(passage: SummaryPassage, tags: readonly Tag[], counted: boolean): void;
  tally(): Tally;
  entries(): number;
  sides(): Sides;
}

/** A counter at zero. */
export function createTallyCounter(): TallyCounter {
  const [sources, entries] = [new Set<string>(), new Set<string>()];
  const sums = { passages: 0, words: 0, strength: 0, concern: 0, unset: 0, tags: 0, undated: 0 };
  const sides = { caregiving: 0, benefit: 0, unset: 0 };
  let firstDate: string | null = null;
  let lastDate: string | null = null;
  return {
    add({ words, quotation: { date, sourceKey, heading } }, tags, counted) {
      if (date === null) sums.undated += 1;
      if (!counted) return;
      sums.passages += 1;
      sums.words += words;
      sums.tags += tags.length;
      for (const { direction, side } of tags) {
        sums[direction ?? 'unset'] += 1;
        sides[side ?? 'unset'] += 1;
      }
      sources.add(sourceKey);
      if (heading !== null) entries.add(`${sourceKey}\n${date ?? ''}\n${heading}`);
      if (date === null) return;
      if (firstDate === null || date < firstDate) firstDate = date;
      if (lastDate === null || date > lastDate) lastDate = date;
    },
    tally: () => ({ ...sums, sources: sources.size, firstDate, lastDate }),
    entries: () => entries.size,
    sides: () => ({ ...sides }),
  };
}
