import { normaliseReference, sameReference } from '../core/case-reference';
import type { Command, Outcome } from '../core/command';
import type { CaseRecord } from '../core/record';
import { keepUntil } from '../core/retention';
import { keepSource } from './keep-source';
import { readable, type Shelves } from './shelf';
import type { Surroundings } from './surroundings';

type AssignRecord = Extract<Command, { kind: 'assign-record' }>;

const done: Outcome = { kind: 'done', annotation: null };

/**
 * Puts a source into the record with this reference, which is made when it is new, or with an empty reference into
 * none. A record whose last source leaves is dropped, unless the reviewer said something of it. Throws when the source can't be read.
 */
export async function assignRecord(
  command: AssignRecord,
  shelves: Shelves,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { sourceKey, sourceTitle } = command;
  const reference = normaliseReference(command.reference);
  if (reference === '' && (await shelves.sources.find(sourceKey)) === null) return done;
  await keepSource(sourceKey, sourceTitle, shelves, surroundings.now());
  const found = await shelves.sources.find(sourceKey);
  if (!found?.ok) throw new Error('the source can not be read');
  const source = found.value;
  const record = reference === '' ? null : await recordNamed(reference, source.recordId, shelves, surroundings);
  const recordId = record?.id ?? null;
  if (recordId !== source.recordId) {
    await shelves.sources.put({ ...source, recordId });
    if (source.recordId !== null) await dropIfEmpty(source.recordId, shelves);
  }
  return done;
}

/** The stored record with this reference, or a new one. A record's only source may correct how it is spelt. */
async function recordNamed(
  reference: string,
  currentId: string | null,
  shelves: Shelves,
  { now, newId, rules }: Surroundings,
): Promise<CaseRecord> {
  const stored = readable(await shelves.records.list()).find((record) => sameReference(record.reference, reference));
  if (!stored) {
    const created = now();
    const date = keepUntil(created, (await rules?.())?.retentionDays ?? null);
    const record = { id: newId(), reference, ...(date === null ? {} : { keepUntil: date }), created };
    await shelves.records.put(record);
    return record;
  }
  if (stored.id === currentId && stored.reference !== reference && (await sourceCount(stored.id, shelves)) === 1) {
    await shelves.records.put({ ...stored, reference });
  }
  return stored;
}

async function dropIfEmpty(recordId: string, shelves: Shelves): Promise<void> {
  if ((await sourceCount(recordId, shelves)) > 0 || (await shelves.assessments.ofRecord(recordId)).length > 0) return;
  await shelves.records.remove(recordId);
}

/** Sources in a record; damaged ones count, as they may be in it. */
async function sourceCount(recordId: string, { sources }: Shelves): Promise<number> {
  return (await sources.inRecord(recordId)).length;
}
