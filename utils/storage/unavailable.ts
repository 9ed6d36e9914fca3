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

/** What the repository rejects with when it can't be used at all; never mistaken for an empty one. */
export class StoreUnavailable extends Error {
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason) {
    super(`the store can not be used: ${reason}`);
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}

/** Why the store can't be used, when that is what went wrong; `null` for any other error. */
export function unavailableReason(error: unknown): UnavailableReason | null {
  return error instanceof StoreUnavailable ? error.reason : null;
}
