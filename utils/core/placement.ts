/**
 * Where a stored passage is on the page now. Never silently wrong: only `in place` and `changed` have a
 * position, and `changed` is shown to be confirmed.
 */
export type Placement =
  | { readonly state: 'in place'; readonly start: number; readonly end: number }
  | { readonly state: 'changed'; readonly start: number; readonly end: number }
  /** The page was read whole and the passage is not on it; `candidates` are places it might be, best first. */
  | { readonly state: 'not found'; readonly candidates: readonly { readonly start: number; readonly end: number }[] }
  /** The page could not be looked at whole (late content, a slice still to come). */
  | { readonly state: 'not on this page now' };

export type PlacementState = Placement['state'];
