import type { Database } from './database';
import type { MovableCopy } from './second-copy';
import type { Surroundings } from './surroundings';
import { StoreUnavailable, unavailableReason } from './unavailable';

/** Where the two copies lie: `null` is the usual place, a name a spare one. All contexts use the same. */
export interface Places {
  readonly database: string | null;
  readonly copy: string | null;
}

/** What was opened, and what had to be given up for it. */
export interface OpenedPlaces extends Places {
  /** The copy that the browser could not open any more, and that begins anew, empty, in a spare place. */
  readonly gaveUp: Kind | null;
  /** Whether both lie in their usual places, and always have. */
  readonly usual: boolean;
}

type Kind = keyof Places;

/** Where both copies can be opened, and that they are, for a context that follows another. */
export async function openAt(places: Places, db: Database, copy: MovableCopy, surroundings: Surroundings) {
  await db.moveTo(places.database, surroundings.spares);
  await copy.moveTo(places.copy, surroundings.spares);
  await db.open();
}

/**
 * Opens both copies in the place that each was last in. One that the browser can't open any more begins anew in
 * a spare place, as long as the other can be opened: a damaged file stays where it is, and often can't be deleted
 * either. Rejects with `StoreUnavailable` when there is nothing to begin from.
 */
export async function openPlaces(
  db: Database,
  copy: MovableCopy,
  surroundings: Surroundings,
  distrusted: Kind | null = null,
): Promise<OpenedPlaces> {
  const names = await surroundings.spares.names();
  const open = {
    database: async (place: string | null) => {
      await db.moveTo(place, surroundings.spares);
      await db.open();
      await db.sheets.count();
    },
    copy: async (place: string | null) => {
      await copy.moveTo(place, surroundings.spares);
      await copy.keys();
    },
  };
  const find = (kind: Kind) => (kind === distrusted ? undefined : lastThatOpens(namesOf(kind, names), open[kind]));
  const found = { database: await find('database'), copy: await find('copy') };
  if (found.database === undefined && found.copy === undefined) throw new StoreUnavailable('unopenable');
  const gaveUp = found.database === undefined ? 'database' : found.copy === undefined ? 'copy' : null;
  // What has nothing stored may be the younger of the two: nothing is begun from it while the other can't be seen.
  const left = gaveUp === 'database' ? await copy.keys() : gaveUp && (await db.sheets.toCollection().primaryKeys());
  if (left && !isStore(left)) throw new StoreUnavailable('unopenable');
  const database = found.database === undefined ? nextOf('database', names) : found.database;
  const second = found.copy === undefined ? nextOf('copy', names) : found.copy;
  if (gaveUp) await open[gaveUp](gaveUp === 'database' ? database : second);
  return { database, copy: second, gaveUp, usual: names.length === 0 && gaveUp === null };
}

/** Deletes the copies that were given up, as far as the browser can: what is erased from now on lies there still. */
export async function dropGivenUp(
  { database, copy: second }: Places,
  db: Database,
  copy: MovableCopy,
  { spares }: Surroundings,
): Promise<void> {
  const names = await spares.names();
  const earlier = [...namesOf('database', names), ...namesOf('copy', names)].filter(
    (name) => name !== null && name !== database && name !== second,
  );
  const dropped = earlier.map((name) => spares.drop(name ?? ''));
  if (database !== null) dropped.push(db.deleteUsual());
  if (second !== null) dropped.push(copy.emptyUsual());
  await Promise.allSettled(dropped);
}

function isStore(keys: readonly string[]): boolean {
  return ['vault/', 'head/'].every((start) => keys.some((key) => key.startsWith(start)));
}

/** The place that opens of those that a copy was in, the last one first; `undefined` when none does. */
async function lastThatOpens(
  places: readonly (string | null)[],
  open: (place: string | null) => Promise<void>,
): Promise<string | null | undefined> {
  for (const place of places) {
    try {
      await open(place);
      return place;
    } catch (error) {
      const reason = unavailableReason(error);
      if (reason !== null && reason !== 'unopenable') throw error;
    }
  }
  return undefined;
}

/** The places of a kind, the last one first; the usual one was the first. */
function namesOf(kind: Kind, names: readonly string[]): readonly (string | null)[] {
  const spares = names.filter((name) => numberOf(kind, name) > 0);
  return [...spares.toSorted((a, b) => numberOf(kind, b) - numberOf(kind, a)), null];
}

function nextOf(kind: Kind, names: readonly string[]): string {
  return `${kind}-${1 + Math.max(0, ...names.map((name) => numberOf(kind, name)))}`;
}

function numberOf(kind: Kind, name: string): number {
  return name.startsWith(`${kind}-`) ? Number(name.slice(kind.length + 1)) || 0 : 0;
}
