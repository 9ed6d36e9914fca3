import type { Placement, Span } from '../../utils/core/placement';
import { type LogEntry, type LogSentence, makeNewerEntries } from './daily-log';
import type { Random } from './random';

/** Something that happens to a log between two visits; what it takes away is gone. */
export interface LogCase {
  readonly name: string;
  readonly change: (log: readonly LogEntry[], random: Random) => LogEntry[];
}

const REPEATED = 0.7;

function everySentence(log: readonly LogEntry[], change: (sentence: LogSentence) => LogSentence[]): LogEntry[] {
  return log.map((entry) => ({
    ...entry,
    paragraphs: entry.paragraphs.map((sentences) => sentences.flatMap(change)).filter((left) => left.length > 0),
  }));
}

function withOtherWord(text: string, random: Random): string {
  const words = text.split(' ');
  words[random.between(0, words.length - 1)] = random.pick(['really', 'slowly', 'quite', 'gladly', 'again']);
  return words.join(' ');
}

function edited(log: readonly LogEntry[], random: Random, share: number): LogEntry[] {
  return everySentence(log, (sentence) => [
    random.chance(share) ? { id: sentence.id, text: withOtherWord(sentence.text, random) } : sentence,
  ]);
}

function withoutEntries(log: readonly LogEntry[], random: Random, share: number): LogEntry[] {
  return log.filter(() => !random.chance(share));
}

function onTop(log: readonly LogEntry[], random: Random, entries: number): LogEntry[] {
  return [...makeNewerEntries(random, entries, REPEATED), ...log];
}

export const LOG_CASES: readonly LogCase[] = [
  { name: 'unchanged', change: (log) => [...log] },
  { name: 'new entries on top', change: (log, random) => onTop(log, random, 10) },
  { name: 'one sentence in ten edited', change: (log, random) => edited(log, random, 0.1) },
  { name: 'one entry in four deleted', change: (log, random) => withoutEntries(log, random, 0.25) },
  {
    name: 'one sentence in ten deleted',
    change: (log, random) => everySentence(log, (sentence) => (random.chance(0.1) ? [] : [sentence])),
  },
  { name: 'order reversed', change: (log) => log.toReversed() },
  { name: 'one page of four', change: (log) => log.slice(log.length / 2, (log.length * 3) / 4) },
  {
    name: 'new on top, some edited, some deleted',
    change: (log, random) => onTop(edited(withoutEntries(log, random, 0.15), random, 0.05), random, 6),
  },
  {
    name: 'reversed, some edited, some deleted',
    change: (log, random) => edited(withoutEntries(log, random, 0.15), random, 0.05).toReversed(),
  },
];

/** Right: in the expected place, or nowhere when it is gone. Wrong is silent when it is called in place. */
export type Verdict = 'right' | 'lost' | 'silentWrong' | 'flaggedWrong';

/** Judges where a passage was placed; `expected` is `null` when it is gone. */
export function judge(placement: Placement | undefined, expected: Span | null): Verdict {
  if (!placement || !('start' in placement)) return expected ? 'lost' : 'right';
  if (expected && overlap(placement, expected) >= 0.5) return 'right';
  return placement.state === 'in place' ? 'silentWrong' : 'flaggedWrong';
}

/** Shared length by length of both together. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
