/** How to merge. */
export interface MergeOptions {
  /** Whether what was erased here comes back with an older file. */
  readonly bringBack: boolean;
}

/** What became of a merge. */
export type MergeOutcome =
  | { readonly kind: 'merged'; readonly result: MergeResult }
  /** A review of the file is stored here with another codebook; nothing was written. */
  | { readonly kind: 'refused' }
  /** The vault is locked; nothing was written, and it may be tried again once it is open. */
  | { readonly kind: 'locked' }
  /** The store failed; nothing was written, and it may be tried again. */
  | { readonly kind: 'failed' };

/** How many annotations of the file were … ; together all of them. */
export interface MergeResult {
  /** New here. */
  readonly added: number;
  /** A later revision than the one here, which they replaced. */
  readonly updated: number;
  /** The same as here. */
  readonly unchanged: number;
  /** An earlier revision than the one here, which stayed. */
  readonly older: number;
  /** Changed here and there from one revision; the one changed last was kept. */
  readonly conflicting: number;
  /** Of a page whose record was erased here after they were made; they stayed out. */
  readonly erased: number;
}
