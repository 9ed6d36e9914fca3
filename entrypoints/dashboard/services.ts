import type { Command, Outcome } from '../../utils/core/command';
import type { Everything } from '../../utils/core/everything';
import type { MergeOutcome } from '../../utils/core/merge';
import type { Settings } from '../../utils/core/record';
import type { Summary } from '../../utils/core/summary-types';
import type { FileRequest } from '../../utils/export/make-file';
import type { ExportRunner } from './export-runner';

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
  readonly content: Uint8Array | string;
}

/** What the dashboard can do beside showing; passed in, so that it can be tried without a browser extension. */
export interface Services {
  readonly run: (command: Command) => Promise<Outcome>;
  readonly merge: (data: Everything) => Promise<MergeOutcome>;
  readonly save: (file: SavedFile) => void;
  readonly exporter: ExportRunner;
  /** PNG of a summary's pictures by name. */
  readonly draw: (summary: Summary) => Promise<FileRequest['pngs']>;
  /** Puts a text on the clipboard, formatted and plain. Rejects when the browser refuses. */
  readonly copy: (markup: string, plain: string) => Promise<void>;
  readonly print: (markup: string) => void;
  readonly newId: () => string;
  readonly now: () => Date;
  /** The tool's version. */
  readonly version: string;
}
