import type { Annotation } from '../core/annotation';
import type { Command, Outcome } from '../core/command';
import type { CaseRecord, Review, Settings, Source } from '../core/record';

/** What is kept on this machine, read. Deleted annotations are left out unless asked for. */
export interface Reader {
  settings(): Promise<Settings>;
  reviews(): Promise<readonly Review[]>;
  records(): Promise<readonly CaseRecord[]>;
  sources(): Promise<readonly Source[]>;
  source(key: string): Promise<Source | null>;
  annotation(id: string): Promise<Annotation | null>;
  /** Of one review on one source, in order of creation. */
  annotationsOfSource(reviewId: string, sourceKey: string): Promise<readonly Annotation[]>;
  /** Of one review, in order of creation. */
  annotations(reviewId: string): Promise<readonly Annotation[]>;
  /** Everything, the bin included, for lossless export. */
  everything(): Promise<Everything>;
}

/** The one writer's side; only the background uses it. */
export interface Writer {
  /** Carries a command out, all or nothing; never throws, a failing store is an outcome. */
  run(command: Command): Promise<Outcome>;
  /** Merges a validated file by id, the higher revision winning; all or nothing. */
  merge(data: Everything): Promise<MergeResult>;
}

export interface Everything {
  readonly reviews: readonly Review[];
  readonly records: readonly CaseRecord[];
  readonly sources: readonly Source[];
  readonly annotations: readonly Annotation[];
}

/** How many annotations of the file were new, newer than, the same as or older than what was stored. */
export interface MergeResult {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly older: number;
}
