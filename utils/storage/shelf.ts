import { type Assessment, assessmentId } from '../core/assessment';
import type { Codebook } from '../core/codebook';
import type { CaseRecord, Review, Settings, Source } from '../core/record';
import { parseAssessment } from '../core/schema/assessment';
import { parseCodebook } from '../core/schema/codebook';
import type { Parsed } from '../core/schema/parse';
import { parseRecord, parseReview, parseSettings, parseSource } from '../core/schema/record';
import { randomBytes, toBase64 } from '../vault/bytes';
import { hiddenName } from '../vault/vault-keys';
import { type AnnotationShelf, annotationShelf } from './annotation-shelf';
import { type Erasures, erasuresOf } from './erasures';
import { inTurns } from './in-turns';
import { keyOfValue, type Opened } from './opener';
import type { Store } from './sheet';
import type { Work } from './work';

/**
 * Sheets of a store seen as things: the only way from a sheet to a thing and back, so that what a sheet looks like
 * is nobody else's business.
 */
export interface Shelf<T> {
  /** What is stored under the key, or `null`; what can't be read comes back as such. */
  find(key: string): Promise<Parsed<T> | null>;
  list(): Promise<readonly Parsed<T>[]>;
  /** Stores or replaces, also what can't be read. */
  put(value: T): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Everything that is stored, as shelves. */
export interface Shelves {
  /** One, under `SETTINGS_KEY`. */
  readonly settings: Shelf<Settings>;
  readonly reviews: Shelf<Review>;
  readonly records: Shelf<CaseRecord>;
  readonly sources: Shelf<Source> & { inRecord(recordId: string): Promise<readonly Parsed<Source>[]> };
  readonly annotations: AnnotationShelf;
  /** By `assessmentId`. */
  readonly assessments: Shelf<Assessment> & { ofRecord(recordId: string): Promise<readonly Parsed<Assessment>[]> };
  readonly codebooks: Shelf<Codebook>;
  readonly erasures: Erasures;
}

/** The key of the settings. */
export const SETTINGS_KEY = 'current';

/** Things that are looked through between two pauses. */
const AT_ONCE = 100;

/** What a shelf has to know of its things. */
interface Kind<T> {
  readonly store: Store;
  readonly parse: (value: unknown) => Parsed<T>;
  readonly keyOf: (thing: T) => string;
  readonly parentOf: (thing: T) => string;
  /** Whether it has a key of its own, which seals what belongs to it. */
  readonly keyed: boolean;
  /** The key as it is stored. */
  readonly idOf: (key: string) => Promise<string>;
}

const kinds = {
  settings: kind<Settings>('settings', parseSettings, () => SETTINGS_KEY),
  reviews: kind<Review>('reviews', parseReview, ({ id }) => id),
  records: { ...kind<CaseRecord>('records', parseRecord, ({ id }) => id), keyed: true },
  assessments: {
    ...kind<Assessment>('assessments', parseAssessment, assessmentId),
    parentOf: ({ recordId }: Assessment) => recordId,
  },
  codebooks: kind<Codebook>('codebooks', parseCodebook, ({ id }) => id),
};

function kind<T>(store: Store, parse: Kind<T>['parse'], keyOf: Kind<T>['keyOf']): Kind<T> {
  return { store, parse, keyOf, parentOf: () => '', keyed: false, idOf: async (key) => key };
}

/** The shelves that a piece of work sees and fills. `newId` makes UUIDs. */
export function shelvesOf(work: Work, newId: () => string): Shelves {
  const sourceId = (key: string) => hiddenName(work.opener.keys, key);
  const sources: Kind<Source> = {
    ...kind<Source>('sources', parseSource, ({ key }) => key),
    parentOf: ({ recordId }) => recordId ?? '',
    keyed: true,
    idOf: sourceId,
  };
  return {
    settings: shelf(work, kinds.settings),
    reviews: shelf(work, kinds.reviews),
    records: shelf(work, kinds.records),
    sources: {
      ...shelf(work, sources),
      inRecord: async (recordId) => (await work.of('sources', recordId)).map((sheet) => parseThing(sheet, parseSource)),
    },
    annotations: annotationShelf(work, sourceId, newId),
    assessments: {
      ...shelf(work, kinds.assessments),
      ofRecord: async (recordId) =>
        (await work.of('assessments', recordId)).map((sheet) => parseThing(sheet, parseAssessment)),
    },
    codebooks: shelf(work, kinds.codebooks),
    erasures: erasuresOf(work),
  };
}

/** The things among these that can be read. */
export function readable<T>(found: readonly (Parsed<T> | null)[]): readonly T[] {
  return found.flatMap((one) => (one?.ok ? [one.value] : []));
}

function shelf<T>(work: Work, { store, parse, keyOf, parentOf, keyed, idOf }: Kind<T>): Shelf<T> {
  return {
    async find(key) {
      const sheet = await work.find(store, await idOf(key));
      return sheet && parseThing(sheet, parse);
    },
    list: async () => inTurns(await work.all(store), (some) => some.map((sheet) => parseThing(sheet, parse)), AT_ONCE),
    async put(thing) {
      const id = await idOf(keyOf(thing));
      const known = await work.find(store, id);
      const key = keyed ? { key: keyOfValue(known?.value) ?? toBase64(randomBytes(32)) } : {};
      await work.put({ store, id, parent: parentOf(thing), ids: [], value: { thing, ...key } });
    },
    async remove(key) {
      const id = await idOf(key);
      if (await work.find(store, id)) await work.put({ store, id, parent: '', ids: [], value: undefined });
    },
  };
}

function parseThing<T>({ value }: Opened, parse: (value: unknown) => Parsed<T>): Parsed<T> {
  const isThing = typeof value === 'object' && value !== null && 'thing' in value;
  return isThing ? parse(value.thing) : { ok: false, place: '' };
}
