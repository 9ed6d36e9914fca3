/** The longest that a slice of work keeps the page from answering, in milliseconds. */
const SLICE_MS = 12;

interface SliceOptions {
  readonly signal: AbortSignal;
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /** Lets the page answer, and resolves after. */
  readonly pause: () => Promise<void>;
}

/** Does work of many steps without keeping the page from answering; `null` once `signal` aborts. Rejects as the work does. */
export async function inSlices<T>(
  steps: Generator<unknown, T, void>,
  { signal, now, pause }: SliceOptions,
): Promise<T | null> {
  let began = now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < SLICE_MS) continue;
    await pause();
    began = now();
  }
  return null;
}
