import type { Random } from '../anchoring/random.ts';

/** What a row is given to work with. */
export interface Work {
  /** How often the fault is made. */
  readonly rounds: number;
  readonly random: Random;
  /** Takes in what the extension asked of the network. */
  readonly requested: (addresses: readonly string[]) => void;
  /** Whether the row has used up its time: it then ends after the round in hand, and says so. */
  readonly late: () => boolean;
}

/** A number that was counted. One that is `wanted` to be 0 fails the row when it is not. */
export interface Count {
  readonly what: string;
  readonly number: number;
  readonly wanted: 0 | 'any';
}

/** What a row saw, or why it could not look. */
export type Seen =
  | {
      readonly kind: 'seen';
      readonly rounds: number;
      readonly counts: readonly Count[];
      /** What helps whoever looks into a number. */
      readonly notes?: readonly string[];
    }
  | { readonly kind: 'skipped'; readonly why: string };

/** One fault or attack. */
export interface Row {
  readonly name: string;
  /** What is asked for, in words. */
  readonly asked: string;
  /** How many rounds the whole table makes, and how many the slice that every test run makes. */
  readonly rounds: { readonly whole: number; readonly slice: number };
  /** The longest the row may take, in milliseconds, in the whole table and in the slice. */
  readonly limit: { readonly whole: number; readonly slice: number };
  readonly run: (work: Work) => Promise<Seen>;
}

/** Whether what was seen is what was asked for; a row that was skipped claims nothing. */
export function holds(seen: Seen): boolean {
  return seen.kind === 'skipped' || seen.counts.every(({ number, wanted }) => wanted === 'any' || number === wanted);
}

/** A number that has to be 0. */
export function none(what: string, number: number): Count {
  return { what, number, wanted: 0 };
}

/** A number that says how much was tried. */
export function some(what: string, number: number): Count {
  return { what, number, wanted: 'any' };
}
