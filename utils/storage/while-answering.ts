import { within } from './within';

/** How long until it is looked whether the storage still answers, and how long that may take; both in milliseconds. */
export interface Patience {
  readonly every: number;
  readonly limit: number;
}

/**
 * What the work gives, however long it takes, as long as what is asked beside it now and then is answered or refused:
 * rejects when it is neither in time, having called `late`. `patience` is asked before each look.
 */
export async function whileAnswering<T>(
  work: Promise<T>,
  ask: () => Promise<unknown>,
  late: (why: Error) => void,
  patience: () => Patience,
): Promise<T> {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const lookLater = () => {
    const { every, limit } = patience();
    timer = setTimeout(async () => {
      // A refusal is an answer, too.
      const answer = ask().catch(() => undefined);
      await within(limit, answer, (why) => !isOver && late(why)).catch(reject);
      if (!isOver) lookLater();
    }, every);
  };
  lookLater();
  try {
    return await Promise.race([work, silence]);
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}
