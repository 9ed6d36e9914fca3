/** Things of a list that are worked on between two pauses. */
const AT_ONCE = 24;

/**
 * What `work` makes of these things, in order, with a pause after every few: a long list is read while a view that
 * waits for it still answers. `onDone` is told how many are done. `atOnce`
 * is for things that take long.
 */
export async function inTurns<T, R>(
  things: readonly T[],
  work: (some: readonly T[]) => Promise<readonly R[]> | readonly R[],
  onDone?: (things: number) => void,
  atOnce = AT_ONCE,
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
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
