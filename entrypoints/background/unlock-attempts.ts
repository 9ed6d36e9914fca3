import type { KeyValues } from '../../utils/storage/surroundings';

/** Wrong passphrases that are nobody's business but the typist's. */
const FREE = 5;

/** The first delay, which doubles with each wrong one after it, and the longest; in milliseconds. */
const FIRST_DELAY = 10_000;
const LONGEST_DELAY = 300_000;

const KEY = 'unlock-attempts';

/** Counts wrong passphrases, so that guessing by hand takes ever longer. Lasts until the browser ends. */
export interface UnlockAttempts {
  /** How long to wait before the next try, in milliseconds; 0 for not at all. */
  wait(): Promise<number>;
  /** Takes in what a try came to. */
  note(right: boolean): Promise<void>;
}

/** The attempts of this session of the browser; `now` is in milliseconds since 1970. */
export function createUnlockAttempts(session: Pick<KeyValues, 'get' | 'set'>, now: () => number): UnlockAttempts {
  const read = async () => parse((await session.get([KEY]))[KEY]);
  return {
    async wait() {
      const { wrong, last } = await read();
      return Math.max(0, last + delayAfter(wrong) - now());
    },
    async note(right) {
      const { wrong } = await read();
      await session.set({ [KEY]: { wrong: right ? 0 : wrong + 1, last: now() } });
    },
  };
}

/** How long to wait after so many wrong ones in a row, in milliseconds. */
export function delayAfter(wrong: number): number {
  return wrong < FREE ? 0 : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (wrong - FREE));
}

function parse(value: unknown): { readonly wrong: number; readonly last: number } {
  if (typeof value !== 'object' || value === null || !('wrong' in value) || !('last' in value)) return none;
  const { wrong, last } = value;
  return typeof wrong === 'number' && typeof last === 'number' ? { wrong, last } : none;
}

const none = { wrong: 0, last: 0 };
