import type { AuditEvent } from '../core/audit';
import type { Command } from '../core/command';
import type { Everything } from '../core/everything';
import type { MergeOutcome } from '../core/merge';
import type { Access } from './access';
import { appendAudit } from './audit-log';
import { commitWork } from './commit';
import { findSettings } from './current-settings';
import type { Database } from './database';
import { gather, ofStores } from './gather';
import { planMerge } from './merge';
import type { Writer } from './repository';
import { runCommand } from './run-command';
import type { SecondCopy } from './second-copy';
import { readable, type Shelves, shelvesOf } from './shelf';
import { reconcile } from './start';
import type { Surroundings } from './surroundings';
import { unavailableReason } from './unavailable';

/** The writing side of the repository; each call is one commit, one after the other. */
export function createWriter(db: Database, copy: SecondCopy, { use }: Access, surroundings: Surroundings): Writer {
  let last: Promise<unknown> = Promise.resolve();
  /** Whether the second copy has all that the database has: not known of a context before, nor after a failure. */
  let copyIsWhole = false;

  const write = <T>(what: AuditEvent['what'], id: string, work: (shelves: Shelves) => Promise<T>): Promise<T> =>
    use(async (opener) => {
      if (!copyIsWhole) await completeCopy(db, copy);
      copyIsWhole = false;
      const answer = await commitWork(db, copy, opener, async (begun) => {
        const shelves = shelvesOf(begun, surroundings.newId);
        const done = await work(shelves);
        const who = begun.isChanged() ? ((await findSettings(shelves))?.reviewer ?? '') : '';
        if (begun.isChanged()) await appendAudit(begun, { at: surroundings.now(), who, what, id });
        return done;
      });
      copyIsWhole = true;
      return answer;
    });

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    run: (command) =>
      inTurn(() =>
        write(command.kind, idIn(command), (shelves) => runCommand(command, shelves, surroundings)).catch(failure),
      ),
    merge: (data) => inTurn(() => write('merge', '', (shelves) => merge(data, shelves)).catch(failure)),
    purgeBin: (before) => inTurn(() => write('purge', '', (shelves) => purge(before, shelves)).catch(() => null)),
  };
}

async function purge(before: string, { annotations }: Shelves): Promise<number> {
  const ids = await annotations.binnedBefore(before);
  await annotations.removeAll(ids);
  return ids.length;
}

function idIn(command: Command): string {
  if ('id' in command) return command.id;
  if ('reviewId' in command) return command.reviewId;
  if ('codebook' in command) return command.codebook.id;
  return command.kind === 'create-review' ? command.review.id : '';
}

function failure(error: unknown) {
  return { kind: unavailableReason(error) === 'locked' ? 'locked' : 'failed' } as const;
}

/** What a context that died, or a copy that failed, left out. */
async function completeCopy(db: Database, copy: SecondCopy): Promise<void> {
  const { head } = await gather(db, ofStores(['head']));
  if (!(await copy.has(head))) await reconcile(db, copy);
}

async function merge(file: Everything, shelves: Shelves): Promise<MergeOutcome> {
  const stored = {
    reviews: readable(await shelves.reviews.list()),
    records: readable(await shelves.records.list()),
    sources: readable(await shelves.sources.list()),
    annotations: readable(await shelves.annotations.findAll(file.annotations.map(({ id }) => id))),
    assessments: readable(await shelves.assessments.list()),
    codebooks: readable(await shelves.codebooks.list()),
  };
  const plan = planMerge(stored, file);
  if (!plan) return { kind: 'refused' };
  await continueReview(file, shelves);
  for (const review of plan.write.reviews) await shelves.reviews.put(review);
  for (const record of plan.write.records) await shelves.records.put(record);
  for (const source of plan.write.sources) await shelves.sources.put(source);
  await shelves.annotations.putAll(plan.write.annotations);
  for (const assessment of plan.write.assessments ?? []) await shelves.assessments.put(assessment);
  for (const codebook of plan.write.codebooks ?? []) await shelves.codebooks.put(codebook);
  return { kind: 'merged', result: plan.result };
}

/**
 * Where nothing has been marked yet, a file is somebody's work being carried on: its review worked on last becomes
 * the one that new annotations go to, in place of the untouched one from the start. Otherwise what was restored
 * would be there and not be seen.
 */
async function continueReview(file: Everything, shelves: Shelves): Promise<void> {
  const last = file.annotations.toSorted((a, b) => (a.modified < b.modified ? 1 : -1))[0];
  if (!last || !(await shelves.annotations.isEmpty())) return;
  const settings = await findSettings(shelves);
  const reviews = readable(await shelves.reviews.list());
  await shelves.settings.put({ reviewer: '', ...settings, reviewId: last.reviewId });
  const [untouched, ...others] = reviews;
  if (untouched && others.length === 0 && !file.reviews.some(({ id }) => id === untouched.id)) {
    await shelves.reviews.remove(untouched.id);
  }
}
