/**
 * The first layout: a row a thing, shaped as in `utils/core`, so the types are not repeated here. Settings are one
 * row with a key of its own. A later version gets a file like this one with its stores and its upgrade, and a frozen
 * example of its rows in `tests/storage/migrations`; a published file is never changed.
 */
export const version1 = {
  version: 1,
  /** Primary key, then indices, in Dexie's notation. */
  stores: {
    settings: '',
    reviews: 'id',
    records: 'id',
    sources: 'key, recordId',
    annotations: 'id, [reviewId+sourceKey]',
  },
};
