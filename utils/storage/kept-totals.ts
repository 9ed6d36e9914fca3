import type { EntriesRead } from '../core/entries-read';
import { joinParts, type KeptSource, type PartTally, tallyAnnotations } from '../core/kept-tally';
import { parseAnnotation } from '../core/schema/annotation';
import { parseKeptSources, parsePartTallies, storedSource, storedTally } from '../core/schema/kept-tally';
import { parseSource } from '../core/schema/record';
import type { Opened } from './opener';
import { readKey } from './sheet';
import type { Work } from './work';

/** A sheet has room for another source's numbers while it has fewer than this many … */
const MOST_IN_SHEET = 24;

/** … and is shorter than this, in UTF-16 code units of JSON. */
const LONGEST_SHEET = 16_384;

const ROOM = 'totals';

/** The id of the sheet that says that the numbers of every source are kept. */
const WHOLE = 'whole';

/** More sources than this are looked up by reading all sheets there are. */
const MANY = 100;

/** Sources whose numbers are made anew in one piece of work, so that a save need not wait long. */
const AT_ONCE = 50;

/** A sheet of kept numbers, read. */
interface Sheet {
  readonly id: string;
  readonly sources: Map<string, KeptSource>;
  changed: boolean;
}

/**
 * Brings the kept numbers of the sources that a piece of work changes up to date, within the same work: so a commit holds
 * both or neither. What can't be read of them is made anew; gives back whether any of that was not what had been stored.
 * `newId` makes UUIDs.
 */
export async function keepTotals(work: Work, newId: () => string): Promise<boolean> {
  const changed = new Set([
    ...work.changed('sources').map(({ key }) => idOf(key)),
    ...work.changed('tallies').map(({ group }) => sourceIdIn(group)),
  ]);
  changed.delete('');
  return changed.size > 0 && renew(changed, work, newId);
}

/** The kept numbers of all sources; `null` where they are not all there, so that they have to be counted. */
export async function readTotals(work: Work): Promise<readonly KeptSource[] | null> {
  const opened = await work.all('totals');
  if (!opened.some(isWhole)) return null;
  const sheets = opened.filter((sheet) => !isMark(sheet)).map(({ value }) => parseKeptSources(value));
  return sheets.every((sheet) => sheet.ok) ? sheets.flatMap((sheet) => Object.values(sheet.value)) : null;
}

/** Sheets of numbers that are not what was stored. */
export async function damagedNumbers(work: Work): Promise<readonly Opened[]> {
  return [...(await work.all('totals')), ...(await work.all('tallies'))].filter(isDamaged);
}

/**
 * Takes some of them out, and counts the parts again that they were of; totals are then to be made as where there are
 * none. Gives back whether there may be more to do.
 */
export async function takeOutDamaged(work: Work): Promise<boolean> {
  const damaged = await damagedNumbers(work);
  for (const { key } of damaged.slice(0, AT_ONCE)) {
    const id = idOf(key);
    // Without the mark, whatever totals are missing are made.
    if (key.startsWith('totals/')) await takeOut('totals', [id, WHOLE], work);
    else await countAgain(id, work);
  }
  return damaged.length > AT_ONCE;
}

/** Says that the numbers of every source are kept; for a store that is made with them. */
export function markWhole(work: Work): Promise<void> {
  return work.put({ store: 'totals', id: WHOLE, parent: '', ids: [], value: { whole: true } });
}

/**
 * Makes kept numbers for some of the sources that have none that can be read, as in a store of an earlier version.
 * Gives back whether there may be more to do. Sheets that are not what was stored stay, to be told of first.
 */
export async function makeTotals(work: Work, newId: () => string): Promise<boolean> {
  const opened = await work.all('totals');
  const sheets = opened.filter((sheet) => !isMark(sheet));
  const kept = new Set(sheets.filter(({ value }) => parseKeptSources(value).ok).flatMap(({ ids }) => ids));
  const old = sheets.filter((sheet) => !isDamaged(sheet)).flatMap(({ ids }) => ids.filter((id) => !kept.has(id)));
  if (old.length === 0 && opened.some((sheet) => isWhole(sheet) || (isMark(sheet) && isDamaged(sheet)))) return false;
  const known = (await work.all('sources')).filter(({ value }) => value !== undefined).map(({ key }) => idOf(key));
  const missing = [...new Set([...old, ...known.filter((id) => !kept.has(id))])];
  await renew(new Set(missing.slice(0, AT_ONCE)), work, newId);
  if (missing.length > AT_ONCE) return true;
  await markWhole(work);
  return false;
}

/** Gives back whether something of it was not what had been stored. */
async function renew(wanted: ReadonlySet<string>, work: Work, newId: () => string): Promise<boolean> {
  const ids = new Set(wanted);
  const sheets: Sheet[] = [];
  let wasDamaged = false;
  for (const opened of await work.totalsOf([...ids], ids.size > MANY)) {
    const parsed = parseKeptSources(opened.value);
    wasDamaged ||= isDamaged(opened);
    // Which sources lay in one that can't be read is known all the same.
    if (!parsed.ok) for (const id of opened.ids) ids.add(id);
    const sources = new Map(parsed.ok ? Object.entries(parsed.value) : []);
    sheets.push({ id: idOf(opened.key), sources, changed: false });
  }
  const tallies = ids.size > MANY ? Map.groupBy(await work.all('tallies'), ({ group }) => sourceIdIn(group)) : null;
  const added = new Map<string, KeptSource>();
  for (const id of ids) {
    const found = sheets.find(({ sources }) => sources.has(id));
    const own = tallies ? (tallies.get(id) ?? []) : await work.of('tallies', id);
    wasDamaged ||= own.some(isDamaged);
    const source = await countSource(id, work, own);
    if (found) {
      found.changed = true;
      if (source) found.sources.set(id, source);
      else found.sources.delete(id);
    } else if (source) added.set(id, source);
  }
  for (const sheet of sheets) if (sheet.changed || sheet.sources.size === 0) await write(sheet, work);
  await add(added, work, newId);
  return wasDamaged;
}

/** Puts numbers of sources that had none yet where there is room. */
async function add(added: ReadonlyMap<string, KeptSource>, work: Work, newId: () => string): Promise<void> {
  const waiting = [...added];
  const [open] = waiting.length > 0 ? await work.withRoom(ROOM) : [];
  const parsed = parseKeptSources(open?.value);
  let sheet: Sheet =
    open && parsed.ok
      ? { id: idOf(open.key), sources: new Map(Object.entries(parsed.value)), changed: true }
      : { id: newId(), sources: new Map(), changed: true };
  while (waiting.length > 0) {
    while (waiting.length > 0 && hasRoom(sheet))
      for (const [id, source] of waiting.splice(0, 1)) sheet.sources.set(id, source);
    await write(sheet, work);
    if (waiting.length > 0) sheet = { id: newId(), sources: new Map(), changed: true };
  }
}

function write({ id, sources }: Sheet, work: Work): Promise<void> {
  const room = hasRoom({ sources }) && sources.size > 0 ? { room: ROOM } : {};
  const value = Object.fromEntries([...sources].map(([key, source]) => [key, storedSource(source)]));
  const ids = [...sources.keys()];
  return work.put({ store: 'totals', id, parent: '', ids, ...room, value: ids.length > 0 ? value : undefined });
}

function hasRoom({ sources }: Pick<Sheet, 'sources'>): boolean {
  return sources.size < MOST_IN_SHEET && JSON.stringify([...sources.values()].map(storedSource)).length < LONGEST_SHEET;
}

/** The numbers of a source as it is now; `null` when there is none, or when it can't be read. */
async function countSource(id: string, work: Work, tallies: readonly Opened[]): Promise<KeptSource | null> {
  const value = (await work.find('sources', id))?.value;
  const source = parseSource(typeof value === 'object' && value !== null && 'thing' in value ? value.thing : undefined);
  if (!source.ok) return null;
  const { recordId, entries } = source.value;
  const parts: PartTally[] = [];
  for (const sheet of tallies) {
    const parsed = parsePartTallies(sheet.value);
    parts.push(...(parsed.ok ? parsed.value : await countPart(idOf(sheet.key), id, work)));
  }
  return { recordId, read: readOf(entries), reviews: joinParts(parts) };
}

/** Tallies of a part that are not as they are kept now: made from what is in it. */
async function countPart(partId: string, sourceId: string, work: Work): Promise<readonly PartTally[]> {
  const value = (await work.find('parts', partId))?.value;
  if (!Array.isArray(value)) return [];
  const tallies = tallyAnnotations(value.map(parseAnnotation).flatMap((one) => (one.ok ? [one.value] : [])));
  await work.put({ store: 'tallies', id: partId, parent: sourceId, ids: [], value: tallies.map(storedTally) });
  return tallies;
}

/** Tallies of a part in place of damaged ones, which may name another source; of a part that can't be read, none. */
async function countAgain(partId: string, work: Work): Promise<void> {
  const part = await work.find('parts', partId);
  if (Array.isArray(part?.value)) await countPart(partId, sourceIdIn(part.group), work);
  else await takeOut('tallies', [partId], work);
}

async function takeOut(store: 'totals' | 'tallies', ids: readonly string[], work: Work): Promise<void> {
  for (const id of ids) await work.put({ store, id, parent: '', ids: [], value: undefined });
}

function readOf(entries: EntriesRead | undefined): KeptSource['read'] {
  if (!entries) return null;
  return { count: entries.count, firstDate: entries.dates[0] ?? null, lastDate: entries.dates.at(-1) ?? null };
}

/** Whether it is not what was stored: it can't be opened. */
function isDamaged({ value, deleted }: Opened): boolean {
  return value === undefined && !deleted;
}

function isMark({ key }: Opened): boolean {
  return idOf(key) === WHOLE;
}

function isWhole(sheet: Opened): boolean {
  return isMark(sheet) && typeof sheet.value === 'object' && sheet.value !== null && 'whole' in sheet.value;
}

function idOf(key: string): string {
  return readKey(key)?.id ?? '';
}

function sourceIdIn(group: string): string {
  return group.slice(group.indexOf('/') + 1);
}
