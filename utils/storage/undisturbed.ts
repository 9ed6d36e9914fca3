/** Something was written by another context since this work began: it has to begin again. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

/** Tries of one piece of work; each is begun again because another context finished one. */
const TRIES = 20;

/** Does the work, and does it again from the beginning when it was overtaken. */
export async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES; left > 1; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OvertakenError)) throw error;
    }
  }
  return work();
}
