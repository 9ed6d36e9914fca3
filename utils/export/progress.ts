/** What is being done for a file. */
export type Stage = 'reading' | 'counting' | 'names' | 'writing';

/** Is told how much of a stage is done, from 0 to 1; `null` where that can't be told, as libraries write in one piece. */
export type OnStage = (stage: Stage, share: number | null) => void;

/** The things one by one, telling every so often how many have been taken. */
export function* counted<T>(things: readonly T[], stage: Stage, onStage: OnStage): Generator<T, void, void> {
  for (const [at, thing] of things.entries()) {
    if (at % EVERY === 0) onStage(stage, at / things.length);
    yield thing;
  }
}

/** Things between two reports. */
const EVERY = 250;
