import type { Annotation } from '../core/annotation';
import { changeAnnotation, deleteAnnotation, newAnnotation, restoreAnnotation } from '../core/annotation-changes';
import type { Codebook } from '../core/codebook';
import { codebookOf } from '../core/codebooks';
import type { Command, Outcome } from '../core/command';
import { entriesWith, joinEntries } from '../core/entries-read';
import { sameData } from '../core/same-data';
import { mayHave } from '../core/tags';
import { assess } from './assess';
import { assignRecord } from './assign-record';
import { deleteCodebook, reassign, renewCodebookOfReview, saveCodebook } from './codebook-commands';
import { currentSettings } from './current-settings';
import { keepSource } from './keep-source';
import { moveAnnotations } from './move-annotations';
import { setAddressRules } from './set-address-rules';
import { setPseudonyms } from './set-pseudonyms';
import type { Shelves } from './shelf';
import type { Surroundings } from './surroundings';

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/**
 * Carries a command out, within a piece of work of the caller's. What it can't read, it throws on, so that the
 * work is not committed and nothing damaged is overwritten.
 */
export async function runCommand(command: Command, shelves: Shelves, surroundings: Surroundings): Promise<Outcome> {
  switch (command.kind) {
    case 'create-annotation':
      return create(command, shelves, surroundings);
    case 'change-annotation':
    case 'delete-annotation':
    case 'restore-annotation':
      return change(command, shelves, surroundings);
    case 'assign-record':
      return assignRecord(command, shelves, surroundings);
    case 'move-annotations':
      return moveAnnotations(command, shelves, surroundings);
    case 'count-entries':
      return countEntries(command, shelves);
    case 'create-review':
      return createReview(command, shelves, surroundings);
    case 'set-pseudonyms':
      return setPseudonyms(command, shelves);
    case 'set-address-rules':
      return setAddressRules(command, shelves, surroundings);
    case 'change-settings':
      return changeSettings(command, shelves);
    case 'assess':
      return assess(command, shelves, surroundings);
    case 'save-codebook':
      return saveCodebook(command, shelves);
    case 'delete-codebook':
      return deleteCodebook(command, shelves);
    case 'renew-codebook':
      return renewCodebookOfReview(command, shelves);
    case 'reassign-tags':
      return reassign(command, shelves, surroundings);
    case 'note-backup':
      return noteBackup(command, shelves, surroundings);
    case 'keep-record':
      return keepRecord(command, shelves);
    case 'erase-record':
      return (await shelves.erasures.eraseRecord(command.recordId, surroundings.now())) ? done(null) : missing;
  }
}

const refused: Outcome = { kind: 'refused' };
const missing: Outcome = { kind: 'missing' };

function done(annotation: Annotation | null): Outcome {
  return { kind: 'done', annotation };
}

async function create(command: Of<'create-annotation'>, shelves: Shelves, { now }: Surroundings): Promise<Outcome> {
  const stored = await annotationWith(command.id, shelves);
  // Said a second time it is the same annotation, whatever became of it since; from another page it is a forgery.
  if (stored) return stored.sourceKey === command.sourceKey ? done(stored) : refused;
  const settings = await currentSettings(shelves);
  const codebook = await codebookInUse(settings.reviewId, shelves);
  if (!mayHave(command.tags, [], codebook)) return refused;
  const annotation = newAnnotation(command, settings, codebook, now());
  await keepSource(command.sourceKey, command.sourceTitle, shelves, now());
  await shelves.annotations.putAll([annotation]);
  return done(annotation);
}

async function change(
  command: Of<'change-annotation' | 'delete-annotation' | 'restore-annotation'>,
  shelves: Shelves,
  { now }: Surroundings,
): Promise<Outcome> {
  const stored = await annotationWith(command.id, shelves);
  if (!stored) return missing;
  const codebook = await codebookInUse(stored.reviewId, shelves);
  if (command.kind === 'change-annotation') {
    if (stored.deleted !== null) return missing;
    if (!mayHave(command.change.tags ?? [], stored.tags, codebook)) return refused;
  }
  const changed = changedBy(command, stored, codebook, now());
  // Said a second time, or by somebody else already: it is as asked, whatever revision it has.
  if (changed === stored) return done(stored);
  if (stored.revision !== command.revision) return { kind: 'conflict', annotation: stored };
  await shelves.annotations.putAll([changed]);
  return done(changed);
}

function changedBy(
  command: Of<'change-annotation' | 'delete-annotation' | 'restore-annotation'>,
  stored: Annotation,
  codebook: Codebook,
  now: string,
): Annotation {
  switch (command.kind) {
    case 'change-annotation':
      return changeAnnotation(stored, command.change, codebook, now);
    case 'delete-annotation':
      return deleteAnnotation(stored, now);
    case 'restore-annotation':
      return restoreAnnotation(stored, now);
  }
}

async function countEntries({ sourceKey, dates }: Of<'count-entries'>, { sources }: Shelves): Promise<Outcome> {
  const found = await sources.find(sourceKey);
  // A page that was only looked at leaves no trace.
  if (!found?.ok) return missing;
  const known = found.value.entries ?? { count: 0, dates: [] };
  const joined = joinEntries(known, entriesWith(dates));
  if (!sameData(joined, known)) await sources.put({ ...found.value, entries: joined });
  return done(null);
}

async function createReview(
  { review }: Of<'create-review'>,
  shelves: Shelves,
  { now }: Surroundings,
): Promise<Outcome> {
  const found = await shelves.reviews.find(review.id);
  if (found === null) await shelves.reviews.put({ ...review, created: now() });
  else if (!found.ok || !sameData({ ...review, created: found.value.created }, found.value)) return refused;
  return done(null);
}

async function changeSettings({ change }: Of<'change-settings'>, shelves: Shelves): Promise<Outcome> {
  if (change.reviewId !== undefined && !(await shelves.reviews.find(change.reviewId))?.ok) return missing;
  await shelves.settings.put({ ...(await currentSettings(shelves)), ...change });
  return done(null);
}

async function noteBackup({ changes }: Of<'note-backup'>, shelves: Shelves, { now }: Surroundings): Promise<Outcome> {
  // The note of it is a change too, which no backup needs to have.
  const backup = { at: now(), changes: changes + 1 };
  await shelves.settings.put({ ...(await currentSettings(shelves)), backup });
  return done(null);
}

async function keepRecord({ recordId, keepUntil }: Of<'keep-record'>, shelves: Shelves): Promise<Outcome> {
  const found = await shelves.records.find(recordId);
  if (!found) return missing;
  if (!found.ok) throw new Error('the record can not be read');
  const { keepUntil: before, ...record } = found.value;
  if ((before ?? null) === keepUntil) return done(null);
  await shelves.records.put(keepUntil === null ? record : { ...record, keepUntil });
  return done(null);
}

/** The annotation, or `null` when there is none; throws for a damaged one. */
async function annotationWith(id: string, { annotations }: Shelves): Promise<Annotation | null> {
  const found = await annotations.find(id);
  if (found && !found.ok) throw new Error('the stored annotation can not be read');
  return found?.value ?? null;
}

/** The codebook of a review; throws when the review can't be read. */
async function codebookInUse(reviewId: string, { reviews }: Shelves): Promise<Codebook> {
  const found = await reviews.find(reviewId);
  if (!found?.ok) throw new Error('the review can not be read');
  return codebookOf(found.value);
}
