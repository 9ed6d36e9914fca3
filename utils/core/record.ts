import type { AddressRule } from './address-rule';
import type { LastBackup } from './backup';
import type { Codebook } from './codebook';
import type { EntriesRead } from './entries-read';
import type { LockMinutes } from './lock-minutes';
import type { Pseudonym } from './pseudonyms';

/** A case file under review. */
export interface CaseRecord {
  /** UUID. */
  readonly id: string;
  /** The case reference the reviewer chose; unique among records, ignoring case. */
  readonly reference: string;
  /** ISO 8601 date from which it is due to be erased; without one it never is. */
  readonly keepUntil?: string;
  readonly created: string;
  /** Names of the record and what stands for them in files; absent where none were listed. */
  readonly pseudonyms?: readonly Pseudonym[];
}

/** One web page of a record. */
export interface Source {
  /** Stable key made from the page's address, see `source-key.ts`. */
  readonly key: string;
  /** The page's title when last seen. */
  readonly title: string;
  /** The record it belongs to, or `null` while the reviewer has not said. */
  readonly recordId: string | null;
  /** The dated entries that were read on it; left out until its page has told. */
  readonly entries?: EntriesRead;
  readonly created: string;
}

/** One person's work on a set of records for one purpose. */
export interface Review {
  readonly id: string;
  readonly name: string;
  readonly purpose: 'practice' | 'audit' | 'training';
  /** Fixed once the review is made. */
  readonly codebookId: string;
  /** The codebook itself, in the version the review has, unless it is a shipped one; its id is `codebookId`. */
  readonly codebook?: Codebook;
  readonly created: string;
}

/** What the person set for this browser. */
export interface Settings {
  /** The review that new annotations go to. */
  readonly reviewId: string;
  /** Name or initials put on new annotations; may be empty. */
  readonly reviewer: string;
  /** Minutes without a key or the mouse after which the vault locks; the usual ones where it is left out. */
  readonly lockMinutes?: LockMinutes;
  /** What they are, such as "Supervising social worker", for what is handed in; left out while not said. */
  readonly role?: string;
  /** Which parts of addresses name the record, site by site; left out while nothing was said. */
  readonly addressRules?: readonly AddressRule[];
  /** Left out while no backup was made. */
  readonly backup?: LastBackup;
}
