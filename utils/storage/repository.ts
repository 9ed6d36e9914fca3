import type { Annotation } from '../core/annotation';
import type { Assessment } from '../core/assessment';
import type { AuditEntry } from '../core/audit';
import type { Codebook } from '../core/codebook';
import type { Command, Outcome } from '../core/command';
import type { Everything } from '../core/everything';
import type { KeptSource } from '../core/kept-tally';
import type { MergeOptions, MergeOutcome } from '../core/merge';
import type { CaseRecord, Review, Settings, Source } from '../core/record';

/**
 * What is kept on this machine, read. Reads are whole and of one moment each. They reject with `StoreUnavailable`
 * when the store is locked, or can't be used for a reason that is known, and with another error when it fails: it never
 * looks empty. A single row that is no longer what it should be is left out and named by `damaged`.
 */
export interface Reader {
  settings(): Promise<Settings>;
  /** In order of creation. */
  reviews(): Promise<readonly Review[]>;
  /** By case reference. */
  records(): Promise<readonly CaseRecord[]>;
  /** In order of creation. */
  sources(): Promise<readonly Source[]>;
  source(key: string): Promise<Source | null>;
  /** The annotation with this id, also when it is in the bin. */
  annotation(id: string): Promise<Annotation | null>;
  /** What an annotation was before each of its changes, oldest first; empty when it never changed. */
  history(id: string): Promise<readonly Annotation[]>;
  /** Of one review on one source, without the bin, in order of creation. */
  annotationsOfSource(reviewId: string, sourceKey: string): Promise<readonly Annotation[]>;
  /** Of one review, without the bin, in order of creation. */
  annotations(reviewId: string): Promise<readonly Annotation[]>;
  /** What was said of the records in one review, in no order. */
  assessments(reviewId: string): Promise<readonly Assessment[]>;
  /** The reviewer's own codebooks, by name. */
  codebooks(): Promise<readonly Codebook[]>;
  /** What a summary is made from without reading the annotations. */
  numbers(): Promise<KeptNumbersOfAll>;
  /** What was done to what is stored, oldest first; `firstBrokenEntry` tells whether the chain holds. */
  audit(): Promise<readonly AuditEntry[]>;
  /** How many entries `audit` would give, without reading them all: changes since the store was made. */
  changes(): Promise<number>;
  /** What `merge` would do now; nothing is written. Rejects as reads do. */
  mergePreview(data: Everything, options: MergeOptions): Promise<MergeOutcome>;
  /** Everything, the bin included, for lossless export; settings belong to the browser and stay. `onRead` is told how much is read, from 0 to 1. */
  everything(onRead?: (share: number) => void): Promise<Everything>;
  /** The same, to be looked through for damage without reading it a second time. */
  whole(onRead?: (share: number) => void): Promise<WholeStore>;
  /** The rows that can't be read any more; looks at every row. */
  damaged(): Promise<readonly DamagedRow[]>;
}

/** Kept numbers, with what they are of. */
export interface KeptNumbersOfAll {
  /** As `reviews` gives them. */
  readonly reviews: readonly Review[];
  /** As `records` gives them. */
  readonly records: readonly CaseRecord[];
  /** Of every source; `null` where they are not all kept, or can't be read: then all has to be counted. */
  readonly sources: readonly KeptSource[] | null;
}

/** Everything, as it was read. */
export interface WholeStore {
  readonly everything: Everything;
  /** The rows of it that can't be read. */
  readonly damaged: () => Promise<readonly DamagedRow[]>;
}

/** A row that the other reads leave out. */
export interface DamagedRow {
  readonly table:
    | 'settings'
    | 'reviews'
    | 'records'
    | 'sources'
    | 'annotations'
    | 'history'
    | 'assessments'
    | 'codebooks'
    /** Kept numbers; they are made anew from what they count. */
    | 'numbers';
  /** Path of the first bad field in it; never its content. */
  readonly place: string;
}

/** The one writer's side; only the background uses it. */
export interface Writer {
  /** Carries a command out, all or nothing; never rejects, a failing store is an outcome. */
  run(command: Command): Promise<Outcome>;
  /**
   * Takes what has been in the bin since before this instant out of the store, with its history; all or nothing.
   * Gives back how many annotations went, or `null` when the store is locked or failed.
   */
  purgeBin(before: string): Promise<number | null>;
  /**
   * Makes the kept numbers that are not there or can't be read, a few at a time, so that a save comes in between. Gives
   * back whether all are kept now.
   */
  keepTotals(): Promise<boolean>;
  /** Makes kept numbers anew that are not what was stored; the activity log tells. Gives back whether all are kept now. */
  mendNumbers(): Promise<boolean>;
  /**
   * Merges a validated file by id, the higher revision winning; all or nothing; never rejects. Without options what
   * was erased here stays erased.
   */
  merge(data: Everything, options?: MergeOptions): Promise<MergeOutcome>;
}
