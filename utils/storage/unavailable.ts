import type { UnavailableReason } from '../core/store-state';

export type { UnavailableReason };

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
