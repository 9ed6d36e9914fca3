import { createPageIndex, type IndexedLine, indexLine, type PageIndex } from '../../utils/anchoring/page-index';
import type { Span } from '../../utils/core/placement';
import type { Random } from './random';

/** A sentence of a log; its id stays the same wherever it goes and however it is edited. */
export interface LogSentence {
  readonly id: number;
  readonly text: string;
}

/** A dated entry of a fictional daily log. */
export interface LogEntry {
  readonly date: Date;
  readonly paragraphs: readonly (readonly LogSentence[])[];
}

/** A log as a page shows it, and where each sentence is. */
export interface RenderedLog {
  readonly page: PageIndex;
  /** By the sentence's id. */
  readonly spans: ReadonlyMap<number, Span>;
}

/** How a page shows the dates of its entries. */
export type LogLayout = 'headings' | 'table' | 'leading dates';

const REPEATED = [
  'Slept well and woke on time.',
  'Ate breakfast with the family.',
  'Settled and calm this morning.',
  'Went to school without any fuss.',
  'Homework was done after tea.',
  'Watched television with the others before bed.',
  'No concerns today.',
  'Medication given as prescribed.',
  'Bath and story, lights out at half past eight.',
  'Was a little tearful when the visit was mentioned.',
  'Needed several reminders to brush teeth.',
  'Talked about his day on the way home.',
  'Played in the garden with the dog.',
  'Asked when he would see his brother again.',
  'Refused his dinner but ate some toast later.',
  'I stayed close by and let him know I was there.',
  'He chose the film and we all watched it together.',
  'School rang to say he had a good day.',
  'Contact went ahead as planned.',
  'He woke twice in the night and was comforted.',
];
const WHO = ['Jamie', 'my partner', 'his teacher', 'the social worker', 'Gran', 'a friend from football', 'his sister'];
const DID = [
  'helped with',
  'talked about',
  'got upset over',
  'was proud of',
  'asked about',
  'wanted to change',
  'planned',
];
const WHAT = [
  'the bicycle',
  'a drawing of the house',
  'the school play',
  'his maths test',
  'the trip to the coast',
  'the new bedroom',
  'a birthday card',
  'the football shirt',
  'an old photograph',
  'the tomato plants',
];
const END = [
  'until supper',
  'and then went quiet',
  'for most of the afternoon',
  'and laughed about it',
  'before the rain came',
  'while we were cooking',
  'twice today',
  'on the phone',
];

/**
 * A log with one entry a day, the newest first; that share of its sentences is among twenty that come again and
 * again, though not twice in an entry.
 */
export function makeLog(random: Random, entries: number, repeated: number): LogEntry[] {
  let id = 0;
  let unused = REPEATED;
  const repeatedSentence = (): string => {
    const picked = random.pick(unused);
    unused = unused.filter((other) => other !== picked);
    return picked;
  };
  const sentence = (): LogSentence => ({
    id: id++,
    text: random.chance(repeated)
      ? repeatedSentence()
      : `${random.pick(WHO)} ${random.pick(DID)} ${random.pick(WHAT)} ${random.pick(END)}${random.chance(0.3) ? `, ${random.pick(END)}` : ''}.`,
  });
  const paragraph = () => Array.from({ length: random.between(2, 6) }, sentence);
  return Array.from({ length: entries }, (_, day) => {
    unused = REPEATED;
    return {
      date: new Date(Date.UTC(2025, 2, 31) - day * 86_400_000),
      paragraphs: Array.from({ length: random.between(1, 3) }, paragraph),
    };
  });
}

/** More entries of the same kind for the days after the log's newest, their ids from 1,000,000 on. */
export function makeNewerEntries(random: Random, entries: number, repeated: number): LogEntry[] {
  return makeLog(random, entries, repeated).map((entry, index) => ({
    date: new Date(Date.UTC(2025, 3, 1) + (entries - 1 - index) * 86_400_000),
    paragraphs: entry.paragraphs.map((sentences) => sentences.map(({ id, text }) => ({ id: id + 1_000_000, text }))),
  }));
}

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const SHORT_DATE = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' });

/** The log as lines of page text, as `utils/page` would read it. */
export function renderLog(entries: readonly LogEntry[], layout: LogLayout): RenderedLog {
  const lines: IndexedLine[] = [];
  const spans = new Map<number, Span>();
  let start = 0;
  const addLine = (text: string, level: number): void => {
    lines.push(indexLine(text, level));
    start += text.length + 1;
  };
  addLine('Daily log', 1);
  for (const { date, paragraphs } of entries) {
    if (layout === 'headings') addLine(DATE.format(date), 2);
    if (layout === 'table') addLine(SHORT_DATE.format(date), 0);
    for (const [index, sentences] of paragraphs.entries()) {
      const lead = layout === 'leading dates' && index === 0 ? `${SHORT_DATE.format(date)}: ` : '';
      let text = lead;
      for (const sentence of sentences) {
        if (text !== lead) text += ' ';
        spans.set(sentence.id, { start: start + text.length, end: start + text.length + sentence.text.length });
        text += sentence.text;
      }
      addLine(text, 0);
    }
  }
  return { page: createPageIndex(lines, true), spans };
}
