import { type Annotation, FACETS } from './annotation';
import type { Codebook } from './codebook';
import type { AnnotationChange, Command } from './command';
import type { Settings } from './record';
import { sameData } from './same-data';
import { normaliseTags } from './tags';

type CreateAnnotation = Extract<Command, { kind: 'create-annotation' }>;

/** The first revision of the annotation that a command asks for. `now` is an ISO 8601 UTC instant, here and below. */
export function newAnnotation(
  command: CreateAnnotation,
  settings: Settings,
  codebook: Codebook,
  now: string,
): Annotation {
  return {
    id: command.id,
    revision: 1,
    reviewId: settings.reviewId,
    sourceKey: command.sourceKey,
    target: command.target,
    entry: command.entry,
    tags: normaliseTags(command.tags, codebook),
    note: '',
    reviewer: settings.reviewer,
    created: now,
    modified: now,
    deleted: null,
  };
}

/**
 * The next revision with the change in it, or the annotation itself when the change changes nothing. An entry that the
 * reviewer has corrected stays when the passage gets another place; a passage that gets one is in the record again.
 */
export function changeAnnotation(
  annotation: Annotation,
  change: AnnotationChange,
  codebook: Codebook,
  now: string,
): Annotation {
  const tags = change.tags ? { tags: normaliseTags(change.tags, codebook) } : {};
  const isReadAgain = change.target !== undefined && annotation.entry?.corrected && !change.entry?.corrected;
  const entry = isReadAgain ? { entry: annotation.entry } : {};
  const {
    facets = annotation.facets ?? [],
    keyQuotation = annotation.keyQuotation ?? false,
    gone = annotation.gone !== undefined && change.target === undefined,
    ...rest
  } = change;
  const { facets: _, keyQuotation: __, gone: since = now, ...kept } = annotation;
  const changed: Annotation = {
    ...kept,
    ...rest,
    ...tags,
    ...entry,
    ...(facets.length > 0 ? { facets: FACETS.filter((facet) => facets.includes(facet)) } : {}),
    ...(keyQuotation ? { keyQuotation } : {}),
    ...(gone ? { gone: since } : {}),
  };
  return sameData(changed, annotation) ? annotation : nextRevision(changed, now);
}

/** The next revision, on another source: deleted or not, it stays so. */
export function moveAnnotation(annotation: Annotation, sourceKey: string, now: string): Annotation {
  return nextRevision({ ...annotation, sourceKey }, now);
}

/** The next revision, in the bin; the annotation itself when it was there already. */
export function deleteAnnotation(annotation: Annotation, now: string): Annotation {
  return annotation.deleted === null ? nextRevision({ ...annotation, deleted: now }, now) : annotation;
}

/** The next revision, out of the bin; the annotation itself when it was not in it. */
export function restoreAnnotation(annotation: Annotation, now: string): Annotation {
  return annotation.deleted === null ? annotation : nextRevision({ ...annotation, deleted: null }, now);
}

function nextRevision(annotation: Annotation, now: string): Annotation {
  return { ...annotation, revision: annotation.revision + 1, modified: now };
}
