import type { Placement } from '../core/placement';

/** Where one annotation is on the page now. */
export interface PlacedMark {
  readonly id: string;
  readonly placement: Placement;
  /** What the page says there now, or `null` when it is nowhere. */
  readonly text: string | null;
}
