import type { AddressRule } from './address-rule';
import type { Annotation, Entry, Facet, Tag } from './annotation';
import type { DimensionAssessment } from './assessment';
import type { Codebook } from './codebook';
import type { Pseudonym } from './pseudonyms';
import type { Review, Settings } from './record';
import type { Target } from './target';

/**
 * What the background, the one writer, can be asked to do. Every command may be repeated: ids are made by
 * whoever asks, and changes carry the revision they were made from.
 */
export type Command =
  | {
      readonly kind: 'create-annotation';
      readonly id: string;
      readonly sourceKey: string;
      readonly sourceTitle: string;
      readonly target: Target;
      readonly entry: Entry | null;
      readonly tags: readonly Tag[];
    }
  | {
      readonly kind: 'change-annotation';
      readonly id: string;
      /** The revision the change was made from. */
      readonly revision: number;
      readonly change: AnnotationChange;
    }
  | { readonly kind: 'delete-annotation'; readonly id: string; readonly revision: number }
  | { readonly kind: 'restore-annotation'; readonly id: string; readonly revision: number }
  /** An empty reference takes the source out of its record. */
  | {
      readonly kind: 'assign-record';
      readonly sourceKey: string;
      readonly sourceTitle: string;
      readonly reference: string;
    }
  /**
   * Moves annotations to other sources, all or none: to part two records that shared a key, to join two keys of one
   * record, and to undo that. `titles` is for sources that are new, by key. A source with nothing left is dropped.
   */
  | {
      readonly kind: 'move-annotations';
      readonly moves: readonly { readonly id: string; readonly revision: number; readonly sourceKey: string }[];
      readonly titles: Readonly<Record<string, string>>;
    }
  /** A page tells the dates (ISO 8601) of its entries, one each. Only kept of a source that is stored. */
  | { readonly kind: 'count-entries'; readonly sourceKey: string; readonly dates: readonly string[] }
  /** A review with a codebook of one's own brings it along, as it is then. */
  | {
      readonly kind: 'create-review';
      readonly review: Pick<Review, 'id' | 'name' | 'purpose' | 'codebookId' | 'codebook'>;
    }
  /** Says something of one dimension of a record, or with nothing in it no more. */
  | {
      readonly kind: 'assess';
      readonly reviewId: string;
      readonly recordId: string;
      /** The assessment's revision that this was made from; 0 when there was none. */
      readonly revision: number;
      readonly dimension: DimensionAssessment;
    }
  /** Its version says what it was made from: 1 is a new one, 2 the next of version 1. */
  | { readonly kind: 'save-codebook'; readonly codebook: Codebook }
  /** Takes a codebook off the shelf; reviews keep theirs. */
  | { readonly kind: 'delete-codebook'; readonly id: string; readonly version: string }
  /** Brings a review to another version of its codebook; `from` is the version it was seen with. */
  | { readonly kind: 'renew-codebook'; readonly reviewId: string; readonly from: string; readonly codebook: Codebook }
  /** Gives the tags of a dimension that was taken out of a review's codebook to one that is in it. */
  | { readonly kind: 'reassign-tags'; readonly reviewId: string; readonly from: string; readonly to: string }
  /** The names that are replaced in a record's files; an empty list: none are. */
  | { readonly kind: 'set-pseudonyms'; readonly recordId: string; readonly pseudonyms: readonly Pseudonym[] }
  | { readonly kind: 'change-settings'; readonly change: SettingsChange }
  /** Says which parts of a site's addresses name the record, in the place of what was said before; none: the usual. */
  | { readonly kind: 'set-address-rules'; readonly site: string; readonly rules: readonly AddressRule[] }
  /** A backup was made of what was stored after so many changes. */
  | { readonly kind: 'note-backup'; readonly changes: number }
  /** Sets the date from which a record is due to be erased; `null` takes it away. */
  | { readonly kind: 'keep-record'; readonly recordId: string; readonly keepUntil: string | null }
  /** Erases a record with all that belongs to it and the key it was sealed with; there is no way back. */
  | { readonly kind: 'erase-record'; readonly recordId: string };

/** What a person sets; what is left out stays. */
export type SettingsChange = Partial<Pick<Settings, 'reviewId' | 'reviewer' | 'role' | 'lockMinutes'>>;

/** The parts of an annotation that can be changed; what is left out stays. */
export interface AnnotationChange {
  readonly tags?: readonly Tag[];
  readonly note?: string;
  /** Empty: none. */
  readonly facets?: readonly Facet[];
  readonly keyQuotation?: boolean;
  /** Whether the passage is no longer in the record; the writer notes when that was said. */
  readonly gone?: boolean;
  readonly target?: Target;
  readonly entry?: Entry | null;
}

/** What became of a command. */
export type Outcome =
  /** Stored. `annotation` is the annotation as stored, for the commands about one. */
  | { readonly kind: 'done'; readonly annotation: Annotation | null }
  /** Somebody else changed it first; nothing was written. `annotation` is what is stored now. */
  | { readonly kind: 'conflict'; readonly annotation: Annotation }
  /** The same for what is no annotation: it is not as it was when the command was made. */
  | { readonly kind: 'outdated' }
  /** It does not exist (any more); nothing was written. */
  | { readonly kind: 'missing' }
  /** The command was not allowed or not well formed; nothing was written. */
  | { readonly kind: 'refused' }
  /** The vault is locked; nothing was written, and it may be tried again once it is open. */
  | { readonly kind: 'locked' }
  /** The store failed; nothing was acknowledged, and it may be tried again. */
  | { readonly kind: 'failed' };
