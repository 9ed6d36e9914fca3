/** Where a running capture leaves the way to end it: our isolated world's globals, which the page can't see. */
interface World {
  endCapture?: () => void;
}

/**
 * Ends the capture that runs in this page already, if any, and gives the signal of the one that starts now. The
 * signal is aborted when the next one takes over.
 */
export function takeOver(world: World = globalThis as World): AbortSignal {
  world.endCapture?.();
  const controller = new AbortController();
  world.endCapture = () => controller.abort();
  return controller.signal;
}
