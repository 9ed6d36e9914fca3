import type { Adjustment } from '../core/adjustment';
import type { Entry, Tag } from '../core/annotation';
import type { DimensionColours, Underline } from '../core/codebook';
import type { Command, Outcome } from '../core/command';
import type { ImportPart } from '../core/import-part';
import type { MergeOutcome } from '../core/merge';
import type { DescribedPassage, DocumentPages, Notice, Place, ReadOnlyField } from '../core/place';
import type { MendingWay, ProtectAnswer, UnlockAnswer } from '../core/store-state';
import type { Target } from '../core/target';

export type { Notice, Place } from '../core/place';

/**
 * Every message of the extension, one interface a direction. Who sent a message is read from the browser's
 * sender, never from what the message claims.
 */
export interface Protocol extends ToBackground, ToPage, FromPage, ToPanel {}

/** From any of our contexts to the background. A record's page is held to its own source. */
export interface ToBackground {
  /** A page asks what it is and what was marked on it. */
  openPage(data: { readonly title: string }): OpenedPage;
  runCommand(command: Command): Outcome;
  /** The panel asks whether a tab can be marked; capture is started there if the browser allows it now. */
  openTab(data: { readonly tabId: number }): TabAccess;
  /** The panel asks which frames a tab's page has; capture is started in those that the browser lets us into. */
  openFrames(data: { readonly tabId: number }): TabFrames;
  /** A page tells that one of its frames was loaded anew or went away. */
  framesChanged(): void;
  /** A page asks for the panel; `false` where the browser wants a click on the toolbar button instead. */
  openPanel(): boolean;
  /** The dashboard asks for a passage to be shown where it stands. */
  showPassage(data: { readonly id: string; readonly sourceKey: string }): PassageShown;
  /** The dashboard merges the contents of a file, part by part; they are held to their schema again. */
  importFile(data: ImportPart): MergeOutcome | { readonly kind: 'waiting' };
  /** The dashboard has seen, and told, that kept numbers are not what was stored: they are made anew. */
  mendNumbers(): void;
  /** A view locks the vault; nothing happens to one without a passphrase. */
  lock(): void;
  /** A view passes on what was typed: a passphrase or a recovery key. */
  unlock(data: { readonly typed: string }): UnlockAnswer;
  /** The options set a passphrase, or with `null` take it away. `current` is the one in use, where there is one. */
  protect(data: { readonly current: string; readonly passphrase: string | null }): ProtectAnswer;
  /** A view mends a store that can't be used; `false` when it could not be done, and nothing was changed. */
  mendStore(data: { readonly way: MendingWay }): boolean;
}

/** From the background or the panel to one frame of a tab: each has its own page. */
export interface ToPage {
  getPageState(): PageState;
  /** Scrolls to a passage that is in place or changed and flashes it; `false` when it has no place now. */
  goTo(data: { readonly id: string }): boolean;
  /** The same for one of the candidates of a passage that was not found, by its index. */
  goToCandidate(data: { readonly id: string; readonly candidate: number }): boolean;
  /**
   * Describes the words at a changed passage's place (`candidate: null`) or at one of its candidates, for the panel
   * to store once the reviewer has said they are right. `text` is what the reviewer was shown: `null` when the page
   * says something else there by now.
   */
  describePlace(data: {
    readonly id: string;
    readonly candidate: number | null;
    readonly text: string;
  }): DescribedPassage | null;
  /** Describes what is selected in the page now, to re-attach an annotation to it, or says why it can't be marked. */
  describeSelection(): DescribedPassage | { readonly notice: Notice };
  /** The texts of fields that can't be edited, once the person has asked for them in the panel. */
  readFields(): readonly ReadOnlyField[];
  /** The pages of the document that the reader shows; `null` for one without pages. No other page answers. */
  documentPages(): DocumentPages | null;
  /** How many of these quotations are in the document that the reader shows, once all of it is read. */
  countQuotations(data: { readonly quotations: readonly string[] }): number;
  /** Somebody else changed what is stored for this page: it asks again with `openPage`. */
  storeChanged(): void;
}

/** From the page to whoever listens: the panel, and the background for its badge. */
export interface FromPage {
  pageState(state: PageState): void;
}

/** From the background to the panel. */
export interface ToPanel {
  /** What came of a click on the toolbar button, or its key, in a tab. */
  tabClicked(data: { readonly tabId: number; readonly access: TabAccess }): void;
  /** Which frames a tab's page has now. */
  tabFrames(data: TabFrames & { readonly tabId: number }): void;
}

/** The frames of a tab's page, the top page among them (with frame id 0 and an empty path). */
export interface TabFrames {
  readonly frames: readonly TabFrame[];
  /** Where the frames come from that the browser keeps shut, each origin once; empty text where it can't be said. */
  readonly closed: readonly string[];
}

export interface TabFrame {
  readonly frameId: number;
  /** From the top page down: which of its parent's frames it is, counted from 0. */
  readonly path: readonly number[];
}

export type PassageShown =
  /** Its page is in front, and the passage in sight. */
  | 'shown'
  /** Its page is in front, but the passage has no place on it now. */
  | 'no place'
  /** No tab shows its page. When one does within a while, it goes to the passage. */
  | 'not open';

export type TabAccess =
  | 'ready'
  /** The browser wants a click on the toolbar button (or its key) first. */
  | 'needs click'
  /** The organisation has not allowed marking on this site. */
  | 'not allowed'
  /** Browser pages, the add-on gallery, the built-in PDF viewer. */
  | 'closed to extensions';

/** What a page is told about itself; of a store that can't be read, sentences alone. */
export interface OpenedPage {
  /** Empty while the store can't be read: the page then is told of no dimensions and no marks. */
  readonly sourceKey: string;
  readonly dimensions: readonly ToolbarDimension[];
  readonly words: ToolbarWords;
  readonly marks: readonly StoredMark[];
}

/** A dimension as the page needs it. */
export interface ToolbarDimension {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly benefit: string;
  readonly light: DimensionColours;
  readonly dark: DimensionColours;
  readonly underline: Underline;
}

/** The toolbar's sentences in the user's language, so that the page needs no translator. */
export interface ToolbarWords {
  readonly toolbar: string;
  readonly strength: string;
  readonly concern: string;
  readonly note: string;
  readonly chooseFirst: string;
  readonly adjust: string;
  readonly adjustments: Readonly<Record<Adjustment, string>>;
  readonly remove: string;
  readonly close: string;
  readonly next: string;
  readonly saving: string;
  readonly saved: string;
  readonly removed: string;
  readonly notSaved: string;
  readonly changedElsewhere: string;
  readonly openPanelForNote: string;
  readonly updated: string;
}

/** An annotation as the page needs it: where, and which dimensions; never the note. */
export interface StoredMark {
  readonly id: string;
  readonly revision: number;
  readonly target: Target;
  readonly entry: Entry | null;
  readonly tags: readonly Tag[];
  /** See `Annotation`: it is looked for, so that it can be told when it is there again, and not painted. */
  readonly gone?: string | undefined;
}

export interface PageState {
  readonly sourceKey: string;
  readonly title: string;
  readonly places: readonly Place[];
  /**
   * The annotation the person chose on the page last, and whether the note was asked for. `choice` is when, in
   * milliseconds since 1970, so that choosing the same mark again is seen, after a reload too.
   */
  readonly selected: { readonly id: string; readonly editNote: boolean; readonly choice: number } | null;
  /** Why the last selection could not be marked, or `null`. */
  readonly notice: Notice | null;
  /** When the person last selected or chose something here, in milliseconds since 1970; 0 for never. */
  readonly turned: number;
  /** Where the page's frames stand in its text, by their number: UTF-16 code units from the start of the page text. */
  readonly frames: readonly number[];
}
