import type { Tag } from './annotation';
import { compareReferences } from './case-reference';
import type { Dimension } from './codebook';
import { overlapOf } from './overlap';
import { passagesOf, type SummaryPassage } from './summary-passage';
import type {
  DimensionSummary,
  RecordSummary,
  Summary,
  SummaryFilter,
  SummaryInput,
  SummaryPart,
  Tally,
} from './summary-types';

/** The dimension summary of a review, narrowed by a filter; always in the same order for the same data. */
export function summarise(input: SummaryInput, filter: SummaryFilter): Summary {
  const passages = passagesOf(input, filter);
  const dimensions = input.codebook.dimensions.filter(({ id }) => filter.dimensions?.includes(id) ?? true);
  return {
    review: input.review,
    codebook: input.codebook,
    filter,
    ...partOf(passages, dimensions, filter),
    records: recordParts(input, passages, dimensions, filter),
  };
}

function recordParts(
  { records }: SummaryInput,
  passages: readonly SummaryPassage[],
  dimensions: readonly Dimension[],
  filter: SummaryFilter,
): readonly RecordSummary[] {
  const byRecord = Map.groupBy(passages, ({ recordId }) => recordId);
  const chosen = records
    .filter(({ id }) => filter.records?.includes(id) ?? true)
    .sort((a, b) => compareReferences(a.reference, b.reference) || compareReferences(a.id, b.id));
  return [...chosen, ...(byRecord.has(null) ? [null] : [])].map((record) => ({
    record,
    ...partOf(byRecord.get(record?.id ?? null) ?? [], dimensions, filter),
  }));
}

/** A passage with those of its tags that the filter chooses. */
interface Chosen {
  readonly passage: SummaryPassage;
  readonly tags: readonly Tag[];
}

function partOf(
  passages: readonly SummaryPassage[],
  dimensions: readonly Dimension[],
  filter: SummaryFilter,
): SummaryPart {
  const ids = new Set(dimensions.map(({ id }) => id));
  const matching = passages
    .map(
      (passage): Chosen => ({
        passage,
        tags: passage.tags.filter((tag) => ids.has(tag.dimension) && pointsAsChosen(tag, filter)),
      }),
    )
    .filter(({ tags }) => tags.length > 0);
  const counted = matching.filter(({ passage }) => isCounted(passage, filter));
  const given = counted.map(({ tags }) => tags.map(({ dimension }) => dimension));
  return {
    totals: tallyOf(matching, filter),
    dimensions: dimensions.map((dimension) => {
      const gap = !passages.some((passage) => isCounted(passage, filter) && hasDimension(passage.tags, dimension.id));
      return dimensionSummary(dimension, matching, gap, filter);
    }),
    overlap: overlapOf(
      dimensions.map(({ id }) => id),
      given,
    ),
  };
}

function dimensionSummary(
  dimension: Dimension,
  matching: readonly Chosen[],
  gap: boolean,
  filter: SummaryFilter,
): DimensionSummary {
  const ofDimension = matching.flatMap(({ passage, tags }): Chosen[] => {
    const own = tags.filter((tag) => tag.dimension === dimension.id);
    return own.length > 0 ? [{ passage, tags: own }] : [];
  });
  const quotations = ofDimension
    .filter(({ passage }) => isCounted(passage, filter))
    .flatMap(({ passage, tags }) => tags.map(({ direction, side }) => ({ ...passage.quotation, direction, side })));
  return { dimension, gap, ...tallyOf(ofDimension, filter), quotations };
}

/** The numbers of passages that match the filter but for its dates, which are looked at here. */
function tallyOf(matching: readonly Chosen[], filter: SummaryFilter): Tally {
  const counted = matching.filter(({ passage }) => isCounted(passage, filter));
  const tags = counted.flatMap((one) => one.tags);
  const dates = counted.flatMap(({ passage }) => passage.quotation.date ?? []).sort();
  return {
    passages: counted.length,
    sources: new Set(counted.map(({ passage }) => passage.quotation.sourceKey)).size,
    words: counted.reduce((sum, { passage }) => sum + passage.words, 0),
    strength: tags.filter(({ direction }) => direction === 'strength').length,
    concern: tags.filter(({ direction }) => direction === 'concern').length,
    unset: tags.filter(({ direction }) => direction === null).length,
    tags: tags.length,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    undated: matching.filter(({ passage }) => passage.quotation.date === null).length,
  };
}

function pointsAsChosen({ direction }: Tag, { directions }: SummaryFilter): boolean {
  return directions?.includes(direction) ?? true;
}

function hasDimension(tags: readonly Tag[], id: string): boolean {
  return tags.some(({ dimension }) => dimension === id);
}

/** Whether a passage's entry date is among those chosen; ISO 8601 dates compare as text. */
function isCounted({ quotation: { date } }: SummaryPassage, { from, to }: SummaryFilter): boolean {
  if (date === null) return from === null && to === null;
  return (from === null || from <= date) && (to === null || date <= to);
}
