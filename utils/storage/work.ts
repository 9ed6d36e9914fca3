import type { Opened, Opener } from './opener';
import type { Sheet, Store } from './sheet';

/** A change of what is stored under a name. */
export interface Change {
  readonly store: Store;
  readonly id: string;
  /** The id of what it belongs to, or empty. */
  readonly parent: string;
  readonly ids: readonly string[];
  readonly room?: string;
  /** `undefined` deletes. */
  readonly value: unknown;
}

/**
 * What is stored, opened, as of one moment, with the changes of a piece of work on it, which nobody else sees until
 * they are committed. Finding nothing is `null`; what was deleted is not there.
 */
export interface Work {
  readonly opener: Opener;
  find(store: Store, id: string): Promise<Opened | null>;
  all(store: Store): Promise<readonly Opened[]>;
  /** Those of a store that belong to this parent. */
  of(store: Store, parent: string): Promise<readonly Opened[]>;
  /** The parts that hold any of these annotations. */
  holding(annotationIds: readonly string[]): Promise<readonly Opened[]>;
  /** The kept totals that hold any of these sources, by their ids; with `many`, all there are. */
  totalsOf(sourceIds: readonly string[], many: boolean): Promise<readonly Opened[]>;
  /** Those of a store whose ids begin like this. */
  beginning(store: Store, id: string): Promise<readonly Opened[]>;
  /** The sheets that have this room: the parts of a source, by its id, or the last of the audit log. */
  withRoom(name: string): Promise<readonly Opened[]>;
  /** All that is stored, as of one moment, to be read as often as wanted. */
  inMemory(onRead?: OnRead): Promise<Work>;
  put(change: Change): Promise<void>;
  /** Whether anything was asked of the database itself. */
  hasRead(): boolean;
  /** What was put into a store, deletions too. */
  changed(store: Store): readonly Opened[];
  /** Whether anything was put. */
  isChanged(): boolean;
  /** What is to be written; see `commit`. */
  result(): Promise<WorkResult>;
}

/** Sheets to write instead of others, if nothing has been written since. */
export interface WorkResult {
  /** The key of the head all reads have seen; `null` when nothing was read. */
  readonly head: string | null;
  readonly sheets: readonly Sheet[];
  /** Keys of what they replace. */
  readonly replaced: readonly string[];
}

/** Is told how much of what was asked for has been read, from 0 to 1. */
export type OnRead = (share: number) => void;
