/**
 * What `work` makes of these things, in order, with a pause after every `atOnce` of them: a long list is read while a view that
 * waits for it still answers. `onDone` is told how many are done.
 */
export async function inTurns<T, R>(
  things: readonly T[],
  work: (some: readonly T[]) => Promise<readonly R[]> | readonly R[],
  atOnce: number,
  onDone?: (things: number) => void,
): Promise<readonly R[]> {
  if (things.length <= atOnce) return work(things);
  const made: R[] = [];
  for (let at = 0; at < things.length; at += atOnce) {
    if (at > 0) {
      onDone?.(at);
      await pause();
    }
    for (const one of await work(things.slice(at, at + atOnce))) made.push(one);
  }
  return made;
}

/** Lets what waits for its turn have it. */
export function pause(): Promise<void> {
  // Not by a `MessageChannel` each: hundreds of them are freed at once by the garbage collector, for half a second.
  if ('scheduler' in globalThis) return scheduler.postTask(() => {});
  // Node, in tests.
  return new Promise((resolve) => setTimeout(resolve));
}
