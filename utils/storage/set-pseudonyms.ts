import type { Command, Outcome } from '../core/command';
import type { Shelves } from './shelf';

type SetPseudonyms = Extract<Command, { kind: 'set-pseudonyms' }>;

/** Keeps a record's list of names; an empty one leaves none behind. Throws when the record can't be read. */
export async function setPseudonyms({ recordId, pseudonyms }: SetPseudonyms, { records }: Shelves): Promise<Outcome> {
  const found = await records.find(recordId);
  if (found === null) return { kind: 'missing' };
  if (!found.ok) throw new Error('the record can not be read');
  const { pseudonyms: _, ...record } = found.value;
  await records.put(pseudonyms.length > 0 ? { ...record, pseudonyms } : record);
  return { kind: 'done', annotation: null };
}
