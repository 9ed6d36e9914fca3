import type { AuditEvent } from '../core/audit';
import type { Command } from '../core/command';
import type { Everything } from '../core/everything';
import type { MergeOptions, MergeOutcome } from '../core/merge';
import type { Access } from './access';
import { appendAudit } from './audit-log';
import { commitWork } from './commit';
import { findSettings } from './current-settings';
import type { Database } from './database';
import { gather } from './gather';
import { keepTotals, makeTotals } from './kept-totals';
import { emptyMemory } from './memory';
import { takeOutDamaged } from './mend-totals';
import { readMergePlan } from './read-merge-plan';
import type { Writer } from './repository';
import { runCommand } from './run-command';
import type { SecondCopy } from './second-copy';
import { readable, type Shelves, shelvesOf } from './shelf';
import { reconcile } from './start';
import type { Surroundings } from './surroundings';
import { unavailableReason } from './unavailable';
import { within } from './within';
import type { Work } from './work';

/**
 * Milliseconds after which whoever asked is told that it failed: browsers were seen never to answer on a full disk,
 * and nothing else would get its turn. A command that is carried out late all the same may be given again.
 */
const LONGEST_COMMAND = 8_000;

const LONGEST_MERGE = 300_000;

/** The writing side of the repository; each call is one commit, one after the other. */
export function createWriter(
  db: Database,
  copy: SecondCopy,
  { use, state }: Access,
  surroundings: Surroundings,
): Writer {
  let last: Promise<unknown> = Promise.resolve();
  let known = nothingKnown();

  const write = <T>(event: Told | null, work: (shelves: Shelves, begun: Work) => Promise<T>): Promise<T> => {
    const mine = known;
    return use(async (opener) => {
      if (!mine.copyIsWhole) await completeCopy(db, copy);
      mine.copyIsWhole = false;
      const recorded = async (begun: Work) => {
        const shelves = shelvesOf(begun, surroundings.newId);
        const done = await work(shelves, begun);
        const wasDamaged = await keepTotals(begun, surroundings.newId);
        const told = begun.isChanged() ? [...(event ? [event] : []), ...(wasDamaged ? [RENEWED] : [])] : [];
        for (const one of told) {
          const who = (await findSettings(shelves))?.reviewer ?? '';
          await appendAudit(begun, { at: surroundings.now(), who, ...one });
        }
        if (mine.isOver) throw new Error('too late: it was said to have failed');
        return done;
      };
      const answer = await commitWork(db, copy, opener, recorded, mine.memory);
      mine.copyIsWhole = true;
      return answer;
    });
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  /** A commit in its turn, which passes on when its time is up. */
  const turn = <T>(limit: number, event: Told | null, work: (shelves: Shelves, begun: Work) => Promise<T>) =>
    inTurn(async () => {
      if (!known.copyIsWhole) await state();
      try {
        return await within(limit, write(event, work), () => db.renew());
      } catch (error) {
        // Whoever gave it up, the person is told that it failed: nothing more may come of it.
        known.isOver = true;
        known = nothingKnown();
        throw error;
      }
    });

  /** The numbers are no change of what they count, so the log does not tell of them. */
  const keepAll = async (): Promise<boolean> => {
    while (await turn(LONGEST_MERGE, null, (_, begun) => makeTotals(begun, surroundings.newId)));
    return true;
  };

  const mendAll = async (): Promise<boolean> => {
    while (await turn(LONGEST_MERGE, RENEWED, (_, begun) => takeOutDamaged(begun)));
    return keepAll();
  };

  return {
    run: (command) =>
      turn(longestOf(command), { what: command.kind, id: idIn(command) }, (shelves) =>
        runCommand(command, shelves, surroundings),
      ).catch(failure),
    merge: (data, options = { bringBack: false }) =>
      turn(LONGEST_MERGE, { what: 'merge', id: '' }, (shelves) => merge(data, options, shelves)).catch(failure),
    purgeBin: (before) =>
      turn(LONGEST_MERGE, { what: 'purge', id: '' }, (shelves) => purge(before, shelves)).catch(() => null),
    keepTotals: () => keepAll().catch(() => false),
    mendNumbers: () => mendAll().catch(() => false),
  };
}

/** What the audit log tells of a commit, beside when and by whom. */
type Told = Pick<AuditEvent, 'what' | 'id'>;

/** Kept numbers were not what had been stored. */
const RENEWED: Told = { what: 'renew-numbers', id: '' };

/** What a writer knows from one commit to the next; what is still going on after its time keeps its own. */
function nothingKnown() {
  return {
    memory: emptyMemory(),
    /** Whether the second copy has all that the database has: not known of a context before, nor after a failure. */
    copyIsWhole: false,
    /** It was said to have failed: nothing more is to be committed. */
    isOver: false,
  };
}

/** A record is erased as a file is merged: with all that it has. */
function longestOf({ kind }: Command): number {
  return kind === 'erase-record' || kind === 'set-address-rules' ? LONGEST_MERGE : LONGEST_COMMAND;
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
  if ('recordId' in command) return command.recordId;
  return command.kind === 'create-review' ? command.review.id : '';
}

function failure(error: unknown) {
  return { kind: unavailableReason(error) === 'locked' ? 'locked' : 'failed' } as const;
}

/** What a context that died, or a copy that failed, left out. */
async function completeCopy(db: Database, copy: SecondCopy): Promise<void> {
  const { head } = await gather(db, { stores: ['head'] });
  if (!(await copy.has(head))) await reconcile(db, copy);
}

async function merge(file: Everything, options: MergeOptions, shelves: Shelves): Promise<MergeOutcome> {
  const plan = await readMergePlan(file, options, shelves);
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
