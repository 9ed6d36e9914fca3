/** A stretch of page text: UTF-16 code units from its start, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How good a place is. */
export interface Evidence {
  /** 0 (nothing speaks for it) to 1 (the same words in the same surroundings). */
  readonly score: number;
  /** How much better it is than the runner-up, 0 to 1. */
  readonly margin: number;
}

/**
 * Where a stored passage is on the page now. Never silently wrong: only `in place` and `changed` have a
 * position, and `changed` is shown to be confirmed. `evidence` and `candidates` are given by the engine.
 */
export type Placement =
  | { readonly state: 'in place'; readonly start: number; readonly end: number; readonly evidence?: Evidence }
  | {
      readonly state: 'changed';
      readonly start: number;
      readonly end: number;
      readonly evidence?: Evidence;
      /** Other places it might be, best first; empty when the choice is clear. */
      readonly candidates?: readonly Span[];
    }
  /** The page was read whole and the passage is not on it; `candidates` are places it might be, best first. */
  | { readonly state: 'not found'; readonly candidates: readonly Span[] }
  /** The page could not be looked at whole (late content, a slice still to come), or hides the passage now. */
  | { readonly state: 'not on this page now' };

export type PlacementState = Placement['state'];
