import type { Annotation } from '../core/annotation';
import { referenceKey } from '../core/case-reference';
import type { Everything } from '../core/everything';
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
 * revision and for sources in no record. A record of the file whose reference is stored under another id becomes
 * the stored one. `null` when a review of the file is stored with another codebook: its tags would mean nothing.
 */
export function planMerge(stored: Everything, file: Everything): MergePlan | null {
  const reviews = newReviews(stored.reviews, file.reviews);
  if (!reviews) return null;
  const sources = changedSources(stored, file);
  const assigned = new Set(sources.map(({ recordId }) => recordId));
  const here = new Set(stored.records.map(({ id }) => id));
  const records = [
    ...file.records.filter(({ id }) => assigned.has(id) && !here.has(id)),
    ...namedRecords(stored.records, file.records),
  ];
  const { annotations, result } = laterAnnotations(stored.annotations, file.annotations);
  return { write: { reviews, records, sources, annotations }, result };
}

function newReviews(stored: readonly Review[], file: readonly Review[]): readonly Review[] | null {
  const byId = new Map(stored.map((review) => [review.id, review]));
  const clash = file.some((review) => {
    const here = byId.get(review.id);
    return here !== undefined && here.codebookId !== review.codebookId;
  });
  return clash ? null : file.filter(({ id }) => !byId.has(id));
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

/** The file's sources that are new here or in no record yet, with the ids that records have here. */
function changedSources(stored: Everything, file: Everything): readonly Source[] {
  const recordIds = idsHere(file.records, stored.records);
  const byKey = new Map(stored.sources.map((source) => [source.key, source]));
  return file.sources.flatMap((source) => {
    const here = byKey.get(source.key);
    const recordId = recordIds.get(source.recordId ?? '') ?? null;
    if (here && (here.recordId !== null || recordId === null)) return [];
    return [{ ...(here ?? source), recordId }];
  });
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

function fateOf(annotation: Annotation, here: Annotation): keyof MergeResult {
  if (annotation.revision !== here.revision) return annotation.revision > here.revision ? 'updated' : 'older';
  return sameData(annotation, here) ? 'unchanged' : 'conflicting';
}
