/**
 * Where a passage is, in terms of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). Offsets are UTF-16 code units from the start of the
 * page text (see `utils/page`); files that follow W3C convert them to code points.
 */
export interface Target {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  /** What tells the passage's block from its twins; absent in older rows, which anchor without it. */
  readonly block?: BlockSelector;
  /** The label of the read-only field that it stands in; `position` is then in the field's text. Never painted. */
  readonly field?: string;
  /** The page of the document that it begins on, counted from 1; absent where there are no pages. */
  readonly page?: number;
  /** Read off a page that is a picture and typed by the reviewer: in no text, so never looked for and never painted. */
  readonly typed?: true;
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
  /** `start` in code points, as files that follow W3C count; absent in older rows, which have it nowhere in a file. */
  readonly startPoint?: number;
}

/**
 * The labelled piece of the page that a passage stands in, such as the entry under a dated heading, and what
 * tells the passage from the same words elsewhere. In a log full of repeated sentences the same sentence under
 * another label is another passage.
 */
export interface BlockSelector {
  /** The label the passage stands under: a heading, a row's label, a date that begins a line; may be empty. */
  readonly label: string;
  /** The label of the entry before that one on the page; empty when there is none. */
  readonly before: string;
  /** The label of the entry after that one on the page; empty when there is none. */
  readonly after: string;
  /**
   * How many characters of the prefix it took to make the passage the only one of its kind on the page: 0 when
   * its words alone did, `null` when the whole prefix did not.
   */
  readonly uniquePrefix: number | null;
  /** The same for the suffix. */
  readonly uniqueSuffix: number | null;
}

/** More pages than any document has that is opened. */
export const MAX_PAGE = 100_000;

/** Order of two targets of one source: by page where both have one, then by place. */
export function compareTargets(a: Target, b: Target): number {
  return (a.page ?? 0) - (b.page ?? 0) || a.position.start - b.position.start;
}

/** The longest passage that can be marked, in UTF-16 code units. */
export const MAX_PASSAGE = 10_000;
