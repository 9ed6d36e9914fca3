/** Pages come by the dozen: what follows from them is done this often at most, in milliseconds. */
const APART = 300;

/** A function that calls `act` soon, and not more often than that, until the signal is aborted. */
export function inTime(act: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) act();
    }, APART);
  };
}
