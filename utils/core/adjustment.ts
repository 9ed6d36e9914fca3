/** A way to make a passage longer or shorter. */
export type Adjustment =
  | 'extend start by word'
  | 'shorten start by word'
  | 'extend end by word'
  | 'shorten end by word'
  | 'to sentence'
  | 'to paragraph';
