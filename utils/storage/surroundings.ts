/** A place for values under keys, such as the browser's `storage.local`. Values are what JSON can hold. */
export interface KeyValues {
  /** Those of these keys that are there; with `null` all there is. */
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Every key; not in all browsers. */
  getKeys?(): Promise<string[]>;
}

/** What the organisation has set about new things. */
export interface Rules {
  /** The codebook of the first review; `null` for the usual one. */
  readonly codebook: string | null;
  /** Days after which a new record is due to be erased; `null` for no date. */
  readonly retentionDays: number | null;
}

/** Places for a database beside the usual one, for when the browser can't open what it keeps there any more. */
export interface Spares {
  /** The names of those that there are. */
  names(): Promise<readonly string[]>;
  /** How the database of this name is got at, which is made when it is new; damage elsewhere does not reach it. */
  factory(name: string): Promise<{ readonly indexedDB: IDBFactory; readonly IDBKeyRange?: typeof IDBKeyRange }>;
  drop(name: string): Promise<void>;
}

/** What the database and the repository are given instead of reaching for them. */
export interface Surroundings {
  /** An ISO 8601 UTC instant with milliseconds. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
  /** What the review that is there from the start is called, in the user's language. */
  readonly reviewName: string;
  /** What new things have to be like, where somebody has set it. */
  readonly rules?: () => Promise<Rules>;
  /** Where the second copy is kept; its own, shared with nobody. */
  readonly secondCopy: KeyValues;
  readonly spares: Spares;
  /** What all contexts of the extension share until the browser ends, and never lies on the disk. */
  readonly session: KeyValues;
  /** Does the work while no other context of the extension does such work. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Whether the browser has to be made to begin a new log file before the first write: Chromium deletes a database
   * whose log was torn when it was killed and has been written to since.
   */
  readonly freshLog: boolean;
}
