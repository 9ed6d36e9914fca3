import type { ExportStage, OnStage } from '../core/export-stage';

/** Things between two reports. */
const EVERY = 250;

/** To be called after each of `all` things: tells every so often which share of them is done. */
export function telling(all: number, stage: ExportStage, onStage: OnStage): () => void {
  let done = 0;
  if (all > 0) onStage(stage, 0);
  return () => {
    done++;
    if (done === all || done % EVERY === 0) onStage(stage, done / all);
  };
}

/** The things one by one; each is done when the next is asked for. */
export function* each<T>(things: readonly T[], done: () => void): Generator<T, void, void> {
  for (const thing of things) {
    yield thing;
    done();
  }
}

/** The things one by one, telling every so often how many are done. */
export function counted<T>(things: readonly T[], stage: ExportStage, onStage: OnStage): Generator<T, void, void> {
  return each(things, telling(things.length, stage, onStage));
}
