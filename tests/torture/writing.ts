import type { Comparison, Journal, Listed, Sent } from './journal.ts';
import type { Answer, Sender } from './session.ts';

/** What became of the commands that were sent. */
export interface Written {
  readonly acknowledged: number;
  /** Answered with "failed", or with an error: the product said that it did not save. */
  readonly failed: number;
  /** Never answered. */
  readonly unanswered: number;
}

/** Sends commands in lanes beside each other for as long as `goOn` says. */
export async function write(sender: Sender, journal: Journal, lanes: number, goOn: () => boolean): Promise<Written> {
  const written = { acknowledged: 0, failed: 0, unanswered: 0 };
  const lane = async () => {
    while (goOn()) {
      const outcome = await give(sender, journal, journal.next());
      written[outcome] += 1;
      // Nobody answers any more.
      if (outcome === 'unanswered') return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return written;
}

/** Sends one command, and notes it when it is acknowledged. `heard` is told what was said in place of an answer. */
export async function give(
  sender: Sender,
  journal: Journal,
  command: Sent,
  heard: (words: string) => void = () => {},
): Promise<keyof Written> {
  const answer = await sender.send('runCommand', command);
  const outcome = outcomeOf(answer);
  if ('err' in answer) heard(answer.err.slice(0, 120));
  if (outcome === null) return 'err' in answer && NOBODY.test(answer.err) ? 'unanswered' : 'failed';
  if (outcome.kind === 'done') {
    journal.acknowledge(command);
    return 'acknowledged';
  }
  if (outcome.kind === 'failed') return 'failed';
  throw new Error(`a good command was answered with "${outcome.kind}"`);
}

/** What browsers say when whoever should answer is gone; any other error is an answer: the views say "not saved". */
const NOBODY = /channel|receiving end|no answer|page is gone|context invalidated/i;

/** Repeats what was not answered, as the product's own views let a person do. Gives back how many were refused again. */
export async function repeatUnanswered(sender: Sender, journal: Journal): Promise<number> {
  let refused = 0;
  for (const command of journal.unanswered()) {
    let outcome = await give(sender, journal, command).catch(() => 'failed' as const);
    if (outcome !== 'acknowledged') outcome = await give(sender, journal, command).catch(() => 'failed' as const);
    if (outcome !== 'acknowledged') refused += 1;
  }
  return refused;
}

/** What the background answers to a record's page that asks for its marks; `null` when it gave no list. */
export async function listMarks(sender: Sender): Promise<readonly Listed[] | null> {
  const answer = await sender.send('openPage', { title: 'A page' });
  if ('err' in answer || !isObject(answer.res) || !Array.isArray(answer.res.marks)) return null;
  // Without a source key the page was told that what is stored can't be read, and says so.
  if (answer.res.sourceKey === '') return null;
  return answer.res.marks;
}

/** The annotations of one source in an exported file, without those in the bin. */
export function listedInFile(file: string, sourceKey: string): readonly Listed[] {
  const { annotations } = JSON.parse(file) as { annotations: (Listed & { sourceKey: string; deleted: unknown })[] };
  return annotations.filter((one) => one.sourceKey === sourceKey && one.deleted === null);
}

/** Two comparisons as one. */
export function sum(one: Comparison, other: Comparison): Comparison {
  return {
    lost: one.lost + other.lost,
    doubled: one.doubled + other.doubled,
    halfWritten: one.halfWritten + other.halfWritten,
  };
}

export const nothingWrong: Comparison = { lost: 0, doubled: 0, halfWritten: 0 };

/** The outcome of a command, or `null` when none came. */
export function outcomeOf(answer: Answer): { readonly kind: string; readonly annotation?: Listed | null } | null {
  if ('err' in answer || !isObject(answer.res) || typeof answer.res.kind !== 'string') return null;
  return answer.res as { kind: string; annotation?: Listed | null };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
