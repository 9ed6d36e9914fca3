const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b';

/** Each names its day, month and year groups `d`, `m` and `y`. Days come first, as is usual in Britain. */
const FORMS: readonly RegExp[] = [
  /(?<![\d-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d|-\d)/,
  /(?<![\d./-])(?<d>\d{1,2})(?<separator>[./-])(?<m>\d{1,2})\k<separator>(?<y>\d{4}|\d{2})(?!\d|[./-]\d)/,
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]*${MONTH}\\.?,?[\\s-]*(?<y>\\d{4}|'?\\d{2})(?!\\d|:\\d)`,
    'i',
  ),
  new RegExp(`\\b${MONTH}\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?!\\d)`, 'i'),
];

const WEEKDAY = '(?<w>mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s*';

/** The same without a year. Numbers alone could be anything: they need the day of the week. */
const YEARLESS: readonly RegExp[] = [
  new RegExp(
    `(?:\\b${WEEKDAY}(?:the\\s+)?)?(?<![\\d/.-])(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]*${MONTH}`,
    'i',
  ),
  new RegExp(`(?:\\b${WEEKDAY})?\\b${MONTH}\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'i'),
  new RegExp(`\\b${WEEKDAY}(?<d>\\d{1,2})[/.](?<m>\\d{1,2})(?![\\d/.]\\d)`, 'i'),
];

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Two digits mean the years 1970 to 2069, as POSIX `strptime` nearly has it. */
function fullYear(digits: string): number {
  const year = Number(digits.replace("'", ''));
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function monthNumber(month: string): number {
  return /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}

/** `year-month-day` as ISO 8601, or `null` for a day the calendar does not have. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** A date that a text names, and where, in UTF-16 code units from its start. */
export interface NamedDate {
  /** ISO 8601, e.g. `2025-03-03`. */
  readonly date: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The first full date (day, month and year) in the text, or `null` when it names none or only impossible ones. */
export function namedDateIn(text: string): NamedDate | null {
  let first: NamedDate | null = null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match?.groups || (first && first.start <= match.index)) continue;
    const { y = '', m = '', d = '' } = match.groups;
    const date = isoDate(fullYear(y), monthNumber(m), Number(d));
    if (date) first = { date, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

/**
 * The first full date in the text as ISO 8601 (`2025-03-03`), read as in Britain: `3 March 2025`,
 * `Mon 3rd Mar 25`, `03/03/2025`, `3.3.25`, `2025-03-03`. `null` when it names none or only impossible ones.
 */
export function dateIn(text: string): string | null {
  return namedDateIn(text)?.date ?? null;
}

/** A day of some year that a text names, and where. */
export interface YearlessDate {
  readonly month: number;
  readonly day: number;
  /** 0 (Sunday) to 6, or -1 when the text names none. */
  readonly weekday: number;
  readonly start: number;
  readonly end: number;
}

/** The first day and month without a year in the text, or `null`. To be asked when `namedDateIn` finds nothing. */
export function yearlessDateIn(text: string): YearlessDate | null {
  for (const form of YEARLESS) {
    const match = form.exec(text);
    if (!match?.groups) continue;
    const { m = '', d = '', w = '' } = match.groups;
    const [month, day] = [monthNumber(m), Number(d)];
    // 2024 had every day that there is.
    if (!isoDate(2024, month, day)) continue;
    const weekday = WEEKDAYS.indexOf(w.toLowerCase());
    return { month, day, weekday, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/**
 * The date (ISO 8601) of a day without a year that is nearest to another date, within a year of it. `null` when no
 * such day fits the day of the week.
 */
export function dateNear({ month, day, weekday }: Omit<YearlessDate, 'start' | 'end'>, near: string): string | null {
  const year = Number(near.slice(0, 4));
  const away = (date: string) => Math.abs(Date.parse(date) - Date.parse(near));
  const [nearest] = [year - 1, year, year + 1]
    .flatMap((one) => isoDate(one, month, day) ?? [])
    .filter((date) => weekday < 0 || new Date(date).getUTCDay() === weekday)
    .sort((a, b) => away(a) - away(b));
  return nearest ?? null;
}
