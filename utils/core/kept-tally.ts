import type { Annotation, Tag } from './annotation';
import { countWords } from './count-words';
import type { Tally } from './summary-types';

/** The numbers of a set of annotations of one review, by which it is summed without reading them. */
export interface KeptTally {
  readonly reviewId: string;
  /** Without the bin. */
  readonly totals: Tally;
  /** By id of the dimension; those without a passage are left out. */
  readonly dimensions: Readonly<Record<string, Tally>>;
  /** Annotations in the bin. */
  readonly binned: number;
}

/** The kept tallies of a source: of what a review has there. */
export interface SourceTally extends KeptTally {
  readonly sourceKey: string;
}

const none: Tally = {
  passages: 0,
  sources: 0,
  words: 0,
  strength: 0,
  concern: 0,
  unset: 0,
  tags: 0,
  firstDate: null,
  lastDate: null,
  undated: 0,
};

/** The numbers of annotations of one source, by review, in the order the reviews come. */
export function tallyAnnotations(annotations: readonly Annotation[]): readonly KeptTally[] {
  const byReview = Map.groupBy(annotations, ({ reviewId }) => reviewId);
  return [...byReview].map(([reviewId, group]) => {
    const kept = group.filter(({ deleted }) => deleted === null);
    const dimensions = new Set(kept.flatMap(({ tags }) => tags.map(({ dimension }) => dimension)));
    return {
      reviewId,
      totals: tallyOf(kept, () => true),
      dimensions: Object.fromEntries(
        [...dimensions].sort().map((id) => [id, tallyOf(kept, ({ dimension }) => dimension === id)]),
      ),
      binned: group.length - kept.length,
    };
  });
}

/** The numbers of two sets of annotations of one review together: of the same source or of different ones. */
export function joinTallies(a: KeptTally, b: KeptTally, sources: 'same source' | 'other sources'): KeptTally {
  const ids = [...new Set([...Object.keys(a.dimensions), ...Object.keys(b.dimensions)])].sort();
  const join = (one: Tally, other: Tally) => addTallies(one, other, sources);
  return {
    reviewId: a.reviewId,
    totals: join(a.totals, b.totals),
    dimensions: Object.fromEntries(ids.map((id) => [id, join(a.dimensions[id] ?? none, b.dimensions[id] ?? none)])),
    binned: a.binned + b.binned,
  };
}

/** The numbers of a review over all its sources; all zero when there are none. */
export function sumTallies(reviewId: string, tallies: readonly KeptTally[]): KeptTally {
  const nothing: KeptTally = { reviewId, totals: none, dimensions: {}, binned: 0 };
  return tallies.reduce((sum, tally) => joinTallies(sum, tally, 'other sources'), nothing);
}

function tallyOf(annotations: readonly Annotation[], isCounted: (tag: Tag) => boolean): Tally {
  return annotations
    .map((annotation) => ({ annotation, tags: annotation.tags.filter(isCounted) }))
    .filter(({ tags }) => tags.length > 0)
    .map(({ annotation, tags }) => tallyOfOne(annotation, tags))
    .reduce((sum, tally) => addTallies(sum, tally, 'same source'), none);
}

function tallyOfOne({ target, entry }: Annotation, tags: readonly Tag[]): Tally {
  const date = entry?.date ?? null;
  const pointing = (wanted: Tag['direction']) => tags.filter(({ direction }) => direction === wanted).length;
  return {
    passages: 1,
    sources: 1,
    words: countWords(target.quote.exact),
    strength: pointing('strength'),
    concern: pointing('concern'),
    unset: pointing(null),
    tags: tags.length,
    firstDate: date,
    lastDate: date,
    undated: date === null ? 1 : 0,
  };
}

function addTallies(a: Tally, b: Tally, sources: 'same source' | 'other sources'): Tally {
  const dates = [a.firstDate, a.lastDate, b.firstDate, b.lastDate].filter((date) => date !== null).sort();
  return {
    passages: a.passages + b.passages,
    sources: sources === 'same source' ? Math.max(a.sources, b.sources) : a.sources + b.sources,
    words: a.words + b.words,
    strength: a.strength + b.strength,
    concern: a.concern + b.concern,
    unset: a.unset + b.unset,
    tags: a.tags + b.tags,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    undated: a.undated + b.undated,
  };
}
