import type { KeptSource } from '../core/kept-tally';
import { parseKeptSources, storedSource } from '../core/schema/kept-tally';
import { countSource } from './count-source';
import { isDamaged, type Opened } from './opener';
import { idIn, sourceIdIn } from './sheet';
import type { Work } from './work';

/** A sheet has room for another source's numbers while it has fewer than this many … */
const MOST_IN_SHEET = 24;

/** … and is shorter than this, in UTF-16 code units of JSON. */
const LONGEST_SHEET = 16_384;

const ROOM = 'totals';

/** The id of the sheet that says that the numbers of every source are kept. */
export const WHOLE = 'whole';

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
    ...work.changed('sources').map(({ key }) => idIn(key)),
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
  const mark = opened.find(isMark);
  const marked = mark !== undefined && (isWhole(mark) || isDamaged(mark));
  if (marked && old.length === 0) return false;
  const known = (await work.all('sources')).filter(({ value }) => value !== undefined).map(({ key }) => idIn(key));
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
    sheets.push({ id: idIn(opened.key), sources, changed: false });
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
      ? { id: idIn(open.key), sources: new Map(Object.entries(parsed.value)), changed: true }
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

function isMark({ key }: Opened): boolean {
  return idIn(key) === WHOLE;
}

function isWhole(sheet: Opened): boolean {
  return isMark(sheet) && typeof sheet.value === 'object' && sheet.value !== null && 'whole' in sheet.value;
}
