import type { Annotation } from '../core/annotation';
import { type Assessment, assessmentId } from '../core/assessment';
import { referenceKey } from '../core/case-reference';
import type { Codebook } from '../core/codebook';
import { laterCodebook } from '../core/codebooks';
import { joinEntries } from '../core/entries-read';
import type { Everything } from '../core/everything';
import { joinAssessments } from '../core/join-assessments';
import type { MergeResult } from '../core/merge';
import { MAX_PSEUDONYMS, nameKey } from '../core/pseudonyms';
import type { CaseRecord, Review, Source } from '../core/record';
import { sameData } from '../core/same-data';

/** What a merge will write, and what it will have done. */
export interface MergePlan {
  /** New or replacing, all of them. */
  readonly write: Everything;
  readonly result: MergeResult;
}

/**
 * How a file goes into what is stored: `stored` needs to hold the reviews, records and sources of this machine, and
 * of the annotations those whose ids are in the file. What is stored stays, but for annotations with an older
 * revision, for sources in no record or with more entries read in the file, and for what either side said later of a
 * record or of a codebook. A record of the file whose reference is stored under another id becomes the stored one. What
 * was made on a source before `erasedAt`, when its record was erased here, stays out. `null` when a review of the file
 * is stored with another codebook: its tags would mean nothing.
 */
export function planMerge(
  stored: Everything,
  given: Everything,
  erasedAt: ReadonlyMap<string, string> = new Map(),
): MergePlan | null {
  const file = withoutErased(stored, given, erasedAt);
  const reviews = changedReviews(stored.reviews, file.reviews);
  if (!reviews) return null;
  const sources = changedSources(stored, file);
  const assessments = changedAssessments(stored, file);
  const assigned = new Set([...sources, ...assessments].map(({ recordId }) => recordId));
  const here = new Set(stored.records.map(({ id }) => id));
  const records = [
    ...file.records.filter(({ id }) => assigned.has(id) && !here.has(id)),
    ...namedRecords(stored.records, file.records),
  ];
  const { annotations, result } = laterAnnotations(stored.annotations, file.annotations);
  const codebooks = changedCodebooks(stored.codebooks ?? [], file.codebooks ?? []);
  const erased = given.annotations.length - file.annotations.length;
  return { write: { reviews, records, sources, annotations, assessments, codebooks }, result: { ...result, erased } };
}

/** The file without what was erased here since it was made, and without sources of which nothing else is left. */
function withoutErased(stored: Everything, file: Everything, erasedAt: ReadonlyMap<string, string>): Everything {
  if (erasedAt.size === 0) return file;
  const here = new Set(stored.annotations.map(({ id }) => id));
  const annotations = file.annotations.filter(
    ({ id, sourceKey, created }) => here.has(id) || created > (erasedAt.get(sourceKey) ?? ''),
  );
  const used = new Set(annotations.map(({ sourceKey }) => sourceKey));
  const sources = file.sources.filter(({ key }) => used.has(key) || !erasedAt.has(key));
  const left = new Set([...stored.records.map(({ id }) => id), ...sources.map(({ recordId }) => recordId)]);
  const assessments = (file.assessments ?? []).filter(({ recordId }) => left.has(recordId));
  return { ...file, annotations, sources, assessments };
}

/** Those that are new here, and those that have a later version of their codebook. */
function changedReviews(stored: readonly Review[], file: readonly Review[]): readonly Review[] | null {
  const byId = new Map(stored.map((review) => [review.id, review]));
  const clash = file.some((review) => {
    const here = byId.get(review.id);
    return here !== undefined && here.codebookId !== review.codebookId;
  });
  if (clash) return null;
  return file.flatMap((review) => {
    const here = byId.get(review.id);
    if (!here) return [review];
    if (!here.codebook || !review.codebook) return [];
    const codebook = laterCodebook(here.codebook, review.codebook);
    return codebook === here.codebook ? [] : [{ ...here, codebook }];
  });
}

/** The records here that the file knows more names of: the list here stays, what it lacks is put behind it. */
function namedRecords(stored: readonly CaseRecord[], file: readonly CaseRecord[]): readonly CaseRecord[] {
  const ids = idsHere(file, stored);
  const listed = Map.groupBy(file, ({ id }) => ids.get(id) ?? id);
  return stored.flatMap((record) => {
    const here = record.pseudonyms ?? [];
    const known = new Set(here.map(({ name }) => nameKey(name)));
    const more = (listed.get(record.id) ?? [])
      .flatMap(({ pseudonyms = [] }) => pseudonyms)
      .filter(({ name }) => !known.has(nameKey(name)));
    return more.length > 0 ? [{ ...record, pseudonyms: [...here, ...more].slice(0, MAX_PSEUDONYMS) }] : [];
  });
}

/** Assessments as they will be, with the ids that records have here. */
function changedAssessments(stored: Everything, file: Everything): readonly Assessment[] {
  const recordIds = idsHere(file.records, stored.records);
  const byId = new Map(stored.assessments?.map((assessment) => [assessmentId(assessment), assessment]));
  return (file.assessments ?? []).flatMap((said) => {
    const assessment = { ...said, recordId: recordIds.get(said.recordId) ?? said.recordId };
    const here = byId.get(assessmentId(assessment));
    const joined = here ? joinAssessments(here, assessment) : assessment;
    return joined === here ? [] : [joined];
  });
}

function changedCodebooks(stored: readonly Codebook[], file: readonly Codebook[]): readonly Codebook[] {
  const byId = new Map(stored.map((codebook) => [codebook.id, codebook]));
  return file.filter(({ id, version }) => Number(version) > Number(byId.get(id)?.version ?? 0));
}

/** The file's sources that are new here, in no record yet or read further there, with the ids that records have here. */
function changedSources(stored: Everything, file: Everything): readonly Source[] {
  const recordIds = idsHere(file.records, stored.records);
  const byKey = new Map(stored.sources.map((source) => [source.key, source]));
  return file.sources.flatMap((source) => {
    const here = byKey.get(source.key);
    const recordId = recordIds.get(source.recordId ?? '') ?? null;
    if (!here) return [{ ...source, recordId }];
    const joined = { ...here, ...entriesOf(here, source), recordId: here.recordId ?? recordId };
    return sameData(joined, here) ? [] : [joined];
  });
}

/** The entries that were read here and there, if any were. */
function entriesOf(here: Source, file: Source): Pick<Source, 'entries'> {
  if (!file.entries) return {};
  return { entries: here.entries ? joinEntries(here.entries, file.entries) : file.entries };
}

/** The ids that the file's records have here, by their ids in the file. */
function idsHere(file: readonly CaseRecord[], stored: readonly CaseRecord[]): ReadonlyMap<string, string> {
  const ids = new Set(stored.map(({ id }) => id));
  const byReference = new Map(stored.map(({ reference, id }) => [referenceKey(reference), id]));
  return new Map(
    file.map(({ id, reference }) => [id, ids.has(id) ? id : (byReference.get(referenceKey(reference)) ?? id)]),
  );
}

function laterAnnotations(stored: readonly Annotation[], file: readonly Annotation[]) {
  const byId = new Map(stored.map((annotation) => [annotation.id, annotation]));
  const result = { added: 0, updated: 0, unchanged: 0, older: 0, conflicting: 0 };
  const annotations = file.filter((annotation) => {
    const here = byId.get(annotation.id);
    const fate = here ? fateOf(annotation, here) : 'added';
    result[fate] += 1;
    if (fate === 'conflicting') return here !== undefined && annotation.modified > here.modified;
    return fate === 'added' || fate === 'updated';
  });
  return { annotations, result };
}

function fateOf(annotation: Annotation, here: Annotation): Exclude<keyof MergeResult, 'erased'> {
  if (annotation.revision !== here.revision) return annotation.revision > here.revision ? 'updated' : 'older';
  return sameData(annotation, here) ? 'unchanged' : 'conflicting';
}
