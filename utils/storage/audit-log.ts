import * as v from 'valibot';
import type { AuditEntry, AuditEvent } from '../core/audit';
import { parserOf } from '../core/schema/parse';
import { instantSchema } from '../core/schema/text';
import { utf8 } from '../vault/bytes';
import type { Opened } from './opener';
import { readKey } from './sheet';
import type { Work } from './work';

/** Entries that are written together; each event rewrites those of the last sheet. */
const MOST_IN_SHEET = 32;

const ROOM = 'audit';

const START = '0'.repeat(64);

/** Every kind, or it does not type: a log with a kind that is missing here could not be read. */
const kinds: Readonly<Record<AuditEvent['what'], true>> = {
  'create-annotation': true,
  'change-annotation': true,
  'delete-annotation': true,
  'restore-annotation': true,
  'assign-record': true,
  'count-entries': true,
  'move-annotations': true,
  'create-review': true,
  'set-pseudonyms': true,
  'change-settings': true,
  'set-address-rules': true,
  assess: true,
  'save-codebook': true,
  'delete-codebook': true,
  'renew-codebook': true,
  'reassign-tags': true,
  'note-backup': true,
  'keep-record': true,
  'erase-record': true,
  merge: true,
  purge: true,
  'renew-numbers': true,
};

const parseEntries = parserOf<readonly AuditEntry[]>(
  v.array(
    v.strictObject({
      at: instantSchema,
      who: v.string(),
      what: v.picklist(Object.keys(kinds) as AuditEvent['what'][]),
      id: v.string(),
      hash: v.string(),
    }),
  ),
);

/** Adds an event to the end of the log. Behind a sheet that can't be read it begins again: saving goes on. */
export async function appendAudit(work: Work, event: AuditEvent): Promise<void> {
  const [open] = lastFirst(await work.withRoom(ROOM));
  // With nothing open there is no log yet, or it was meddled with.
  const last = open ?? lastFirst(await work.all('audit'))[0];
  const entries = last ? readEntries(open?.value) : [];
  const hash = await chainHash(entries?.at(-1)?.hash ?? START, event);
  const number = last ? numberOf(last.key) : 0;
  const isFull = entries !== null && entries.length >= MOST_IN_SHEET;
  if (isFull) await put(work, number, entries, false);
  // The first entry of the next sheet leans on the last of this one, so that is its entry too.
  const kept = entries === null ? [{ ...event, hash }] : isFull ? entries.slice(-1) : entries;
  await put(work, isFull || entries === null ? number + 1 : number, [...kept, { ...event, hash }], true);
}

/** How many entries the log has, from its last sheet alone; those of one that can't be read are left out. */
export async function auditLength(work: Work): Promise<number> {
  const [last] = lastFirst(await work.withRoom(ROOM));
  // Each sheet but the first begins with an entry of the one before.
  return last ? numberOf(last.key) * (MOST_IN_SHEET - 1) + (readEntries(last.value)?.length ?? 0) : 0;
}

/** The whole log, oldest first. Rejects when a sheet of it can't be read. */
export async function readAudit(work: Work): Promise<readonly AuditEntry[]> {
  const sheets = (await work.all('audit')).toSorted((a, b) => numberOf(a.key) - numberOf(b.key));
  return sheets.flatMap(({ value }, at) => entriesIn(value).slice(at === 0 ? 0 : 1));
}

/** The index of the first entry that does not follow from the one before it, or `null` when all do. */
export async function firstBrokenEntry(entries: readonly AuditEntry[]): Promise<number | null> {
  let before = START;
  for (const [at, { hash, ...event }] of entries.entries()) {
    if ((await chainHash(before, event)) !== hash) return at;
    before = hash;
  }
  return null;
}

async function put(work: Work, number: number, entries: readonly AuditEntry[], hasRoom: boolean): Promise<void> {
  const room = hasRoom ? { room: ROOM } : {};
  await work.put({ store: 'audit', id: String(number), parent: '', ids: [], ...room, value: entries });
}

function entriesIn(value: unknown): readonly AuditEntry[] {
  const entries = readEntries(value);
  if (entries === null) throw new Error('the audit log can not be read');
  return entries;
}

function readEntries(value: unknown): readonly AuditEntry[] | null {
  const entries = parseEntries(value);
  return entries.ok ? entries.value : null;
}

function lastFirst(sheets: readonly Opened[]): readonly Opened[] {
  return sheets.toSorted((a, b) => numberOf(b.key) - numberOf(a.key));
}

function numberOf(key: string): number {
  return Number(readKey(key)?.id ?? 0);
}

async function chainHash(before: string, { at, who, what, id }: AuditEvent): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', utf8(JSON.stringify([before, at, who, what, id])));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
