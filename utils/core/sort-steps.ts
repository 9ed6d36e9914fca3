/** Things sorted, or put in order with others, between two pauses. */
const RUN = 500;

/**
 * The list in order, as `toSorted` gives it, in steps for whoever may not stop the page for long: gives how many things
 * it has handled since the step began, which says nothing of how much is left.
 */
export function* sortSteps<T>(
  things: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<number, readonly T[], void> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < things.length; at += RUN) {
    runs.push(things.slice(at, at + RUN).sort(compare));
    yield RUN;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Two lists that are in order as one; of equal things those of the first come first. */
function* mergeSteps<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<number, readonly T[], void> {
  const merged: T[] = [];
  const left = first.values();
  let waiting = left.next();
  for (const next of second) {
    for (; !waiting.done && compare(waiting.value, next) <= 0; waiting = left.next()) merged.push(waiting.value);
    merged.push(next);
    if (merged.length % RUN === 0) yield RUN;
  }
  for (; !waiting.done; waiting = left.next()) merged.push(waiting.value);
  return merged;
}
