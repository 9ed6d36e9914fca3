import type { Adjustment } from '../../utils/core/adjustment';

/** A way to make a passage longer or shorter, with its key. */
interface AdjustmentKey {
  readonly key: string;
  readonly adjustment: Adjustment;
}

/** In the order of the toolbar's buttons: the beginning, the end, and whole pieces of text. */
export const adjustmentKeys: readonly AdjustmentKey[] = [
  { key: '[', adjustment: 'extend start by word' },
  { key: '{', adjustment: 'shorten start by word' },
  { key: '}', adjustment: 'shorten end by word' },
  { key: ']', adjustment: 'extend end by word' },
  { key: '.', adjustment: 'to sentence' },
  { key: 'p', adjustment: 'to paragraph' },
];
