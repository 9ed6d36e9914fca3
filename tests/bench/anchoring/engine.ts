/** What every engine of the bench can do. */
export interface Engine {
  readonly name: string;
  /** What it would store of a passage. */
  describe(root: Element, range: Range): unknown;
  /** Where it finds the passages, in order; `null` for what it does not find. */
  anchorAll(root: Element, stored: readonly unknown[], out: Found[]): Promise<void>;
}

/** A passage that was found. Engines that have only one state call everything exact. */
export type Found = { readonly range: Range; readonly state: 'exact' | 'changed' } | null;
