import { secureBase } from '../core/codebooks/secure-base';
import type { Everything } from '../core/everything';
import type { Review, Settings } from '../core/record';
import { fromBase64 } from '../vault/bytes';
import type { Unprotected } from '../vault/protection';
import { deriveVaultKeys } from '../vault/vault-keys';
import { sealHead } from './commit';
import { createWork } from './create-work';
import type { Database } from './database';
import { digestOf } from './digest';
import { keepTotals, markWhole } from './kept-totals';
import { mend } from './mend';
import { readVersion1 } from './migrations/read-version-1';
import { createOpener, type Opener } from './opener';
import type { SecondCopy } from './second-copy';
import { rowOf, type Sheet } from './sheet';
import { shelvesOf } from './shelf';
import type { Surroundings } from './surroundings';
import { vaultSheet } from './vault-sheet';

/**
 * Makes the store in an empty database, with what version 1 left there or else with the default review, in one
 * transaction: until it is done all is as before. Gives back the protection.
 */
export async function makeStore(
  protection: Unprotected,
  db: Database,
  copy: SecondCopy,
  surroundings: Surroundings,
): Promise<Unprotected> {
  const opener = createOpener(await deriveVaultKeys(fromBase64(protection.vaultKey) ?? new Uint8Array()));
  const left = await readVersion1(db);
  const everything = mend(left.everything, surroundings.reviewName);
  const first = await defaultReview(surroundings);
  const reviews = everything.reviews.length > 0 ? everything.reviews : [first];
  const settings = left.settings ?? { reviewId: reviews[0]?.id ?? first.id, reviewer: '' };
  const sheets = [
    vaultSheet(protection, 1),
    ...(await sealEverything({ ...everything, reviews }, settings, opener, surroundings)),
  ];
  await db.dexie.transaction('rw', db.dexie.tables, async () => {
    await db.sheets.bulkAdd(sheets.map(rowOf));
    for (const { table, keys } of left.read) await table.bulkDelete([...keys]);
  });
  await copy.write(sheets);
  return protection;
}

/** All of it as sheets, and the head of these. */
async function sealEverything(
  { reviews, records, sources, annotations }: Everything,
  settings: Settings,
  opener: Opener,
  { newId }: Pick<Surroundings, 'newId'>,
): Promise<readonly Sheet[]> {
  const work = createWork(null, opener);
  const shelves = shelvesOf(work, newId);
  await shelves.settings.put(settings);
  for (const review of reviews) await shelves.reviews.put(review);
  for (const record of records) await shelves.records.put(record);
  for (const source of sources) await shelves.sources.put(source);
  await shelves.annotations.putAll(annotations);
  await keepTotals(work, newId);
  await markWhole(work);
  const { sheets } = await work.result();
  const digest = await digestOf(
    opener.keys,
    sheets.map(({ key }) => key),
  );
  return [...sheets, await sealHead(digest, 1, opener)];
}

async function defaultReview({ newId, reviewName, now, rules }: Surroundings): Promise<Review> {
  const codebookId = (await rules?.())?.codebook ?? secureBase.id;
  return { id: newId(), name: reviewName, purpose: 'practice', codebookId, created: now() };
}
