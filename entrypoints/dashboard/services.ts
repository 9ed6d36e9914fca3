import type { Command, Outcome } from '../../utils/core/command';
import type { Everything } from '../../utils/core/everything';
import type { MergeOutcome } from '../../utils/core/merge';
import type { Settings } from '../../utils/core/record';
import type { PassageShown } from '../../utils/messaging/protocol';

/** What is stored, as far as it is known. */
export type Stored =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly settings: Settings; readonly everything: Everything };

/** A file made on this machine. */
export interface SavedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

/** What the dashboard can do beside showing; passed in, so that it can be tried without a browser extension. */
export interface Services {
  readonly run: (command: Command) => Promise<Outcome>;
  readonly merge: (data: Everything) => Promise<MergeOutcome>;
  /** Shows a passage where it stands. */
  readonly showPassage: (passage: { readonly id: string; readonly sourceKey: string }) => Promise<PassageShown>;
  readonly save: (file: SavedFile) => void;
  readonly newId: () => string;
  readonly now: () => Date;
  /** The tool's version. */
  readonly version: string;
}
