import type { Combination, Overlap } from './summary-types';

/** Counts how often dimensions are given together. */
export interface OverlapCounter {
  /** Takes the dimensions of one passage, or of several alike, in any order; those that are not counted are left out. */
  add(given: readonly string[], passages?: number): void;
  overlap(): Overlap;
}

/** A counter over these dimensions: ids in codebook order. */
export function createOverlapCounter(dimensions: readonly string[]): OverlapCounter {
  const matrix = dimensions.map(() => dimensions.map(() => 0));
  const sets = new Map<string, { readonly indices: readonly number[]; passages: number }>();
  return {
    add(given, passages = 1) {
      const indices = dimensions.flatMap((id, index) => (given.includes(id) ? [index] : []));
      for (const row of indices) for (const column of indices) addTo(matrix[row], column, passages);
      const set = sets.get(indices.join());
      if (set) set.passages += passages;
      else sets.set(indices.join(), { indices, passages });
    },
    overlap() {
      const combinations = [...sets.values()]
        .filter(({ indices }) => indices.length > 1)
        .sort((a, b) => b.passages - a.passages || compareLists(a.indices, b.indices))
        .map(
          ({ indices, passages }): Combination => ({
            dimensions: dimensions.filter((_, i) => indices.includes(i)),
            passages,
          }),
        );
      return { matrix, combinations };
    },
  };
}

function addTo(row: number[] | undefined, column: number, passages: number): void {
  if (row) row[column] = (row[column] ?? 0) + passages;
}

/** By the first number that differs; of two lists that begin alike the shorter first. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
