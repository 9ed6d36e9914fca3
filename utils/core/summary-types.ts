import type { Annotation, Direction, Facet, Side } from './annotation';
import type { Assessment } from './assessment';
import type { Codebook, Dimension } from './codebook';
import type { CaseRecord, Review, Source } from './record';

/** What a summary is made from: one review and what is stored for it. */
export interface SummaryInput {
  readonly review: Review;
  /** The review's codebook. */
  readonly codebook: Codebook;
  readonly records: readonly CaseRecord[];
  readonly sources: readonly Source[];
  /** Annotations of other reviews and those in the bin are left out of the summary. */
  readonly annotations: readonly Annotation[];
  /** What was said of the records; that of other reviews is left out of the summary. */
  readonly assessments?: readonly Assessment[];
}

/**
 * What a summary is narrowed to. Dimensions and directions choose tags: a passage is counted when at least one
 * of its tags is chosen, and only under the dimensions of its chosen tags.
 */
export interface SummaryFilter {
  /** Ids of records, where `null` stands for the sources that are in no record; `null` instead of a list: all. */
  readonly records: readonly (string | null)[] | null;
  /** Ids of dimensions; `null`: all of the codebook. */
  readonly dimensions: readonly string[] | null;
  /** Directions, where `null` stands for "not said"; `null` instead of a list: all. */
  readonly directions: readonly Direction[] | null;
  /** First entry date to count, inclusive (`2025-03-03`); `null`: no limit. */
  readonly from: string | null;
  /** Last entry date to count, inclusive; `null`: no limit. */
  readonly to: string | null;
}

/** The filter that leaves nothing out. */
export const noFilter: SummaryFilter = { records: null, dimensions: null, directions: null, from: null, to: null };

/** Numbers about a set of passages. */
export interface Tally {
  readonly passages: number;
  /** Different sources the passages stand in. */
  readonly sources: number;
  /** Words of the passages by `countWords`; text that two passages share counts in both. */
  readonly words: number;
  /** Tags given as strength, as concern and without a direction; they add up to `tags`. */
  readonly strength: number;
  readonly concern: number;
  readonly unset: number;
  /** Tags counted: of one dimension as many as passages, over several dimensions as many or more. */
  readonly tags: number;
  /** Earliest and latest entry date (`2025-03-03`) of the passages, or `null` when none has a date. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /**
   * Passages whose entry has no date and that match the rest of the filter. Without dates in the filter they are
   * among `passages`; with dates they are left out of every other number, so a reader has to be told.
   */
  readonly undated: number;
}

/** What was found for one dimension. */
export interface DimensionSummary extends Tally {
  /** Name, definition, benefit and colours. */
  readonly dimension: Dimension;
  /** No passage has this dimension in the records and dates chosen, whatever the direction. */
  readonly gap: boolean;
  /** Different entries that the passages stand in, those without a date too; passages in no entry have none. */
  readonly entries: number;
  /** Tags that show the caregiving, the child's benefit, and neither; they add up to `tags`. */
  readonly sides: Sides;
  /** Every passage counted: by record, entry date (undated last), source and place in the source. */
  readonly quotations: readonly Quotation[];
}

/** Tags by the side they show. */
export interface Sides {
  readonly caregiving: number;
  readonly benefit: number;
  readonly unset: number;
}

/** The dated entries that were read, with a passage or without. */
export interface EntriesInScope {
  /** Those of the dates chosen. */
  readonly count: number;
  /** Earliest and latest date (`2025-03-03`), or `null` when no date is known. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /**
   * Every source in scope has told its entries. Otherwise those of some are only the ones that have a passage, and a
   * reader must not be told that so many were read.
   */
  readonly known: boolean;
}

/** A passage under one of its dimensions, with what a reader needs to find and weigh it. */
export interface Quotation {
  /** The annotation's id. */
  readonly id: string;
  readonly passage: string;
  readonly note: string;
  readonly direction: Direction;
  readonly side: Side;
  /** Ids of all dimensions of the passage, filtered out ones too, in codebook order. */
  readonly dimensions: readonly string[];
  /** Case reference, or `null` when its source is in no record. */
  readonly reference: string | null;
  readonly sourceKey: string;
  readonly sourceTitle: string;
  /** Heading of the entry it stands in, or `null` when it is in none. */
  readonly heading: string | null;
  /** Date of the entry (`2025-03-03`), or `null`. */
  readonly date: string | null;
  /** The page of the document it begins on, counted from 1, or `null`. */
  readonly page: number | null;
  readonly reviewer: string;
  /** In the order of `FACETS`; empty while none is said. */
  readonly facets: readonly Facet[];
  /** Chosen by the reviewer to be quoted first. */
  readonly isKey: boolean;
  /** The reviewer said that it is no longer in the record. */
  readonly isGone: boolean;
}

/** How often dimensions were given together to one passage. */
export interface Overlap {
  /**
   * Passages with both dimensions; rows and columns in the order of the summary's `dimensions`. Symmetric; the
   * diagonal holds each dimension's passages.
   */
  readonly matrix: readonly (readonly number[])[];
  /** The exact sets of two or more dimensions that passages have, commonest first, then in codebook order. */
  readonly combinations: readonly Combination[];
}

export interface Combination {
  /** Ids of dimensions, in codebook order. */
  readonly dimensions: readonly string[];
  /** Passages with these dimensions and, of those chosen, no other. */
  readonly passages: number;
}

/** The numbers of a record, several records or a review. */
export interface SummaryPart {
  readonly totals: Tally;
  /** The chosen dimensions in codebook order, those without evidence too. */
  readonly dimensions: readonly DimensionSummary[];
  readonly overlap: Overlap;
  /** Different entries that the passages stand in. */
  readonly entries: number;
  readonly entriesRead: EntriesInScope;
  readonly sides: Sides;
  /** Passages of each facet, and those of which none is said. */
  readonly facets: Readonly<Record<Facet | 'unset', number>>;
  /** Passages counted that are no longer in the record. */
  readonly gone: number;
}

/** The part of one record; `record` is `null` for the sources that are in no record. */
export interface RecordSummary extends SummaryPart {
  readonly record: CaseRecord | null;
  /** What the reviewer said of it; `null` when nothing, and for the sources in no record. */
  readonly assessment: Assessment | null;
}

/** The dimension summary of a review, narrowed by a filter. */
export interface Summary extends SummaryPart {
  readonly review: Review;
  readonly codebook: Codebook;
  readonly filter: SummaryFilter;
  /**
   * The chosen records by reference, those without a passage too; last the sources in no record, when they hold
   * an annotation of the review.
   */
  readonly records: readonly RecordSummary[];
  /** Dimensions taken out of the codebook that passages in the chosen records have yet, whatever the rest of the filter. */
  readonly retired: readonly { readonly dimension: Dimension; readonly passages: number }[];
}
