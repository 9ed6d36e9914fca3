import { dateNear, type NamedDate, namedDateIn, type YearlessDate, yearlessDateIn } from '../core/entry-date';

/** What a line says of what follows it. */
export interface LineLabel {
  /** The label as the page has it, at most `MAX_LABEL` long. */
  readonly text: string;
  /** ISO 8601, or `null` when it names none. */
  readonly date: string | null;
  readonly level: number;
  /** What it names without a year, while `date` is `null`. */
  readonly yearless?: YearlessDate;
  /** A year that it names, as a date in the middle of it, while it names no date. */
  readonly year?: string;
}

/** A label of the page. */
export interface Label extends LineLabel {
  /** UTF-16 code units from the start of the page text. */
  readonly start: number;
  /** Index of the dated label it stands under itself (a dated day's "Morning"), or -1. */
  readonly dated: number;
}

/** The longest label that is kept, in UTF-16 code units. */
const MAX_LABEL = 120;
/** The longest line that is a label because it has a date in it, in UTF-16 code units. */
const MAX_DATED_LINE = 60;
const DATE_LEVEL = 7;
const DIGIT = /\d/;

/** A date at the very start, perhaps after the day of the week. */
const LEADING = /^(?:[([]?\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?|date:?)\s*)?$/i;

/** What may follow a date without a year for it to be a label: nothing, a time, or a mark that ends it. */
const ENDING = /^\.?,?\s*(?:$|[-–—:|(]|(?:at\s+)?\d{1,2}[:.]\d{2})/i;

/** Dates after such words are of something else than what stands below them. */
const OF_ELSE = /\b(?:d\.?o\.?b|birth|born|print|due|next|expir)/i;

/**
 * The label in a line of page text, or `null` when it is none: a heading (`level` 1 to 6), another kind of label
 * (7), or on other lines (0) a date that leads or a short line with a date in it. `moment` is what a `time` element in it
 * says to machines, or empty: its day counts where the words name none ("last Monday", "2 hours ago").
 */
export function lineLabel(text: string, level: number, moment = ''): LineLabel | null {
  const named = (DIGIT.test(text) ? namedDateIn(text.slice(0, MAX_LABEL)) : null) ?? dayOf(moment, text);
  const date = named?.date ?? null;
  if (level > 0) return { text: text.slice(0, MAX_LABEL), date, level, ...(date ? {} : partOfDate(text)) };
  if (!named) return yearlessLabel(text);
  if (OF_ELSE.test(text.slice(0, named.start))) return null;
  if (text.length <= MAX_DATED_LINE && !text.endsWith('.')) return { text, date, level: DATE_LEVEL };
  if (!LEADING.test(text.slice(0, named.start))) return null;
  return { text: text.slice(0, named.end), date, level: DATE_LEVEL };
}

/** The day of a moment in HTML's own form (`2025-03-03T09:30Z`), as if the whole of the text named it. */
function dayOf(moment: string, text: string): NamedDate | null {
  const day = /^\d{4}-\d\d-\d\d(?![\d-])/.test(moment) ? namedDateIn(moment.slice(0, 10)) : null;
  return day && { date: day.date, start: text.length, end: text.length };
}

/** What a heading without a date says of one: a day, or else a year. */
function partOfDate(text: string): Pick<LineLabel, 'yearless' | 'year'> {
  const yearless = DIGIT.test(text) ? yearlessDateIn(text.slice(0, MAX_LABEL)) : null;
  const [year] = /\b(?:19|20)\d\d\b/.exec(text) ?? [];
  return { ...(yearless ? { yearless } : {}), ...(year ? { year: `${year}-07-01` } : {}) };
}

/** A short line that is a day without a year, and perhaps a time. */
function yearlessLabel(text: string): LineLabel | null {
  const yearless = DIGIT.test(text) && text.length <= MAX_DATED_LINE ? yearlessDateIn(text) : null;
  if (!yearless || !LEADING.test(text.slice(0, yearless.start)) || !ENDING.test(text.slice(yearless.end))) return null;
  return { text, date: null, level: DATE_LEVEL, yearless };
}

/** The labels with the dates of those without a year: nearest to the date above them, or to the first below. */
function withYears(labels: readonly (LineLabel | null)[]): readonly (LineLabel | null)[] {
  if (!labels.some((label) => label?.yearless)) return labels;
  const contextOf = (label: LineLabel | null | undefined) => label?.date ?? label?.year ?? null;
  let near = contextOf(labels.find(contextOf));
  return labels.map((label) => {
    const date = label?.yearless && near ? dateNear(label.yearless, near) : null;
    near = date ?? contextOf(label) ?? near;
    return label && date ? { ...label, date } : label;
  });
}

/** The labels of the lines of a page, in order, given where each line starts. */
export function labelsOf(lines: readonly { readonly label: LineLabel | null }[], starts: readonly number[]): Label[] {
  const labels: Label[] = [];
  const open: number[] = [];
  for (const [index, label] of withYears(lines.map((line) => line.label)).entries()) {
    if (!label) continue;
    while (open.length > 0 && (labels[open.at(-1) ?? 0]?.level ?? 0) >= label.level) open.pop();
    const dated = label.date ? -1 : (open.findLast((above) => labels[above]?.date) ?? -1);
    open.push(labels.length);
    labels.push({ ...label, start: starts[index] ?? 0, dated });
  }
  return labels;
}

/** The dates of the entries under these labels, in order. A row with several dates in a row is one entry, of the first. */
export function entryDates(labels: readonly Label[]): readonly string[] {
  let end = -2;
  return labels.flatMap(({ date, start, text }) => {
    if (!date) return [];
    const isSame = start === end + 1;
    end = start + text.length;
    return isSame ? [] : date;
  });
}

/** Index of the label that a place of the page stands under, or -1 before the first. */
export function labelIndexAt(labels: readonly Label[], offset: number): number {
  let low = -1;
  let high = labels.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((labels[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the label of the entry that a label belongs to: the dated one above it, or itself. */
export function entryLabelIndex(labels: readonly Label[], index: number): number {
  const dated = labels[index]?.dated ?? -1;
  return dated >= 0 ? dated : index;
}

/** A label's text together with that of the dated label it stands under; empty for index -1. */
function fullLabel(labels: readonly Label[], index: number): string {
  const label = labels[index];
  if (!label) return '';
  const dated = labels[label.dated];
  return dated ? `${dated.text}\n${label.text}` : label.text;
}

/** Labels of the entries around a place: what it stands under, and the entries before and after that. */
export interface LabelsAround {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The labels around the label with that index (-1 before the first label); empty where there are none. */
export function labelsAround(labels: readonly Label[], index: number): LabelsAround {
  const entry = entryLabelIndex(labels, index);
  const dated = labels[entry]?.date != null;
  const isEntry = (at: number) => !dated || labels[at]?.date != null;
  let before = entry - 1;
  while (before >= 0 && !isEntry(before)) before--;
  let after = Math.max(index, entry) + 1;
  while (after < labels.length && !isEntry(after)) after++;
  return { label: fullLabel(labels, index), before: labels[before]?.text ?? '', after: labels[after]?.text ?? '' };
}
