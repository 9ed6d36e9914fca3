import * as v from 'valibot';

/** Data from outside, as one of ours or with the place of the first thing that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /**
   * `place` is the path of the bad field, such as `annotations.3.tags`, and never holds anything of its content;
   * empty when the data as a whole is something else.
   */
  | { readonly ok: false; readonly place: string };

/** A function that makes unknown data into a `T`, or says where it is not one. The function throws nothing. */
export function parserOf<T>(schema: v.GenericSchema<unknown, T>): (data: unknown) => Parsed<T> {
  return (data) => {
    const result = v.safeParse(schema, data, { abortEarly: true });
    return result.success ? { ok: true, value: result.output } : { ok: false, place: placeOf(result.issues[0]) };
  };
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  // An unknown field's own name comes from whoever wrote the data, so only what holds it is named.
  const known = issue.expected === 'never' ? path.slice(0, -1) : path;
  return known.map((step) => String(step.key)).join('.');
}
