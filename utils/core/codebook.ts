/**
 * A codebook is the closed set of dimensions a review works with. Codebooks are data, so that a local
 * framework can be added beside the two that ship.
 */

/** One of the five ways a dimension's mark is underlined; colour never stands alone. */
export type Underline = 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';

/** A colour pair for one dimension, as CSS hex colours: the accent (lines, badges) and the tint (behind text). */
export interface DimensionColours {
  readonly accent: string;
  readonly tint: string;
}

export interface Dimension {
  /** Stable within its codebook, lower case and hyphens, e.g. `family-membership`. Stored in tags. */
  readonly id: string;
  readonly name: string;
  /** Two letters for places too narrow for the name, e.g. `Fm`. */
  readonly short: string;
  /** One sentence: what the caregiver does. */
  readonly definition: string;
  /** What it does for the child, starting in lower case, e.g. `helping the child to trust`. */
  readonly benefit: string;
  /** What a reader looks for in a record, in our own words. */
  readonly indicators: readonly string[];
  /** What would speak against the dimension. */
  readonly contrary: string;
  readonly light: DimensionColours;
  readonly dark: DimensionColours;
  readonly underline: Underline;
}

export interface Codebook {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Whose model it is, for every summary. */
  readonly source: string;
  /** In their fixed order; keys 1, 2, 3 … follow it. */
  readonly dimensions: readonly Dimension[];
  /** Taken out of an earlier version: nothing is given these any more, but passages that have them keep them. */
  readonly retired?: readonly Dimension[];
}

/** The dimension with this id, or `null` when the codebook does not have it. */
export function dimensionById(codebook: Codebook, id: string): Dimension | null {
  return codebook.dimensions.find((dimension) => dimension.id === id) ?? null;
}

/** The dimension with this id, also one that was taken out; `null` when the codebook never had it. */
export function knownDimension(codebook: Pick<Codebook, 'dimensions' | 'retired'>, id: string): Dimension | null {
  return [...codebook.dimensions, ...(codebook.retired ?? [])].find((dimension) => dimension.id === id) ?? null;
}

/** A dimension's place in its codebook from 1, which is also its key and badge; 0 when the codebook lacks it. */
export function dimensionNumber(codebook: Codebook, id: string): number {
  return codebook.dimensions.findIndex((dimension) => dimension.id === id) + 1;
}
