import type { Annotation } from '../../utils/core/annotation';

/** What the list is narrowed to. */
export interface AnnotationFilter {
  /** Ids of dimensions; an annotation with any of them is shown. Empty shows all. */
  readonly dimensions: ReadonlySet<string>;
  /** Words that passage or note must contain, each of them, ignoring case; may be empty. */
  readonly search: string;
}

/** Shows everything. */
export const noFilter: AnnotationFilter = { dimensions: new Set(), search: '' };

/** Whether a filter leaves anything out. */
export function isFiltering(filter: AnnotationFilter): boolean {
  return filter.dimensions.size > 0 || filter.search.trim() !== '';
}

/** The annotations that a filter shows, in their order. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  { dimensions, search }: AnnotationFilter,
): readonly Annotation[] {
  const words = search.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return annotations.filter(
    (annotation) =>
      (dimensions.size === 0 || annotation.tags.some((tag) => dimensions.has(tag.dimension))) &&
      hasWords(annotation, words),
  );
}

function hasWords(annotation: Annotation, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${annotation.target.quote.exact}\n${annotation.note}`.toLocaleLowerCase('en-GB');
  return words.every((word) => text.includes(word));
}

/** How many annotations carry each dimension, by dimension id; one with several counts once in each. */
export function countByDimension(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of annotations) {
    for (const { dimension } of tags) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  }
  return counts;
}
