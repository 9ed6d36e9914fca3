/** Lines that were replaced by others, told by their indices; either side may be empty. */
export interface LineChange {
  readonly oldFrom: number;
  /** Exclusive. */
  readonly oldTo: number;
  readonly newFrom: number;
  /** Exclusive. */
  readonly newTo: number;
}

/** What is different between two readings of a page that share the lines which have not changed, in order. */
export function lineChanges<L>(before: readonly L[], after: readonly L[]): LineChange[] {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same++;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > same && newEnd > same && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  const oldIndex = new Map<L, number>();
  for (let index = same; index < oldEnd; index++) oldIndex.set(before[index] as L, index);

  const changes: LineChange[] = [];
  let oldFrom = same;
  let newFrom = same;
  const closeAt = (oldTo: number, newTo: number): void => {
    if (oldTo > oldFrom || newTo > newFrom) changes.push({ oldFrom, oldTo, newFrom, newTo });
  };
  for (let index = same; index < newEnd; index++) {
    const old = oldIndex.get(after[index] as L);
    if (old === undefined || old < oldFrom) continue;
    closeAt(old, index);
    oldFrom = old + 1;
    newFrom = index + 1;
  }
  closeAt(oldEnd, newEnd);
  return changes;
}
