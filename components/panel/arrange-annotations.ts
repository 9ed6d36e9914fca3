import type { Annotation } from '../../utils/core/annotation';
import type { Place } from '../../utils/core/place';
import type { PlacementState } from '../../utils/core/placement';

/** An annotation with where it is; `null` while the page has not said. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly place: Place | null;
}

/** The annotations of one state, in document order. */
export interface AnnotationGroup {
  readonly state: PlacementState;
  readonly items: readonly PlacedAnnotation[];
}

/** What wants the reviewer's judgement first. */
const ORDER: readonly PlacementState[] = ['changed', 'not found', 'in place', 'not on this page now'];

/**
 * The annotations by state, groups without any left out. In document order where the page names a place, and where
 * it does not in the order of the places they were marked at. What the page has not spoken of yet counts as not on
 * it now, for nothing may be called in place before it was seen there.
 */
export function arrangeAnnotations(
  annotations: readonly Annotation[],
  places: ReadonlyMap<string, Place>,
): readonly AnnotationGroup[] {
  const groups = new Map<PlacementState, PlacedAnnotation[]>(ORDER.map((state) => [state, []]));
  for (const annotation of annotations) {
    const place = places.get(annotation.id) ?? null;
    groups.get(place?.state ?? 'not on this page now')?.push({ annotation, place });
  }
  return ORDER.map((state) => ({ state, items: (groups.get(state) ?? []).sort(inDocumentOrder) })).filter(
    (group) => group.items.length > 0,
  );
}

function inDocumentOrder(a: PlacedAnnotation, b: PlacedAnnotation): number {
  const { position: first } = a.annotation.target;
  const { position: second } = b.annotation.target;
  return (
    (a.place?.start ?? first.start) - (b.place?.start ?? second.start) ||
    first.end - first.start - (second.end - second.start) ||
    a.annotation.created.localeCompare(b.annotation.created)
  );
}
