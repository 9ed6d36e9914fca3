import type { AddressRule } from '../../utils/core/address-rule';
import type { Annotation } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import type { DescribedPassage, DocumentPages, Notice, Place, ReadOnlyField } from '../../utils/core/place';
import type { Source } from '../../utils/core/record';
import type { RunCommand } from './annotation-editor';

/** The page beside the panel, as far as it can be known. */
export type PageView =
  | { readonly status: 'opening' | 'needs click' | 'not allowed' | 'closed to extensions' }
  | ReadyPage;

/** A page that can be marked. */
export interface ReadyPage {
  readonly status: 'ready';
  /** Of the top page. */
  readonly sourceKey: string;
  readonly title: string;
  /** The page's frames that show a source, the top page among them. */
  readonly frames: readonly PageFrame[];
  /** Where its frames come from that the browser keeps shut; empty text where it can't be said. */
  readonly closed: readonly string[];
  /** By annotation id. */
  readonly places: ReadonlyMap<string, Place>;
  /** The annotation the person chose on the page last; `choice` is another number with every choice. */
  readonly selected: { readonly id: string; readonly editNote: boolean; readonly choice: number } | null;
  readonly notice: Notice | null;
}

/** One frame of a page. */
export interface PageFrame {
  readonly frameId: number;
  readonly sourceKey: string;
  readonly title: string;
  /** Where it stands in the page around it, and that in the page around that; empty for the top page. */
  readonly order: readonly number[];
}

/** A read-only field, and the source of the frame that it stands in. */
export interface FieldInFrame extends ReadOnlyField {
  readonly source: Pick<PageFrame, 'sourceKey' | 'title'>;
}

/** What is stored that the panel shows. */
export interface PageData {
  readonly sourceKey: string;
  readonly reviewName: string;
  readonly codebook: Codebook;
  /** The case reference of the page's record, or `null` while it has none. */
  readonly reference: string | null;
  /** Every case reference there is, for suggestions. */
  readonly references: readonly string[];
  /** The case references of the sources of the page and its frames by key, `null` for those without one. */
  readonly referencesBySource: ReadonlyMap<string, string | null>;
  /** Of the current review on this page and in its frames. */
  readonly annotations: readonly Annotation[];
}

/** An annotation as it was at a time. */
export interface Version {
  readonly annotation: Annotation;
  /** Name or initials of whoever made this version; empty where nobody knows. */
  readonly who: string;
}

/** Another source of the page's site, with all that is annotated on it. */
export interface OtherSource {
  readonly key: string;
  readonly title: string;
  /** The case reference of its record, or `null`. */
  readonly reference: string | null;
  readonly annotations: readonly { readonly id: string; readonly revision: number }[];
}

/** Another document on which something is marked, and what says that the one that is shown is a version of it. */
export interface EarlierDocument extends OtherSource {
  /** How many of its quotations were looked for in the document that is shown, and how many of them it has. */
  readonly asked: number;
  readonly found: number;
  /** It has the same name, but for numbers, dates and the like. */
  readonly isNamedAlike: boolean;
}

/** Another source of the page's site, of which the page says passages. */
export interface OtherKey {
  readonly key: string;
  readonly title: string;
  /** How many of its passages. */
  readonly here: number;
}

/** The address of a page or frame, and what is said and stored of its site. */
export interface SiteAddresses {
  /** As it is at this moment, with all that is in it: never to be kept. */
  readonly address: string;
  /** Scheme, host and port. */
  readonly site: string;
  readonly rules: readonly AddressRule[];
  /** The site's sources with how many annotations each has, of all reviews and the bin. */
  readonly sources: readonly (Pick<Source, 'key' | 'title' | 'recordId'> & { readonly annotations: number })[];
  /** Case references by record id. */
  readonly references: ReadonlyMap<string, string>;
}

/** What came of looking for a passage: `here` when the page shows it now. */
export type LookOutcome = 'here' | 'nowhere' | 'stopped';

/** What the panel asks of the world outside it. None of these rejects. */
export interface PanelPorts {
  readonly run: RunCommand;
  /** Shows a passage on the page; `false` when it has no place there now. */
  readonly goTo: (annotation: Annotation) => Promise<boolean>;
  /** Makes the page show a passage that it does not draw now, and goes there; `onShare` hears how much was looked through, 0 to 1. */
  readonly lookFor: (
    annotation: Annotation,
    onShare: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<LookOutcome>;
  /** Shows one of the candidates of a passage that was not found. */
  readonly goToCandidate: (annotation: Annotation, candidate: number) => Promise<boolean>;
  /** Describes a changed passage's place, or a candidate; `null` when the page does not say `text` there any more. */
  readonly describePlace: (
    annotation: Annotation,
    candidate: number | null,
    text: string,
  ) => Promise<DescribedPassage | null>;
  /** Describes what is selected in the annotation's frame, or says why it can't be marked. */
  readonly describeSelection: (annotation: Annotation) => Promise<DescribedPassage | { readonly notice: Notice }>;
  /** Asks the person to let the extension into the frames that come from this origin; `false` when it may not. */
  readonly openOrigin: (origin: string) => Promise<boolean>;
  /** The texts of the read-only fields of the page and its frames; none of those that do not answer. */
  readonly readFields: () => Promise<readonly FieldInFrame[]>;
  /** The other sources of the page's site that have annotations; none when they can't be read. */
  readonly otherSources: (sourceKey: string) => Promise<readonly OtherSource[]>;
  /** The pages of the document in the reader; `null` for any other page. */
  readonly documentPages: () => Promise<DocumentPages | null>;
  /** Other documents that have annotations, the likeliest earlier version first; none when they can't be read. */
  readonly earlierDocuments: (sourceKey: string, title: string) => Promise<readonly EarlierDocument[]>;
  /** The source that a page without annotations may be under another key; `null` where there is none, or it can't be told. */
  readonly findOtherKey: (sourceKey: string) => Promise<OtherKey | null>;
  /** The address of a frame of the page and what is kept of its site; `null` when it can't have a rule or be read. */
  readonly readAddresses: (frameId: number) => Promise<SiteAddresses | null>;
  /** Asks for a site by its match pattern, or gives it back; to be called in the person's gesture. */
  readonly setAlwaysOn: (pattern: string, on: boolean) => Promise<boolean>;
  /** Every version of an annotation, oldest first, the one it is now last; `null` when they can't be read. */
  readonly history: (annotation: Annotation) => Promise<readonly Version[] | null>;
  readonly openDashboard: () => void;
  readonly openOptions: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
