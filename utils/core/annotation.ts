import type { Target } from './target';

/** Whether a passage speaks for good care in a dimension or against it; `null` while the reviewer has not said. */
export type Direction = 'strength' | 'concern' | null;

/** Whether a passage shows the caregiving or its benefit in the child; `null` while the reviewer has not said. */
export type Side = 'caregiving' | 'benefit' | null;

/** What kind of statement a passage is. Records are asked to keep these apart; a passage may be several at once. */
export type Facet = 'fact' | 'opinion' | 'third-party' | 'own-words';

/** Every facet, in the order they are kept and shown in. `own-words` are the child's. */
export const FACETS: readonly Facet[] = ['fact', 'opinion', 'third-party', 'own-words'];

/** A dimension given to a passage. */
export interface Tag {
  /** A dimension's id in the codebook of the annotation's review. */
  readonly dimension: string;
  readonly direction: Direction;
  readonly side: Side;
}

/** The dated piece of a record that a passage stands in. */
export interface Entry {
  /** The heading or row label it stands under, as the page has it. */
  readonly heading: string;
  /** ISO 8601 date (`2025-03-03`) read from the heading, or `null` when it names none. */
  readonly date: string | null;
  /** The reviewer has put it right by hand; what the page says does not replace it any more. */
  readonly corrected?: true;
}

/** One marked passage. */
export interface Annotation {
  /** UUID made by whoever made the annotation, so that a command may be repeated. */
  readonly id: string;
  /** 1 when created, one more with every change. */
  readonly revision: number;
  readonly reviewId: string;
  readonly sourceKey: string;
  readonly target: Target;
  readonly entry: Entry | null;
  /** In codebook order, one a dimension, never empty. */
  readonly tags: readonly Tag[];
  /** Left out while the reviewer has named none; in the order of `FACETS`. */
  readonly facets?: readonly Facet[];
  /** Chosen to be quoted first; left out when it is not. */
  readonly keyQuotation?: boolean;
  /** When the reviewer said that the passage is no longer in the record; left out of those that are. */
  readonly gone?: string;
  readonly note: string;
  /** The reviewer's name or initials as set when it was made; may be empty. */
  readonly reviewer: string;
  /** ISO 8601 UTC instants with milliseconds. */
  readonly created: string;
  readonly modified: string;
  /** When it was put in the bin, or `null`. */
  readonly deleted: string | null;
}

/** The longest note, in UTF-16 code units. */
export const MAX_NOTE = 20_000;
