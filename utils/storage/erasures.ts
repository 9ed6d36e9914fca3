import * as v from 'valibot';
import { parserOf } from '../core/schema/parse';
import { instantSchema, uuidSchema } from '../core/schema/text';
import { hiddenName } from '../vault/vault-keys';
import { idIn, type Store } from './sheet';
import type { Work } from './work';

/** What is kept of a record that was erased, so that an older copy does not bring it back unasked. */
interface Erasure {
  readonly recordId: string;
  /** When, as an ISO 8601 UTC instant with milliseconds. */
  readonly at: string;
  /** The hidden names of its sources. */
  readonly sources: readonly string[];
}

/** Erases records, and remembers that it did. */
export interface Erasures {
  /**
   * Takes out a record with its sources, their annotations, bin and history, and the keys all that was sealed with.
   * `false` when there is no such record and never was one that was erased.
   */
  eraseRecord(recordId: string, at: string): Promise<boolean>;
  /** When the last record with each of these sources was erased; sources of which that is not so are left out. */
  erasedAt(sourceKeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

const parseErasure = parserOf<Erasure>(
  v.strictObject({ recordId: uuidSchema, at: instantSchema, sources: v.array(v.string()) }),
);

/** What belongs to a source and goes with it. */
const belongings: readonly Store[] = ['parts', 'tallies', 'history'];

/** The erasures that a piece of work sees and makes. */
export function erasuresOf(work: Work): Erasures {
  /** Nothing that is left here says what it belonged to. */
  const drop = (store: Store, key: string) => work.put({ store, id: idIn(key), parent: '', ids: [], value: undefined });

  return {
    async eraseRecord(recordId, at) {
      const record = await work.find('records', recordId);
      if (!record) return (await work.find('erasures', recordId)) !== null;
      const sources = await work.of('sources', recordId);
      const names = sources.map(({ key }) => idIn(key));
      for (const name of names) {
        for (const store of belongings) {
          for (const { key } of await work.of(store, name)) await drop(store, key);
        }
      }
      for (const { key } of await work.of('assessments', recordId)) await drop('assessments', key);
      for (const { key } of sources) await drop('sources', key);
      await drop('records', record.key);
      const value: Erasure = { recordId, at, sources: names };
      await work.put({ store: 'erasures', id: recordId, parent: '', ids: [], value });
      return true;
    },
    async erasedAt(sourceKeys) {
      const latest = new Map<string, string>();
      for (const { value } of await work.all('erasures')) {
        const erasure = parseErasure(value);
        if (!erasure.ok) throw new Error('an erasure can not be read');
        for (const name of erasure.value.sources) {
          if ((latest.get(name) ?? '') < erasure.value.at) latest.set(name, erasure.value.at);
        }
      }
      const found = new Map<string, string>();
      if (latest.size === 0) return found;
      for (const key of sourceKeys) {
        const at = latest.get(await hiddenName(work.opener.keys, key));
        if (at !== undefined) found.set(key, at);
      }
      return found;
    },
  };
}
