/**
 * Where a passage is, in terms of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). Offsets are UTF-16 code units from the start of the
 * page text (see `utils/page`); files that follow W3C convert them to code points.
 */
export interface Target {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

export interface TextQuoteSelector {
  /** The passage itself, as the page text has it. */
  readonly exact: string;
  /** Page text right before the passage. */
  readonly prefix: string;
  /** Page text right after the passage. */
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The longest passage that can be marked, in UTF-16 code units. */
export const MAX_PASSAGE = 10_000;
