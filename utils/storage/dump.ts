import { toBase64 } from '../vault/bytes';
import type { Database } from './database';
import { openAt } from './places';
import { createSecondCopy } from './second-copy';
import { readSession } from './session';
import { parseRow, type Sheet } from './sheet';
import type { Surroundings } from './surroundings';

/**
 * All that lies in both copies, as it lies there, as JSON: sealed, so it is worth nothing without the vault's key. Where a
 * copy can't be read it says so instead. Never rejects.
 */
export async function dump(db: Database, surroundings: Surroundings): Promise<string> {
  const copy = createSecondCopy(surroundings.secondCopy);
  const known = await readSession(surroundings.session).catch(() => null);
  // Where they can't be opened, what is read below says so.
  if (known) await openAt(known.places, db, copy, surroundings).catch(() => undefined);
  const [database, second] = await Promise.all([
    sheetsIn(async () => {
      await db.open();
      return (await db.sheets.toArray()).flatMap((row) => {
        const sheet = parseRow(row);
        return sheet.ok ? [sheet.value] : [];
      });
    }),
    sheetsIn(async () => copy.read(await copy.keys())),
  ]);
  return JSON.stringify({
    kind: 'secure-base-annotator/sealed-store',
    saved: surroundings.now(),
    database,
    secondCopy: second,
  });
}

async function sheetsIn(read: () => Promise<readonly Sheet[]>): Promise<unknown> {
  try {
    return (await read()).map(({ body, ...rest }) => ({ ...rest, body: body && toBase64(body) }));
  } catch {
    return 'could not be read';
  }
}
