import type { Annotation } from '../../utils/core/annotation';
import type { Place } from '../../utils/core/place';
import type { PlacementState } from '../../utils/core/placement';
import type { PageFrame } from './panel-ports';

/** An annotation with where it is; `null` while the page has not said. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly place: Place | null;
}

/** The annotations of one state, in document order; `gone` are those that are no longer in the record. */
export interface AnnotationGroup {
  readonly state: PlacementState | 'gone';
  readonly items: readonly PlacedAnnotation[];
}

/** What wants the reviewer's judgement first. */
const ORDER: readonly AnnotationGroup['state'][] = ['changed', 'not found', 'in place', 'not on this page now', 'gone'];

/**
 * The annotations by state, groups without any left out. In document order where the page names a place, those of a
 * frame where it stands in the page, and where no place is named in the order of the places they were marked at. What the page has not spoken of yet counts as not on
 * it now, for nothing may be called in place before it was seen there. What is no longer in the record is nowhere, and
 * wants to be looked at only when it is back in its place.
 */
export function arrangeAnnotations(
  annotations: readonly Annotation[],
  places: ReadonlyMap<string, Place>,
  frames: readonly PageFrame[] = [],
): readonly AnnotationGroup[] {
  const groups = new Map<AnnotationGroup['state'], PlacedAnnotation[]>(ORDER.map((state) => [state, []]));
  for (const annotation of annotations) {
    const place = places.get(annotation.id) ?? null;
    groups.get(groupOf(annotation, place))?.push({ annotation, place });
  }
  const orders = new Map(frames.map(({ sourceKey, order }) => [sourceKey, order]));
  const start = ({ annotation, place }: PlacedAnnotation) => [
    ...(orders.get(annotation.sourceKey) ?? []),
    place?.start ?? annotation.target.position.start,
  ];
  const inOrder = (a: PlacedAnnotation, b: PlacedAnnotation) =>
    compareStarts(start(a), start(b)) ||
    lengthOf(a.annotation) - lengthOf(b.annotation) ||
    a.annotation.created.localeCompare(b.annotation.created);
  return ORDER.map((state) => ({ state, items: (groups.get(state) ?? []).sort(inOrder) })).filter(
    (group) => group.items.length > 0,
  );
}

function groupOf({ gone }: Annotation, place: Place | null): AnnotationGroup['state'] {
  if (gone !== undefined) return place?.state === 'in place' ? 'changed' : 'gone';
  return place?.state ?? 'not on this page now';
}

function lengthOf({ target: { position } }: Annotation): number {
  return position.end - position.start;
}

/** The text of a frame comes before what its page says right after it. */
function compareStarts(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}
