import type { Annotation } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import type { DescribedPassage, Notice, Place, ReadOnlyField } from '../../utils/core/place';
import type { RunCommand } from './annotation-editor';

/** The page beside the panel, as far as it can be known. */
export type PageView = { readonly status: 'opening' | 'needs click' | 'closed to extensions' } | ReadyPage;

/** A page that can be marked. */
export interface ReadyPage {
  readonly status: 'ready';
  readonly sourceKey: string;
  readonly title: string;
  /** By annotation id. */
  readonly places: ReadonlyMap<string, Place>;
  /** The annotation the person chose on the page last; `choice` is another number with every choice. */
  readonly selected: { readonly id: string; readonly editNote: boolean; readonly choice: number } | null;
  readonly notice: Notice | null;
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
  /** Of the current review on this page. */
  readonly annotations: readonly Annotation[];
}

/** Another source of the page's site, with all that is annotated on it. */
export interface OtherSource {
  readonly key: string;
  readonly title: string;
  /** The case reference of its record, or `null`. */
  readonly reference: string | null;
  readonly annotations: readonly { readonly id: string; readonly revision: number }[];
}

/** What the panel asks of the world outside it. None of these rejects. */
export interface PanelPorts {
  readonly run: RunCommand;
  /** Shows a passage on the page; `false` when it has no place there now. */
  readonly goTo: (id: string) => Promise<boolean>;
  /** Shows one of the candidates of a passage that was not found. */
  readonly goToCandidate: (id: string, candidate: number) => Promise<boolean>;
  /** Describes a changed passage's place, or a candidate; `null` when the page does not say `text` there any more. */
  readonly describePlace: (question: {
    readonly id: string;
    readonly candidate: number | null;
    readonly text: string;
  }) => Promise<DescribedPassage | null>;
  /** Describes what is selected on the page, or says why it can't be marked. */
  readonly describeSelection: () => Promise<DescribedPassage | { readonly notice: Notice }>;
  /** The texts of the page's read-only fields; none when the page does not answer. */
  readonly readFields: () => Promise<readonly ReadOnlyField[]>;
  /** The other sources of the page's site that have annotations; none when they can't be read. */
  readonly otherSources: (sourceKey: string) => Promise<readonly OtherSource[]>;
  /** Asks for a site by its match pattern, or gives it back; to be called in the person's gesture. */
  readonly setAlwaysOn: (pattern: string, on: boolean) => Promise<boolean>;
  readonly openDashboard: () => void;
  readonly openOptions: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
