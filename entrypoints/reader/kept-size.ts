/**
 * How large a document is shown: a number of times its size on paper, as wide as the view, or by itself, which is its size
 * on paper where the view is wide enough and as wide as the view where it is not.
 */
export type Size = number | 'width' | 'auto';

/** Documents with pages, and those that flow: large letters are not as wide as a large page. */
export type SizedKind = 'pages' | 'flow';

/** The smallest and the largest number of times its size on paper. */
export const LEAST_ZOOM = 0.1;
export const MOST_ZOOM = 4;

/** The size chosen last in this tab for documents of the kind; `auto` where none was. */
export function keptSize(kind: SizedKind, storage: () => Storage): Size {
  const kept = quietly(() => storage().getItem(nameOf(kind))) ?? '';
  if (kept === 'width') return kept;
  const zoom = Number(kept);
  return zoom >= LEAST_ZOOM && zoom <= MOST_ZOOM ? zoom : 'auto';
}

/** Keeps the size for as long as the tab lives. */
export function keepSize(kind: SizedKind, size: Size, storage: () => Storage): void {
  quietly(() => storage().setItem(nameOf(kind), String(size)));
}

const nameOf = (kind: SizedKind) => `reader-size-${kind}`;

/** A browser that is told to keep nothing throws as soon as its storage is asked for; then nothing is kept. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
