import type { Annotation } from '../core/annotation';
import { type Assessment, assessmentId } from '../core/assessment';
import { compareReferences } from '../core/case-reference';
import type { Codebook } from '../core/codebook';
import type { CaseRecord, Review } from '../core/record';
import { sortSteps } from '../core/sort-steps';
import type { Access } from './access';
import { auditLength, readAudit } from './audit-log';
import { createWork } from './create-work';
import { currentSettings } from './current-settings';
import { damagedOf } from './damaged';
import type { Database } from './database';
import { pause } from './in-turns';
import { readTotals } from './kept-totals';
import { mend } from './mend';
import { byCreation } from './order';
import { readMergePlan } from './read-merge-plan';
import type { Reader } from './repository';
import { readable, type Shelves, shelvesOf } from './shelf';
import type { Surroundings } from './surroundings';
import { undisturbed } from './undisturbed';
import type { OnRead, Work } from './work';

/** The reading side of the repository, for any context of the extension. */
export function createReader(db: Database, { use }: Access, { reviewName, newId }: Surroundings): Reader {
  const work = <T>(read: (work: Work) => Promise<T>) =>
    use((opener) => undisturbed(() => read(createWork(db, opener))));
  const shelves = <T>(read: (shelves: Shelves) => Promise<T>) => work((begun) => read(shelvesOf(begun, newId)));
  /** For reads of several things, which have to be of one moment. */
  const moment = <T>(read: (shelves: Shelves, begun: Work) => Promise<T>, onRead?: OnRead) =>
    work(async (begun) => {
      const inMemory = await begun.inMemory(onRead);
      return read(shelvesOf(inMemory, newId), inMemory);
    });

  const everythingOn = async ({ reviews, records, sources, annotations, assessments, codebooks }: Shelves) => {
    const found = {
      reviews: readable(await reviews.list()).toSorted(byCreation),
      records: readable(await records.list()).toSorted(byCreation),
      sources: readable(await sources.list()).toSorted(byCreation),
      annotations: await inOrder(readable(await annotations.list())),
      ...someOf('assessments', readable(await assessments.list()).toSorted(byAssessment)),
      ...someOf('codebooks', readable(await codebooks.list()).toSorted(byName)),
    };
    await pause();
    return mend(found, reviewName);
  };

  return {
    settings: () => shelves(currentSettings),
    reviews: () => shelves(reviewsOn),
    records: () => shelves(recordsOn),
    sources: () => shelves(async ({ sources }) => readable(await sources.list()).toSorted(byCreation)),
    source: (key) => shelves(async ({ sources }) => readable([await sources.find(key)])[0] ?? null),
    annotation: (id) => shelves(async ({ annotations }) => readable([await annotations.find(id)])[0] ?? null),
    annotationsOfSource: (reviewId, sourceKey) =>
      shelves(async ({ annotations }) => kept(readable(await annotations.ofSource(sourceKey)), reviewId)),
    annotations: (reviewId) => shelves(async ({ annotations }) => kept(readable(await annotations.list()), reviewId)),
    history: (id) => shelves(({ annotations }) => annotations.history(id)),
    audit: () => work(readAudit),
    assessments: (reviewId) =>
      shelves(async ({ assessments }) =>
        readable(await assessments.list()).filter((assessment) => assessment.reviewId === reviewId),
      ),
    codebooks: () => shelves(async ({ codebooks }) => readable(await codebooks.list()).toSorted(byName)),
    changes: () => work(auditLength),
    mergePreview: (data, options) =>
      shelves(async (begun) => {
        const plan = await readMergePlan(data, options, begun);
        return plan ? { kind: 'merged', result: plan.result } : { kind: 'refused' };
      }),
    numbers: () =>
      work(async (begun) => {
        const shelves = shelvesOf(begun, newId);
        const [reviews, records, sources] = await Promise.all([
          reviewsOn(shelves),
          recordsOn(shelves),
          readTotals(begun),
        ]);
        return { reviews, records, sources };
      }),
    everything: (onRead) => moment((found) => everythingOn(found), onRead),
    whole: (onRead) =>
      moment(async (found, begun) => {
        const everything = await everythingOn(found);
        return { everything, damaged: () => use(() => damagedOf(found, begun, db)) };
      }, onRead),
    damaged: () => moment((found, begun) => damagedOf(found, begun, db)),
  };
}

async function reviewsOn({ reviews }: Shelves): Promise<readonly Review[]> {
  return readable(await reviews.list()).toSorted(byCreation);
}

async function recordsOn({ records }: Shelves): Promise<readonly CaseRecord[]> {
  return readable(await records.list()).toSorted((a, b) => compareReferences(a.reference, b.reference));
}

/** In order of creation, with pauses for a view that waits for it. */
async function inOrder(annotations: readonly Annotation[]): Promise<readonly Annotation[]> {
  const sorting = sortSteps(annotations, byCreation);
  let step = sorting.next();
  for (; !step.done; step = sorting.next()) await pause();
  return step.value;
}

/** A list that is left out when it is empty. */
function someOf<Name extends string, T>(name: Name, list: readonly T[]): { readonly [K in Name]?: readonly T[] } {
  return list.length > 0 ? ({ [name]: list } as { readonly [K in Name]: readonly T[] }) : {};
}

function byAssessment(a: Assessment, b: Assessment): number {
  return compareReferences(assessmentId(a), assessmentId(b));
}

function byName(a: Codebook, b: Codebook): number {
  return compareReferences(a.name, b.name) || compareReferences(a.id, b.id);
}

function kept(annotations: readonly Annotation[], reviewId: string): readonly Annotation[] {
  return annotations
    .filter((annotation) => annotation.deleted === null && annotation.reviewId === reviewId)
    .toSorted(byCreation);
}
