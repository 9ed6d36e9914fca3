import type { Annotation } from '../../utils/core/annotation';
import type { Place } from '../../utils/core/place';
import type { PlacementState } from '../../utils/core/placement';
import type { PageFrame } from './panel-ports';

/** An annotation with where it is; `null` while the page has not said. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly place: Place | null;
}

/** A state, or that it was typed from a picture of a page, where nothing can be looked for, or is no longer in the record. */
export type GroupState = PlacementState | 'typed' | 'gone';

/** The annotations of one state, in document order. */
export interface AnnotationGroup {
  readonly state: GroupState;
  readonly items: readonly PlacedAnnotation[];
}

/** What wants the reviewer's judgement first. */
const ORDER: readonly GroupState[] = ['changed', 'not found', 'in place', 'typed', 'not on this page now', 'gone'];

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
  const groups = new Map<GroupState, PlacedAnnotation[]>(ORDER.map((state) => [state, []]));
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
    // Documents have pages and no frames; what was typed from a picture of a page has no other place.
    (a.annotation.target.page ?? 0) - (b.annotation.target.page ?? 0) ||
    compareStarts(start(a), start(b)) ||
    lengthOf(a.annotation) - lengthOf(b.annotation) ||
    a.annotation.created.localeCompare(b.annotation.created);
  return ORDER.map((state) => ({ state, items: (groups.get(state) ?? []).sort(inOrder) })).filter(
    (group) => group.items.length > 0,
  );
}

function groupOf({ gone, target }: Annotation, place: Place | null): GroupState {
  if (gone !== undefined) return place?.state === 'in place' ? 'changed' : 'gone';
  if (target.typed) return 'typed';
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
