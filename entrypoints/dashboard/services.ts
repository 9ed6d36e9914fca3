import type { VaultActions } from '../../components/vault/vault-actions';
import type { Command, Outcome } from '../../utils/core/command';
import type { Everything } from '../../utils/core/everything';
import type { MergeOutcome } from '../../utils/core/merge';
import type { Settings } from '../../utils/core/record';
import type { SavedFile } from '../shared/save-file';

/** What is stored, as far as it is known. */
export type Stored =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly settings: Settings; readonly everything: Everything };

/** What the dashboard can do beside showing; passed in, so that it can be tried without a browser extension. */
export interface Services {
  readonly run: (command: Command) => Promise<Outcome>;
  readonly merge: (data: Everything) => Promise<MergeOutcome>;
  readonly save: (file: SavedFile) => void;
  readonly vault: VaultActions;
  readonly newId: () => string;
  readonly now: () => Date;
  /** The tool's version. */
  readonly version: string;
}
