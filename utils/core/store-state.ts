/** Why nothing can be read or written, though something may be stored. */
export type UnavailableReason =
  /** A passphrase protects the vault, and it has not been typed since the browser started or the vault was locked. */
  | 'locked'
  /** The database was written by a later version of the extension. */
  | 'newer'
  /** Another tab of the extension has not let go of the database, which this version has to change first. */
  | 'blocked'
  /** A later version of the extension has taken the database over: this tab has to be loaded again. */
  | 'outdated'
  /** The browser can't open the database. */
  | 'unopenable'
  /** Something was stored and is not there any more, in either copy. */
  | 'lost'
  /** What is stored is not as it was left: sheets are missing, or older ones have been put in their place. */
  | 'tampered';

/** What the start of a session repaired, in sheets: each holds a few annotations or one other thing. */
export interface StartReport {
  /** Missing in the database, and restored from the second copy. */
  readonly restored: number;
  /** Missing in the second copy, and copied there again. */
  readonly copied: number;
  /** The whole database was gone. */
  readonly wholeDatabase: boolean;
  /** What the browser could not open any more, and what now lies elsewhere: made anew from the other. */
  readonly gaveUp: 'database' | 'copy' | null;
}

/** How the store stands, as a view sees it. */
export type StoreState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'open'; readonly protected: boolean; readonly report: StartReport }
  /** `unknown` where the browser gave an error that we have no name for. */
  | { readonly kind: 'closed'; readonly reason: UnavailableReason | 'unknown' };

/** What came of typing a passphrase or a recovery key. */
export type UnlockAnswer =
  | { readonly kind: 'open' }
  | { readonly kind: 'wrong' }
  /** Too many wrong ones: nothing was tried, and nothing is until so many milliseconds from now. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'failed' };

/** What came of setting or removing a passphrase. */
export type ProtectAnswer =
  /** The new recovery key, to be shown once; `null` when the passphrase was removed. */
  | { readonly kind: 'done'; readonly recoveryKey: string | null }
  /** The passphrase in use was not typed right. */
  | Exclude<UnlockAnswer, { kind: 'open' }>;

/** What can be done to a store that can't be used: take it as it is, or make it anew from the second copy or empty. */
export type MendingWay = 'accept' | 'rebuild' | 'afresh';

/** The least characters of a passphrase. */
export const MIN_PASSPHRASE = 12;

/** The most characters of a passphrase; more than that is a file dropped by mistake. */
export const MAX_PASSPHRASE = 1_000;
