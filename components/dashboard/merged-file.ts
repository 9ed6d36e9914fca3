import type { MergeResult } from '../../utils/core/merge';

/** What became of the file's annotations, or a sentence that says why nothing was written. */
export type MergedFile =
  | { readonly ok: true; readonly counts: MergeResult }
  | { readonly ok: false; readonly problem: string };
