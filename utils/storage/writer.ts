import type { Everything } from '../core/everything';
import type { MergeOutcome } from '../core/merge';
import { findSettings } from './current-settings';
import { type Database, SETTINGS_KEY, type Surroundings } from './database';
import { inTransaction } from './in-transaction';
import { planMerge } from './merge';
import type { Writer } from './repository';
import { runCommand } from './run-command';
import { readable, type Shelves } from './shelf';

/**
 * The writing side of the repository; each call is one transaction. An error inside it must reach the transaction:
 * caught there, it would let the rest of the writing be committed.
 */
export function createWriter(db: Database, shelves: Shelves, surroundings: Surroundings): Writer {
  return {
    run: (command) => inTransaction(db, 'rw', () => runCommand(command, shelves, surroundings)).catch(() => failed),
    merge: (data) => inTransaction(db, 'rw', () => merge(data, db, shelves)).catch(() => failed),
  };
}

const failed = { kind: 'failed' } as const;

async function merge(file: Everything, db: Database, shelves: Shelves): Promise<MergeOutcome> {
  const stored = {
    reviews: readable(await shelves.reviews.list()),
    records: readable(await shelves.records.list()),
    sources: readable(await shelves.sources.list()),
    annotations: readable(await shelves.annotations.findAll(file.annotations.map(({ id }) => id))),
  };
  const plan = planMerge(stored, file);
  if (!plan) return { kind: 'refused' };
  await continueReview(file, db, shelves);
  await shelves.reviews.putAll(plan.write.reviews);
  await shelves.records.putAll(plan.write.records);
  await shelves.sources.putAll(plan.write.sources);
  await shelves.annotations.putAll(plan.write.annotations);
  return { kind: 'merged', result: plan.result };
}

/**
 * Where nothing has been marked yet, a file is somebody's work being carried on: its review worked on last becomes
 * the one that new annotations go to, in place of the untouched one from the start. Otherwise what was restored
 * would be there and not be seen.
 */
async function continueReview(file: Everything, db: Database, shelves: Shelves): Promise<void> {
  const last = file.annotations.toSorted((a, b) => (a.modified < b.modified ? 1 : -1))[0];
  if (!last || (await db.annotations.count()) > 0) return;
  const settings = await findSettings(shelves);
  const reviews = readable(await shelves.reviews.list());
  await shelves.settings.put({ reviewer: settings?.reviewer ?? '', reviewId: last.reviewId }, SETTINGS_KEY);
  const [untouched, ...others] = reviews;
  if (untouched && others.length === 0 && !file.reviews.some(({ id }) => id === untouched.id)) {
    await shelves.reviews.remove(untouched.id);
  }
}
