import type { ReadonlySignal } from '@preact/signals';
import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import type { VaultActions } from '../../components/vault/vault-actions';
import type { Command, Outcome } from '../../utils/core/command';
import type { Everything } from '../../utils/core/everything';
import type { MergeOptions, MergeOutcome } from '../../utils/core/merge';
import type { Policy } from '../../utils/core/policy';
import type { Settings } from '../../utils/core/record';
import type { PassageShown } from '../../utils/messaging/protocol';
import type { SavedFile } from '../shared/save-file';
import type { ExportRunner } from './export-runner';
import type { FileStep, FileTask } from './file-tasks';
import type { FileResult } from './run-file-task';

/** What is stored, as far as it is known. */
export type Stored =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | Counted
  | {
      readonly kind: 'ready';
      readonly settings: Settings;
      readonly everything: Everything;
      /** How many changes there had been when this was read. */
      readonly changes: number;
    };

/** What the kept numbers tell, while the annotations are being read. */
interface Counted {
  readonly kind: 'counted';
  readonly settings: Settings;
  readonly model: DashboardModel;
}

/** What the dashboard can do beside showing; passed in, so that it can be tried without a browser extension. */
export interface Services {
  readonly run: (command: Command) => Promise<Outcome>;
  /** Merges a file; `onPart` is told how much of it has been handed over. */
  readonly merge: (
    data: Everything,
    options: MergeOptions,
    onPart: (part: number, of: number) => void,
  ) => Promise<MergeOutcome>;
  /** What merging would do. */
  readonly preview: (data: Everything, options: MergeOptions) => Promise<MergeOutcome>;
  /** Has work on a file done away from the page's own thread. Never rejects. */
  readonly fileTask: (task: FileTask, onStep: (step: FileStep) => void) => Promise<FileResult>;
  readonly vault: VaultActions;
  readonly save: (file: SavedFile<string | Uint8Array<ArrayBuffer> | Blob>) => void;
  /** What the organisation has set; the strict one until it is read. */
  readonly policy: ReadonlySignal<Policy>;
  readonly exporter: ExportRunner;
  /** Puts a text on the clipboard, formatted and plain. Rejects when the browser refuses. */
  readonly copy: (markup: string, plain: string) => Promise<void>;
  readonly print: (markup: string) => void;
  /** Shows a passage where it stands. */
  readonly showPassage: (passage: { readonly id: string; readonly sourceKey: string }) => Promise<PassageShown>;
  readonly newId: () => string;
  readonly now: () => Date;
  /** The tool's version. */
  readonly version: string;
}
