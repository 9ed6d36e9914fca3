import type { Annotation, Entry, Tag } from './annotation';
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
  | { readonly kind: 'create-review'; readonly review: Pick<Review, 'id' | 'name' | 'purpose' | 'codebookId'> }
  /** The names that are replaced in a record's files; an empty list: none are. */
  | { readonly kind: 'set-pseudonyms'; readonly recordId: string; readonly pseudonyms: readonly Pseudonym[] }
  | { readonly kind: 'change-settings'; readonly change: Partial<Settings> };

/** The parts of an annotation that can be changed; what is left out stays. */
export interface AnnotationChange {
  readonly tags?: readonly Tag[];
  readonly note?: string;
  readonly target?: Target;
  readonly entry?: Entry | null;
}

/** What became of a command. */
export type Outcome =
  /** Stored. `annotation` is the annotation as stored, for the commands about one. */
  | { readonly kind: 'done'; readonly annotation: Annotation | null }
  /** Somebody else changed it first; nothing was written. `annotation` is what is stored now. */
  | { readonly kind: 'conflict'; readonly annotation: Annotation }
  /** It does not exist (any more); nothing was written. */
  | { readonly kind: 'missing' }
  /** The command was not allowed or not well formed; nothing was written. */
  | { readonly kind: 'refused' }
  /** The vault is locked; nothing was written, and it may be tried again once it is open. */
  | { readonly kind: 'locked' }
  /** The store failed; nothing was acknowledged, and it may be tried again. */
  | { readonly kind: 'failed' };
