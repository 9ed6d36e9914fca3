import type { Entry } from '../../utils/core/annotation';
import type { PlacedAnnotation } from './arrange-annotations';

/** Annotations in a row that stand in one entry. */
export interface EntryRun {
  /** The entry that their cards say; `null` for those in none. */
  readonly entry: Entry | null;
  readonly items: readonly PlacedAnnotation[];
}

/** Annotations, in the order they have, by their entries: each stretch of one entry is a run. */
export function entryRuns(items: readonly PlacedAnnotation[]): readonly EntryRun[] {
  const runs: { readonly entry: Entry | null; readonly items: PlacedAnnotation[] }[] = [];
  for (const item of items) {
    const { entry } = item.annotation;
    const last = runs.at(-1);
    if (last && isSame(last.entry, entry)) last.items.push(item);
    else runs.push({ entry, items: [item] });
  }
  return runs;
}

/** Whether two entries are said to be the same; that one was corrected by hand makes it no other. */
function isSame(a: Entry | null, b: Entry | null): boolean {
  return a?.date === b?.date && a?.heading === b?.heading;
}
