import type { ReadonlySignal } from '@preact/signals';
import type { Site } from '../../utils/core/site';
import type { StoreState } from '../../utils/core/store-state';
import type { VaultActions } from '../vault/vault-actions';
import type { AnnotationActions } from './annotation-actions';
import type { AnnotationGroup } from './arrange-annotations';
import type { NoteDrafts } from './note-drafts';
import type { PanelDesk } from './panel-desk';
import type { PageData, PageView, PanelPorts } from './panel-ports';

/** Everything the panel's views show and call. What is stored is never held here, only looked at. */
export interface PanelModel {
  readonly page: ReadonlySignal<PageView>;
  /** `null` while it is being read. */
  readonly data: ReadonlySignal<PageData | null>;
  /** The store can't be read, so `data` may be missing or out of date. */
  readonly unreadable: ReadonlySignal<boolean>;
  /** How the store stands as a whole. */
  readonly store: ReadonlySignal<StoreState>;
  /** Whether the person has been told what the start repaired. */
  readonly repairTold: ReadonlySignal<boolean>;
  readonly tellRepair: () => void;
  readonly vault: VaultActions;
  /** The key that does the same as the toolbar button; empty where there is none. */
  readonly shortcut: ReadonlySignal<string>;
  /** The sites that are always on. */
  readonly sites: ReadonlySignal<readonly Site[]>;
  readonly desk: PanelDesk;
  readonly drafts: NoteDrafts;
  readonly actions: AnnotationActions;
  readonly ports: PanelPorts;
  /** What the filter shows of the page's annotations. */
  readonly groups: ReadonlySignal<readonly AnnotationGroup[]>;
  /** How many of all the page's annotations carry each dimension, by id. */
  readonly counts: ReadonlySignal<ReadonlyMap<string, number>>;
  /** Says that the page belongs to the record with this case reference; `false` when it could not be stored. */
  assignRecord(reference: string): Promise<boolean>;
  /** Opens a card, in place of the one that is open, and saves what is being typed in that. */
  open(id: string): void;
  /** Closes the open card and goes back to it. */
  close(): void;
  /** Saves what is being typed, then locks the vault. */
  lock(): Promise<void>;
}
