import type { Annotation } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import type { DescribedPassage, Notice, Place } from '../../utils/core/place';
import type { RunCommand } from './annotation-editor';

/** The page beside the panel, as far as it can be known. */
export type PageView =
  | { readonly status: 'opening' | 'needs click' | 'not allowed' | 'closed to extensions' }
  | ReadyPage;

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
  readonly openDashboard: () => void;
  readonly openOptions: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
