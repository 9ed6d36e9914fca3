import * as v from 'valibot';
import { shorten } from '../shorten';

/** A text of at most `max` UTF-16 code units; may be empty. */
export function textUpTo(max: number): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(), v.maxLength(max));
}

/** A text of 1 to `max` UTF-16 code units. */
export function someTextUpTo(max: number): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(max));
}

/** A text that a web page has the say over: cut to `max` UTF-16 code units, where refusing would lose a passage. */
export function pageTextUpTo(max: number): v.GenericSchema<unknown, string> {
  return v.pipe(
    v.string(),
    v.transform((text) => shorten(text, max)),
  );
}

/** A UUID in lower case, as `crypto.randomUUID()` makes them: one id has one spelling. */
export const uuidSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
);

/** A dimension's or codebook's id: lower case letters, digits and hyphens. */
export const slugSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
);

/** An ISO 8601 UTC instant with milliseconds, exactly as `Date.toISOString` writes it. */
export const instantSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  v.check((text) => isWrittenAs(text, text)),
);

/** An ISO 8601 date that is in the calendar. */
export const dateSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((text) => isWrittenAs(text, `${text}T00:00:00.000Z`)),
);

/** Whether the instant exists: 30 February would be read as 2 March, or not at all. */
function isWrittenAs(text: string, instant: string): boolean {
  const time = Date.parse(instant);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
