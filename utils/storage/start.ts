import type { StartReport } from '../core/store-state';
import { fromBase64 } from '../vault/bytes';
import { type Protection, unprotected } from '../vault/protection';
import { deriveVaultKeys } from '../vault/vault-keys';
import { digestIn } from './commit';
import { createWork } from './create-work';
import type { Database } from './database';
import { digestOf } from './digest';
import { beginFreshLog } from './fresh-log';
import { makeStore } from './make-store';
import { createOpener } from './opener';
import { dropGivenUp, openPlaces } from './places';
import { planRepair } from './reconcile';
import type { MovableCopy, SecondCopy } from './second-copy';
import type { SessionState } from './session';
import { nameOf, parseRow, readKey, rowOf, type Sheet } from './sheet';
import type { Surroundings } from './surroundings';
import { StoreUnavailable } from './unavailable';
import { protectionIn } from './vault-sheet';

/** Why the store is started: `emptied` when something was stored before, `database given up` when it is to lie elsewhere. */
export type StartReason = 'a first start' | 'emptied' | 'database given up';

/**
 * What comes before the first use in a session of the browser, by one context alone: both copies are made the same,
 * a first start or one after version 1 makes the store, and what is there is compared with what should be. Rejects
 * with `StoreUnavailable` when something was stored and can't be got at.
 */
export async function start(
  db: Database,
  copy: MovableCopy,
  surroundings: Surroundings,
  why: StartReason,
): Promise<SessionState> {
  const opened = await openPlaces(db, copy, surroundings, why === 'database given up' ? 'database' : null);
  if (surroundings.freshLog) await beginFreshLog(db);
  const report = { ...(await reconcile(db, copy)), gaveUp: opened.gaveUp };
  const stored = await readProtection(db);
  const isFirst = why === 'a first start' && opened.usual && (await db.sheets.count()) === 0;
  if (!stored && !isFirst) throw new StoreUnavailable('lost');
  const protection = stored ?? (await makeStore(unprotected(), db, copy, surroundings));
  const places = { database: opened.database, copy: opened.copy };
  if (protection.kind === 'passphrase') return { vaultKey: null, sound: null, report, places };
  const sound = await isSound(db, protection.vaultKey);
  if (sound && !opened.usual) await dropGivenUp(places, db, copy, surroundings);
  return { vaultKey: protection.vaultKey, sound, report, places };
}

/** Whether exactly those sheets are there that were left, of the revisions they were left in. */
export async function isSound(db: Database, vaultKey: string): Promise<boolean> {
  const keys = await db.sheets.toCollection().primaryKeys();
  if (!keys.some((key) => key.startsWith('head/'))) return false;
  const opener = createOpener(await deriveVaultKeys(fromBase64(vaultKey) ?? new Uint8Array()));
  const [head] = await createWork(db, opener).all('head');
  return digestIn(head?.value) === (await digestOf(opener.keys, keys));
}

/** Makes both copies the same and says what had to be done. */
export async function reconcile(db: Database, copy: SecondCopy): Promise<Omit<StartReport, 'gaveUp'>> {
  const database = await db.sheets.toCollection().primaryKeys();
  const repair = planRepair(database, await copy.keys());
  const missing = await copy.read(repair.toDatabase);
  const replaced = new Set(missing.map(({ key }) => nameOf(key)));
  await db.dexie.transaction('rw', db.sheets, async () => {
    await db.sheets.bulkDelete(repair.outOfDatabase.filter((key) => replaced.has(nameOf(key))));
    await db.sheets.bulkAdd(missing.map(rowOf));
  });
  const rows = await db.sheets.bulkGet([...repair.toCopy]);
  await copy.write(
    rows.flatMap((row): readonly Sheet[] => {
      const sheet = parseRow(row);
      return sheet.ok ? [sheet.value] : [];
    }),
  );
  await copy.remove(repair.outOfCopy);
  return {
    restored: missing.filter(isContent).length,
    copied: repair.toCopy.filter((key) => isContent({ key })).length,
    wholeDatabase: database.length === 0 && missing.length > 0,
  };
}

function isContent({ key }: Pick<Sheet, 'key'>): boolean {
  const store = readKey(key)?.store;
  return store !== 'head' && store !== 'vault';
}

/** How the vault key is kept, or `null` when nothing says so. */
async function readProtection(db: Database): Promise<Protection | null> {
  const [row] = await db.sheets.where('key').startsWith('vault/').toArray();
  if (row === undefined) return null;
  const sheet = parseRow(row);
  const protection = sheet.ok ? protectionIn(sheet.value) : sheet;
  if (!protection.ok) throw new StoreUnavailable('lost');
  return protection.value;
}
