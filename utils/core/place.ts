import type { Entry } from './annotation';
import type { PlacementState } from './placement';
import type { Target } from './target';

/** Where one annotation is on its page now, with what a reviewer needs to judge a place that is not certain. */
export interface Place {
  readonly id: string;
  readonly state: PlacementState;
  /** UTF-16 code units from the start of the page text, for document order; `null` when it has no place. */
  readonly start: number | null;
  /** What stands at the place of a `changed` passage; `null` in every other state. */
  readonly found: FoundText | null;
  /** Where a `not found` passage might be, best first; empty in every other state. */
  readonly candidates: readonly FoundText[];
}

/** Words of the page, and the entry they stand under now (or `null`), which tells them from the same words elsewhere. */
export interface FoundText {
  readonly text: string;
  readonly entry: Entry | null;
}

/** A passage as the page describes it: the parts of an annotation that say where it is. */
export interface DescribedPassage {
  readonly target: Target;
  readonly entry: Entry | null;
}

/** A field of the page that can't be edited, with what it says. */
export interface ReadOnlyField {
  /** As the page labels it; may be empty. */
  readonly label: string;
  readonly text: string;
}

/** The pages of a document in the reader, counted from 1. */
export interface DocumentPages {
  readonly pages: number;
  /** The page seen now. */
  readonly page: number;
  /** Those that are pictures without words, as far as they are known. */
  readonly wordless: readonly number[];
}

/** Why a selection could not be marked or a mark not saved. */
export type Notice =
  | 'nothing-selected'
  | 'in-a-field'
  | 'in-read-only'
  | 'in-a-password'
  | 'too-long'
  | 'across-frames'
  | 'not-saved'
  /** The person turned to a frame of another site. */
  | 'other-site'
  /** What is selected is in another frame than the annotation that is to be attached to it. */
  | 'other-frame';
