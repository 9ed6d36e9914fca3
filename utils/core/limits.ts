/**
 * How long the texts that are stored may be, in UTF-16 code units, and how many things a list may have. The
 * limits of a passage, a note and the rules for addresses stand with their types.
 */

/** Page text kept on either side of a passage. */
export const MAX_CONTEXT = 1_000;

/** A page's title. */
export const MAX_TITLE = 300;

/** The heading of an entry, and a label of a block. */
export const MAX_HEADING = 300;

/** A case reference. */
export const MAX_REFERENCE = 100;

/** A reviewer's name or initials, and the name of a review. */
export const MAX_NAME = 100;

/** A source's key. */
export const MAX_SOURCE_KEY = 4_000;

/** A rating goes from 0 to this. */
export const MAX_RATING = 10;

/** Commentary on one dimension. */
export const MAX_COMMENTARY = 20_000;

/** Ratings of one dimension that are kept, earlier ones included. */
export const MAX_RATINGS = 500;

/** A definition, a benefit and other sentences of a codebook, and how many indicators a dimension has. */
export const MAX_SENTENCE = 500;
export const MAX_INDICATORS = 20;

/** Dimensions of a codebook: as many as there are keys. */
export const MAX_DIMENSIONS = 9;

/** Tags of one passage; more than any codebook has dimensions. */
export const MAX_TAGS = 20;
